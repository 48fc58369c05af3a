"""Every voice is equally loud in every kind of track, in what is played live, and nothing is too high."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.catalog.loader import load
from engine.catalog.models import Workout
from engine.catalog.own_workout import find_workout
from engine.cli.clip_source import Clips, voiced
from engine.cli.cue_sheet import cue_sheet
from engine.cli.track_maker import Order, render
from engine.tracks.files.beforehand import prepared_tracks
from engine.tracks.files.making import make_track
from engine.voice.arrangement import arrange
from engine.voice.mixer import Mixer
from engine.voice.tones import SOUNDS
from engine.words.words import Words
from tests.voice.judging import lufs, true_peak

CATALOG = load()
HIGHEST = -2.0
"""dBTP that Alexa takes at the most; the coach's own limit is -1."""

SHORT = """
id = "short"
title = "Short"
cool_down = "none"
warm_up = { cardio = "none", circuit = "none" }

[[block]]
exercise = "split-squat"
sets = 2
repetitions = 3
rest = 30
"""
VOICES = [("en-US", "pyttsx3"), ("de-DE", "pico")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("loudness")


@pytest.fixture(scope="module")
def workout(home: Path) -> Workout:
    file = home / "short.toml"
    file.write_text(SHORT, encoding="utf-8")
    return find_workout(str(file), CATALOG)


@pytest.fixture(scope="module", params=VOICES, ids=" ".join)
def speaking(request: pytest.FixtureRequest, home: Path) -> Iterator[tuple[Words, Clips]]:
    locale, voice = request.param
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FORM_COACH_HOME", str(home / "home"))
        with voiced(locale, voice, None, pytest.fail) as clips:
            yield Words.load(locale), clips


@pytest.mark.parametrize("suffix", [".wav", ".mp3"])
def test_a_whole_track(speaking, workout, home, suffix):
    words, clips = speaking
    file = home / f"track{suffix}"
    render(Order(workout, words, file), CATALOG, clips)
    assert lufs(file) == pytest.approx(-16, abs=0.7)
    assert true_peak(file) < HIGHEST


def test_the_track_of_each_step(speaking, workout, home):
    words, clips = speaking
    file, heard = home / "step.mp3", []
    spoken = {track.key: track for track in prepared_tracks(workout, CATALOG, words, "normal") if track.cues}
    for track in spoken.values():
        make_track(track, clips, file)  # takes what gives clips
        heard.append((lufs(file), true_peak(file), [cue.text for cue in track.cues]))
    assert len(heard) > 5
    assert [one for one in heard if abs(one[0] + 16) > 1 or one[1] > HIGHEST] == []


def test_what_is_played_live(speaking, workout):
    words, clips = speaking
    arranged = arrange(cue_sheet(workout, CATALOG, words, length=clips.length), clips.get)
    mixer = Mixer()
    for one in arranged.placed:
        mixer.play(one.samples, one.at)
    played = np.concatenate([mixer.read(1_764) for _ in range(0, arranged.total, 1_764)])
    assert lufs(played) == pytest.approx(-16, abs=0.7)
    assert true_peak(played) < HIGHEST


@pytest.mark.parametrize("name", sorted(SOUNDS.keys() - {"tick"}))
def test_a_bell_is_under_the_words_and_not_far(name):
    assert -28 < lufs(SOUNDS[name]()) < -22
