"""What the ears are measured with is what it says it is."""

import numpy as np
import pytest

from engine.listening.port import RATE
from tests.listening.corpus.breathless import pieces
from tests.listening.corpus.clips import clips, phrases
from tests.listening.corpus.conditions import AFTER, BEFORE, CONDITIONS, sound
from tests.listening.corpus.noises import breathing, music, white
from tests.listening.corpus.rooms import BEDROOM, GYM, LIVING_ROOM, Room, answer, ringing
from tests.listening.corpus.sentences import read_aloud, talk
from tests.listening.corpus.sound import level, resample
from tests.listening.corpus.speakers import speakers

pytest.importorskip("espeakng_loader", reason="the corpus is spoken by espeak-ng's library, which comes for Linux")

LOCALES = ("en-US", "de-DE")
WAYS = 12


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_speaks_in_both_halves(locale: str) -> None:
    first, second = (
        {(one.engine, one.voice, one.tract) for one in speakers(locale, half)} for half in ("thresholds", "figures")
    )
    assert not first & second


@pytest.mark.parametrize("locale", LOCALES)
def test_every_command_is_said_at_least_twelve_ways(locale: str) -> None:
    said = [*clips(locale, "thresholds"), *clips(locale, "figures")]
    for command in phrases(locale).command:
        ways = {(clip.text, clip.speaker.name, clip.pace) for clip in said if clip.command == command}
        assert len(ways) >= WAYS, command.meaning


@pytest.mark.parametrize("locale", LOCALES)
def test_there_is_enough_to_talk_about_and_each_sentence_once(locale: str) -> None:
    said = [*talk(locale), *read_aloud(locale)]
    assert len(said) == len(set(said)) > 700


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.name)
def test_a_command_sounds_the_same_every_time(condition) -> None:
    clip = next(clip for clip in clips("de-DE", "figures") if clip.speaker.engine == "espeak")
    once = sound("de-DE", clip, condition)
    assert np.array_equal(once, sound("de-DE", clip, condition))
    assert once.dtype == np.float32
    assert np.abs(once).max() < 1
    assert len(once) > (BEFORE + AFTER + 0.5) * RATE


@pytest.mark.parametrize("condition", [one for one in CONDITIONS if one.manner == "plain" and one.noise], ids=str)
def test_noise_is_as_far_below_the_command_as_is_said(condition) -> None:
    clip = next(clip for clip in clips("de-DE", "figures") if clip.speaker.engine == "espeak")
    alone = sound("de-DE", clip, CONDITIONS[0] if condition.room is None else _without_noise(condition))
    both = sound("de-DE", clip, condition)
    noise = both - alone
    edges = slice(round(BEFORE * RATE), -round(AFTER * RATE))
    below = 20 * np.log10(level(alone[edges]) / level(noise))
    assert below == pytest.approx(condition.ratio, abs=1)


@pytest.mark.parametrize("room", [BEDROOM, LIVING_ROOM, GYM], ids=["bedroom", "living room", "gym"])
def test_a_room_rings_about_as_long_as_it_says(room: Room) -> None:
    assert ringing(answer(room)) == pytest.approx(room.decay, rel=0.3)


def test_noise_of_a_seed_is_the_same_and_as_loud_as_it_says() -> None:
    for noise in (white, music, breathing):
        once, again = (noise(6.0, np.random.default_rng(3)) for _ in range(2))
        assert np.array_equal(once, again)
        assert level(once) == pytest.approx(1, abs=0.45)


def test_breath_comes_between_the_word_of_address_and_the_command() -> None:
    longest = max(clips("en-US", "figures"), key=lambda clip: len(clip.words.split()))
    first, *rest = pieces(longest)
    assert first == "Coach."
    assert len(rest) == 2


def test_a_sound_made_shorter_is_higher() -> None:
    tone = np.sin(2 * np.pi * 500 * np.arange(RATE) / RATE)
    shorter = resample(tone, 0.5)
    assert len(shorter) == RATE // 2
    assert np.argmax(np.abs(np.fft.rfft(shorter))) * 2 == pytest.approx(1000, abs=3)


def _without_noise(condition):
    return next(one for one in CONDITIONS if one.room == condition.room and one.noise is None)
