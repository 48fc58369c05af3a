"""Commands said while the coach speaks, as loud, into the same microphone. Sound in, figures out: no clock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import miniaudio
import numpy as np
import pytest

from engine.listening.echo import EchoCanceller
from engine.listening.echo_speex import SpeexFilter
from engine.listening.hearing import Heard
from engine.listening.opening import open_ear
from engine.listening.port import RATE, Samples
from engine.runner.ears_worker import MUCH
from engine.voice.port import SAMPLE_RATE
from tests.listening.corpus.rooms import DESK, LIVING_ROOM, answer
from tests.listening.corpus.sound import LOUDNESS, convolve, levelled
from tests.listening.corpus.speakers import speakers
from tests.listening.corpus.speech import say
from tests.weights import HOME

pytestmark = [pytest.mark.soak, pytest.mark.timeout(900)]

SECONDS = 75
BEGINS, EVERY = 12, 4
"""When the first command is said, and how many seconds lie between two: the filter has learnt the room by then."""

LATER = 0.13
STARTED = 1_000.0


class Said(NamedTuple):
    """A command in the sound of the microphone, from and to a second."""

    begin: float
    end: float
    meaning: str


SAID = {
    "en-US": [
        ("Coach, done.", "DoneIntent"),
        ("Coach, pause.", "AMAZON.PauseIntent"),
        ("Coach, easier.", "EasierIntent"),
        ("Coach, stop.", "AMAZON.StopIntent"),
        ("Coach, which side?", "WhichSideIntent"),
        ("Coach, another exercise.", "SwapIntent"),
    ],
    "de-DE": [
        ("Coach, fertig.", "DoneIntent"),
        ("Coach, Pause.", "AMAZON.PauseIntent"),
        ("Coach, leichter.", "EasierIntent"),
        ("Coach, stopp.", "AMAZON.StopIntent"),
        ("Coach, welche Seite?", "WhichSideIntent"),
        ("Coach, andere Übung.", "SwapIntent"),
    ],
}


@pytest.mark.parametrize(("locale", "least"), [("en-US", 9), ("de-DE", 9)])
def test_commands_are_heard_while_the_coach_speaks(locale: str, least: int, tmp_path: Path) -> None:
    played = busiest(rendered(locale, tmp_path))
    sound, said = microphone(played, locale)
    with_filter = right(heard(played, sound, locale, EchoCanceller(SpeexFilter)), said)
    without = right(heard(played, sound, locale, None), said)
    print(f"{locale}: {with_filter} of {len(said)} commands heard, {without} without the filter")
    assert with_filter >= least
    assert with_filter > without


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_the_coach_alone_is_no_command(locale: str, tmp_path: Path) -> None:
    played = busiest(rendered(locale, tmp_path))
    found = heard(played, echo_of(played), locale, EchoCanceller(SpeexFilter))
    assert [one for one in found if one.refused is None] == []


def rendered(locale: str, folder: Path) -> np.ndarray:
    """The starter, as a file has it."""
    path = folder / "starter.wav"
    coach = Path(sys.executable).with_name("coach")
    environ = os.environ | {"FORM_COACH_HOME": str(folder / "home")}
    command = [str(coach), "render", "starter", "--locale", locale, "-o", str(path)]
    subprocess.run(command, check=True, capture_output=True, env=environ)
    whole = miniaudio.decode_file(str(path), miniaudio.SampleFormat.SIGNED16, 1, SAMPLE_RATE)
    return np.array(whole.samples, np.int16)


def busiest(samples: np.ndarray) -> np.ndarray:
    """The part in which the coach speaks most."""
    loud = np.add.reduceat(samples.astype(float) ** 2, np.arange(0, len(samples), SAMPLE_RATE))
    begin = int(np.convolve(loud > loud.max() * 1e-3, np.ones(SECONDS), "valid").argmax())
    return samples[begin * SAMPLE_RATE : (begin + SECONDS) * SAMPLE_RATE]


def echo_of(played: np.ndarray) -> Samples:
    """The coach, as a microphone beside its loudspeaker hears it."""
    places = np.arange(round(len(played) * RATE / SAMPLE_RATE)) * SAMPLE_RATE / RATE
    clean = np.interp(places, np.arange(len(played)), played / 32_768).astype(np.float32)
    echo = levelled(convolve(clean, answer(DESK)), LOUDNESS)
    hiss = np.random.default_rng(0).normal(0, 3e-4, len(echo))
    return (np.concatenate([np.zeros(round(LATER * RATE)), echo])[: len(echo)] + hiss).astype(np.float32)


def microphone(played: np.ndarray, locale: str) -> tuple[Samples, list[Said]]:
    """The coach and somebody who speaks, through a room each."""
    sound, said = echo_of(played), []
    everybody = [one for one in speakers(locale, "figures") if one.engine != "espeak"]
    for number, begin in enumerate(range(BEGINS, SECONDS - EVERY, EVERY)):
        sentence, meaning = SAID[locale][number % len(SAID[locale])]
        clip = np.concatenate([say(everybody[number % len(everybody)], sentence), np.zeros(RATE // 2, np.float32)])
        clip = levelled(convolve(clip, answer(LIVING_ROOM)), LOUDNESS)
        sound[begin * RATE : begin * RATE + len(clip)] += clip
        said.append(Said(begin, begin + len(clip) / RATE, meaning))
    return sound, said


def heard(played: np.ndarray, sound: Samples, locale: str, canceller: EchoCanceller | None) -> list[Heard]:
    """What the ear makes of it, in a set that is counted."""
    ear, pulled, found = open_ear(locale, HOME), 0, []
    ear.arm("in-set", True)
    for begin in range(0, len(sound) - 511, 512):
        block, now = sound[begin : begin + 512], STARTED + (begin + 512) / RATE
        if canceller is not None:
            while pulled < len(played) and STARTED + pulled / SAMPLE_RATE - 0.12 <= now:
                canceller.reference.hand_in(played[pulled : pulled + 1764], STARTED + pulled / SAMPLE_RATE)
                pulled += 1764
            block = canceller.clean(block, now)
        found += [one for one in ear.feed(block) if canceller is None or not doubtful(canceller, one)]
    return found


def doubtful(canceller: EchoCanceller, one: Heard) -> bool:
    """As the process that listens has it."""
    begin, end = round(one.at * RATE), round(one.end * RATE)
    return canceller.doubt.between(begin, end) > MUCH * (end - begin)


def right(found: list[Heard], said: list[Said]) -> int:
    """How many commands were heard as what they were."""
    taken = [one for one in found if one.refused is None]
    return sum(
        any(one.at < each.end and one.end > each.begin and one.meaning == each.meaning for one in taken)
        for each in said
    )
