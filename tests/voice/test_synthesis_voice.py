"""pyttsx3 for real: what it says, for ordinary and for odd texts."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.synthesis.pyttsx import PyttsxVoice

SENTENCE = "Push through your heel."


@pytest.fixture(scope="module")
def voice() -> Iterator[PyttsxVoice]:
    opened = PyttsxVoice(limit=5.0)
    yield opened
    opened.close()


def seconds(samples: np.ndarray) -> float:
    return len(samples) / SAMPLE_RATE


def test_it_speaks_at_the_right_length(voice):
    samples = voice.synthesise(SENTENCE)
    assert samples.dtype == np.int16
    assert 1.0 < seconds(samples) < 2.0
    assert np.abs(samples.astype(int)).max() > 3000


def test_a_faster_pace_is_shorter_and_a_slower_one_longer(voice):
    slow, usual, fast = (seconds(voice.synthesise(SENTENCE, pace)) for pace in (0.7, 1.0, 1.5))
    assert slow > 1.15 * usual
    assert fast < 0.85 * usual


def test_the_rate_is_never_lost_between_texts(voice):
    """runAndWait cancels what espeak-ng is still busy with, a change of the rate among it."""
    voice.synthesise(SENTENCE)
    worker = voice.pid
    lengths = {pace: [len(voice.synthesise(SENTENCE, pace)) for _ in range(15)] for pace in (0.8, 1.0)}
    alternating = [len(voice.synthesise(SENTENCE, pace)) for _ in range(15) for pace in (0.8, 1.0)]
    for at, pace in enumerate((0.8, 1.0)):
        everything = lengths[pace] + alternating[at::2]
        assert max(everything) - min(everything) < 0.03 * SAMPLE_RATE
    assert voice.pid == worker


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00"])
def test_nothing_to_say_is_no_sound(voice, text):
    assert len(voice.synthesise(text)) == 0


@pytest.mark.parametrize(
    "text", ["go\x00now", "half \ud800 way", "💪 go", "a <b> & [[c]]", "Überzüge", "…", "'", "x" * 4000]
)
def test_odd_texts_are_survived_by_the_same_worker(voice, text):
    voice.synthesise("a")
    before = voice.pid
    voice.synthesise(text)
    assert voice.pid == before


def test_a_text_beyond_all_bounds_is_refused(voice):
    with pytest.raises(VoiceError, match="too long"):
        voice.synthesise("a " * 5000)


def test_pyttsx3_prints_nothing_into_the_coachs_output(voice, capfd):
    voice.synthesise(SENTENCE)
    assert capfd.readouterr() == ("", "")


def test_locales_are_spoken_by_their_own_voices():
    lengths = []
    for locale in ("en-US", "en-GB", "de-DE", "fr-FR", "ja-JP"):
        voice = PyttsxVoice(locale=locale)
        lengths.append(len(voice.synthesise("Pause")))
        voice.close()
    assert len(set(lengths)) == len(lengths)


def test_a_locale_nobody_speaks_is_said_in_words():
    voice = PyttsxVoice(locale="xx-XX")
    with pytest.raises(VoiceError, match="No voice here speaks xx-xx"):
        voice.synthesise("a")
    voice.close()


def test_many_threads_may_ask(voice):
    texts = [f"{n} more" for n in range(12)]
    with ThreadPoolExecutor(6) as pool:
        lengths = [len(samples) for samples in pool.map(voice.synthesise, texts)]
    assert lengths == pytest.approx([len(voice.synthesise(text)) for text in texts], abs=0.03 * SAMPLE_RATE)


def test_the_key_tells_voices_and_rates_apart():
    keys = {PyttsxVoice(*args, **named).key for args, named in [
        ((), {}), (("de",), {}), ((), {"rate": 180}), ((), {"locale": "de-DE"}), ((), {"driver": "espeak"}),
    ]}  # fmt: skip
    assert len(keys) == 5


@pytest.mark.parametrize("rate", [79, 401, 0, -5])
def test_impossible_rates_are_refused_in_words(rate):
    with pytest.raises(VoiceError, match=f"{rate} words a minute cannot be spoken: 80 to 400 can"):
        PyttsxVoice(rate=rate)
