"""Pico for real: what it says in each of its languages, and what it does when it is harmed."""

from __future__ import annotations

import os
import signal
import sys

import numpy as np
import pytest

from engine.voice.levels import trim
from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.synthesis.pico import PicoVoice
from engine.voice.voices import open_voice

pytest.importorskip("py_nanotts", reason="Pico has no wheel for this system")

SENTENCE = "Push through your heel."


@pytest.fixture(scope="module")
def voice():
    opened = PicoVoice("en-GB")
    yield opened
    opened.close()


@pytest.mark.parametrize("tag", ["en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "it-IT"])
def test_it_speaks_each_of_its_languages_without_clipping(tag):
    opened = PicoVoice(tag, locale=tag)
    samples = opened.synthesise("Pause. 3, 2, 1.").astype(int)
    opened.close()
    assert 1.0 < len(samples) / SAMPLE_RATE < 5.0
    assert 3000 < np.abs(samples).max() < 32_767


def test_pace_and_rate_change_its_length(voice):
    slow, usual, fast = (len(trim(voice.synthesise(SENTENCE, pace))) for pace in (0.7, 1.0, 1.3))
    assert slow > 1.2 * usual
    assert 0.7 * usual < fast < 0.87 * usual
    hasty = PicoVoice("en-GB", rate=221)
    assert len(trim(hasty.synthesise(SENTENCE))) == pytest.approx(fast, rel=0.03)
    hasty.close()


@pytest.mark.parametrize("text", ["", " \n", "\x00"])
def test_nothing_to_say_is_no_sound(voice, text):
    assert len(voice.synthesise(text)) == 0


@pytest.mark.parametrize(
    "text", ["go\x00now", "half \ud800 way", "💪 go", "a <b> & <pitch level='400'>up", "Überzüge", "…", "'", "x" * 4000]
)
def test_odd_texts_are_survived_by_the_same_worker(voice, text):
    voice.synthesise("a")
    before = voice.pid
    voice.synthesise(text)
    assert voice.pid == before


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_worker_is_replaced(voice):
    voice.synthesise("a")
    os.kill(voice.pid, signal.SIGKILL)
    assert len(voice.synthesise(SENTENCE)) > SAMPLE_RATE


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_hung_worker_is_killed_and_replaced():
    opened = PicoVoice("en-GB")
    opened._limit = 1.0
    opened.synthesise("a")
    before = opened.pid
    os.kill(before, signal.SIGSTOP)
    assert len(opened.synthesise(SENTENCE)) > SAMPLE_RATE
    assert opened.pid != before
    opened.close()


def test_keys_tell_voices_and_rates_apart():
    keys = {
        PicoVoice(*args, **how).key for args, how in [(("en-GB",), {}), (("de-DE",), {}), (("en-GB",), {"rate": 200})]
    }
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("wanted", "locale", "key"),
    [("pico", "en-US", "pico|en-GB"), ("pico", "de-DE", "pico|de-DE"), ("pico:en-us", "en-US", "pico|en-US"),
     ("pico:fr-FR", "en-US", "pico|fr-FR")],
)  # fmt: skip
def test_it_is_chosen_by_name(wanted, locale, key):
    opened = open_voice(voice=wanted, locale=locale)
    assert opened.key.startswith(key)
    assert opened.pid is None, "choosing starts nothing"
    opened.close()


@pytest.mark.parametrize(
    ("wanted", "locale", "why"),
    [
        ("pico:de-DD", "de-DE", "no voice 'de-DD'; the nearest is 'de-DE'"),
        ("pico", "ja-JP", "pico does not speak ja-JP"),
    ],
)
def test_a_voice_that_it_has_not_is_an_error_in_words(wanted, locale, why):
    with pytest.raises(VoiceError, match=why):
        open_voice(voice=wanted, locale=locale)
