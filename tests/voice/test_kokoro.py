"""Kokoro for real, with weights put together from wheels: slow, so only a word or two."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from engine.runner.places import clips_folder
from engine.runner.playback_factory import open_playback
from engine.runner.settings import Settings
from engine.voice.clips import ClipLibrary
from engine.voice.levels import match_level, trim
from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.synthesis.fallback import FallbackVoice
from engine.voice.synthesis.kokoro import KokoroVoice
from engine.voice.voices import all_voices, open_voice
from tests.voice.judging import lufs, true_peak
from tests.voice.pulse import until
from tests.weights import HOME, weights

pytest.importorskip("kokoro_onnx", reason='the extra "natural" is not installed')


@pytest.fixture(scope="module")
def voice():
    opened = KokoroVoice("af_heart", weights("kokoro"), gentle=False)
    yield opened
    opened.close()


def test_it_speaks_a_word_from_a_clip_that_begins_with_it(voice, tmp_path):
    samples = voice.synthesise("Three.")
    assert np.abs(samples.astype(int)).max() > 3000
    assert 0.3 < len(trim(samples)) / SAMPLE_RATE < 0.8
    assert voice.slow
    assert len(voice.synthesise(" \n")) == 0


def test_it_is_as_loud_as_every_other_voice(voice):
    clip = match_level(trim(voice.synthesise("Rest for sixty seconds.")))
    assert lufs(clip) == pytest.approx(-16, abs=0.5)
    assert true_peak(clip) < -2.7


def test_a_voice_that_it_has_not_is_an_error_and_it_speaks_on(voice):
    nobody = KokoroVoice("af_nobody", weights("kokoro"))
    with pytest.raises(VoiceError, match="no voice 'af_nobody' here: it has af_heart, am_michael, bf_emma"):
        nobody.synthesise("Go.")
    nobody.close()


def test_it_is_found_listed_and_chosen_without_starting_it():
    weights("kokoro")
    listed = [one.id for one in all_voices("en-US", HOME, print)]
    assert listed[0].startswith("kokoro:")
    assert {"kokoro:af_heart", "kokoro:am_michael", "kokoro:bf_emma", "kokoro"} <= set(listed)
    for wanted in ("kokoro", "kokoro:bf_emma", None):
        opened = open_voice(voice=wanted, weights=HOME)
        assert opened.slow
        assert opened.pid is None
        opened.close()
    assert isinstance(open_voice(weights=HOME), FallbackVoice)


@pytest.mark.parametrize(
    ("wanted", "locale", "home", "why"),
    [
        ("kokoro:af_hearts", "en-US", HOME, "no voice 'af_hearts'; the nearest is 'af_heart'"),
        ("kokoro", "de-DE", HOME, "kokoro does not speak de-DE"),
        ("kokoro", "en-US", Path("nowhere"), r"weights of Kokoro are not here: \"coach voices --install kokoro\""),
    ],
)
def test_what_it_cannot_do_is_said_in_words(wanted, locale, home, why):
    weights("kokoro")
    with pytest.raises(VoiceError, match=why):
        open_voice(voice=wanted, locale=locale, weights=home)


def test_damaged_weights_are_an_error_in_words(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"no model")
    broken = KokoroVoice("af_heart", tmp_path)
    with pytest.raises(VoiceError, match="Kokoro did not start"):
        broken.synthesise("Go.")
    broken.close()


@pytest.mark.timeout(600)
def test_live_it_makes_ahead_what_is_to_come_and_the_quick_voice_says_what_is_due(tmp_path, monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path))
    monkeypatch.setenv("FORM_COACH_AUDIO", "null")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "weights").symlink_to(HOME, target_is_directory=True)
    told = []
    own = ClipLibrary(KokoroVoice("af_heart", weights("kokoro")), clips_folder())
    with closing(open_playback(Settings(voice="kokoro:af_heart"), "en-US", told.append)) as playback:
        playback.start()
        playback.prepare([("Rest.", 1.0), ("Go.", 1.0)])
        assert playback.say("Rest.", playback.now()) is not None
        until(lambda: own.known_length("Go.") is not None, within=300, every=0.1)
    assert told == []
    own.close()


def test_a_clip_from_the_shelf_needs_no_process(voice, tmp_path):
    first = ClipLibrary(voice, tmp_path)
    made = first.get("Go.")
    first.close()
    again = KokoroVoice("af_heart", weights("kokoro"))
    second = ClipLibrary(again, tmp_path)
    assert np.array_equal(second.get("Go.").samples, made.samples)
    assert again.pid is None
    second.close()
