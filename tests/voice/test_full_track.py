"""The full session as a file, spoken by the real voice: what is in the file is what the sheet says, when it says."""

from __future__ import annotations

import re
import wave
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

import miniaudio
import numpy as np
import pytest

from engine.catalog.loader import load
from engine.catalog.own_workout import find_workout
from engine.cli.clip_source import voiced
from engine.cli.cue_sheet import cue_sheet
from engine.cli.step_titles import StepTitles
from engine.cli.track_maker import Order, render
from engine.cues.models import Cue
from engine.cues.sheet import Scripted
from engine.words.words import Words

RATE = 22_050
MILLISECOND = RATE // 1000
AROUND = RATE // 20
"""Samples before and after a time in which its onset is looked for."""


class Track(NamedTuple):
    sheet: tuple[Scripted, ...]
    samples: np.ndarray
    wav: Path
    mp3: Path
    captions: Path


@pytest.fixture(scope="module")
def track(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Track]:
    folder = tmp_path_factory.mktemp("track")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FORM_COACH_HOME", str(folder / "home"))
        yield made(folder)


def made(folder: Path) -> Track:
    catalog, words, troubles = load(), Words.load("en-US"), []
    workout = find_workout("full", catalog)
    wav, mp3, vtt = folder / "full.wav", folder / "full.mp3", folder / "full.vtt"
    with voiced("en-US", None, None, troubles.append) as clips:
        render(Order(workout, words, wav, vtt), catalog, clips)
        render(Order(workout, words, mp3), catalog, clips)
        sheet = cue_sheet(workout, catalog, words, length=clips.length)
    assert troubles == []
    return Track(sheet, samples_of(wav), wav, mp3, vtt)


def samples_of(path: Path) -> np.ndarray:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def cues(track: Track, *kinds: str) -> list[tuple[float, Cue]]:
    every = [(one.start + cue.at, cue) for one in track.sheet for cue in one.cues]
    return [(at, cue) for at, cue in every if not kinds or cue.kind in kinds]


def onset(samples: np.ndarray, at: float, length: float) -> float | None:
    """When, in seconds, a sound begins near ``at``: the first sample above -46 dB of its loudest, after silence."""
    first = max(0, round(at * RATE) - AROUND)
    size = np.abs(samples[first : round((at + length) * RATE)].astype(np.int32))
    loud = np.flatnonzero(size > 0.005 * size.max())
    if not len(loud) or loud[0] == 0:  # nothing, or something sounds already
        return None
    return float(first + loud[0]) / RATE


def test_the_file_is_as_long_as_the_workout_and_its_farewell(track):
    last = track.sheet[-1]
    assert last.start + last.step.duration == 3661.0
    assert len(track.samples) / RATE == pytest.approx(last.start + last.cues[-1].end, abs=0.001)
    assert 3664.0 < last.start + last.cues[-1].end < 3669.0


def test_every_count_and_countdown_begins_within_a_millisecond(track):
    timed = cues(track, "count", "time")
    assert len(timed) > 500
    found = {at: onset(track.samples, at, cue.length) for at, cue in timed}
    late = {at: heard for at, heard in found.items() if heard is None or abs(heard - at) > 0.001}
    assert late == {}


def test_nothing_drifts_from_the_first_count_to_the_last(track):
    timed = cues(track, "count", "time")
    first, last = ((at, onset(track.samples, at, cue.length)) for at, cue in (timed[0], timed[-1]))
    assert abs((last[1] - first[1]) - (last[0] - first[0])) < 0.001


@pytest.mark.parametrize("shift", [-0.002, 0.002])
def test_the_measurement_can_fail(track, shift):
    """Two milliseconds beside the time is found out."""
    timed = cues(track, "count")[:50]
    shifted = np.roll(track.samples[: round((timed[-1][0] + 2) * RATE)], round(shift * RATE))
    found = [onset(shifted, at, cue.length) for at, cue in timed]
    assert all(heard is not None and abs(heard - at) > 0.001 for heard, (at, _) in zip(found, timed, strict=True))


def test_every_cue_is_heard_and_none_is_cut_off_by_the_next(track):
    for at, cue in cues(track):
        said = track.samples[round(at * RATE) : round((at + cue.length) * RATE)].astype(np.float64)
        assert np.sqrt(np.mean(said**2)) > 800, cue.text


def test_the_same_word_sounds_the_same_each_time(track):
    """The clips are there as they were made: what else sounds is out of the way of the counts."""
    said: dict[str, set[bytes]] = {}
    for at, cue in cues(track, "count"):
        first = round(at * RATE)
        said.setdefault(f"{cue.text} {cue.pace}", set()).add(
            track.samples[first : first + round(cue.length * RATE)].tobytes()
        )
    assert {text for text, sounds in said.items() if len(sounds) > 1} == set()


def test_nothing_is_louder_than_the_file_can_hold(track):
    assert np.abs(track.samples.astype(np.int32)).max() < 32_767


CUE = re.compile(r"\d+\n(\S+) --> (\S+)\n(.*)\n", re.MULTILINE)


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def test_the_captions_are_the_words_of_the_cues_in_time_to_be_read(track):
    text = track.captions.read_text(encoding="utf-8")
    assert text.startswith("WEBVTT\n")
    shown = [(seconds(start), seconds(end), unescape(words)) for start, end, words in CUE.findall(text)]
    expected = cues(track)
    assert " ".join(words for _, _, words in shown) == " ".join(cue.text for _, cue in expected)
    assert max(len(words) / (end - start) for start, end, words in shown) < 20.001
    starts = {words: start for start, _, words in reversed(shown)}
    first = {cue.text: at for at, cue in reversed(expected)}
    late = {words: starts[words] - at for words, at in first.items() if words in starts}
    assert len(late) > 100
    assert -0.0006 < min(late.values()) <= max(late.values()) < 1.0


def test_the_mp3_decodes_to_the_same_length(track):
    decoded = miniaudio.decode_file(str(track.mp3), nchannels=1, sample_rate=RATE)
    assert abs(decoded.num_frames - len(track.samples)) <= MILLISECOND


def test_the_mp3_counts_at_the_same_times(track):
    decoded = miniaudio.decode_file(str(track.mp3), nchannels=1, sample_rate=RATE)
    samples = np.frombuffer(decoded.samples, np.int16)
    worst = 0.0
    for at, _ in cues(track, "count")[::20]:
        first = round(at * RATE)
        ours, theirs = (each[first : first + RATE // 4].astype(np.float64) for each in (track.samples, samples))
        lags = np.correlate(np.pad(theirs, 200), ours, "valid")
        worst = max(worst, abs(int(np.argmax(lags)) - 200) / RATE)
    assert worst <= 0.001


def test_there_is_a_chapter_for_each_step(track):
    titles = StepTitles(Words.load("en-US"))
    after_sound = track.wav.read_bytes()[44 + 2 * len(track.samples) :]
    for one in track.sheet:
        assert titles(one.step).encode() + b"\0" in after_sound
        assert titles(one.step).encode("utf-16") in track.mp3.read_bytes()[:65536]
    assert after_sound.count(b"labl") == len(track.sheet)
