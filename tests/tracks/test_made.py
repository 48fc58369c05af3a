"""Tracks made by the real voice: counts are where the script has them, also where one track follows another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from msgspec.structs import replace

from engine.cues.sheet import sheet
from engine.tracks.chain import lay_tracks
from engine.tracks.files.locale_voices import LocaleVoices
from engine.tracks.files.making import make_track
from engine.tracks.track import Track
from tests.cues.speaking import Case, listener, speech
from tests.tracks.listening import RATE, Sound, decoded, one_after_the_other, onset
from tests.workflow.driving import own

CASE = Case("mine", locale="de-DE")
PLAN = own({"exercise": "single-leg-rdl", "sets": 2, "repetitions": 5, "rest": 30, "tempo": "2-0-1-0"})
BORDER = 0.05
"""Seconds by which a count may be beside its time, at most."""


class Made(NamedTuple):
    tracks: tuple[Track, ...]
    files: list[Path]
    sound: Sound


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp("made")
    chain = lay_tracks(
        PLAN, (), replace(listener(CASE), greeted=True), speech(CASE.locale), locale=CASE.locale, personal=True
    )
    voices = LocaleVoices(folder / "clips")
    files = [folder / f"{number}.mp3" for number in range(len(chain.tracks))]
    for track, file in zip(chain.tracks, files, strict=True):
        make_track(track, voices.of(CASE.locale).clips, file)
    voices.close()
    yield Made(chain.tracks, files, one_after_the_other(files))


def test_every_file_is_as_long_as_its_step(made: Made) -> None:
    for track, file in zip(made.tracks, made.files, strict=True):
        assert len(decoded(file)) == pytest.approx(track.seconds * RATE, abs=2), track


def moments(made: Made) -> list[tuple[float, float, str]]:
    """When each count and each second counted down is to be heard, and for how long, by the script alone."""
    sheets = sheet(PLAN.steps(), speech(CASE.locale), replace(listener(CASE), greeted=True))
    return [(one.start + cue.at, cue.length, cue.text) for one in sheets for cue in one.cues if cue.value is not None]


def test_counts_are_heard_at_the_times_of_the_script_across_all_tracks(made: Made) -> None:
    timed = moments(made)
    assert len(timed) > 30
    found = {at: onset(made.sound, at, length) for at, length, _ in timed}
    late = {at: heard for at, heard in found.items() if heard is None or abs(heard - at) > BORDER}
    assert late == {}
    worst = max(abs(heard - at) for at, heard in found.items() if heard is not None)
    assert worst < 0.01


@pytest.mark.parametrize("shift", [-0.06, 0.06])
def test_the_measurement_can_fail(made: Made, shift: float) -> None:
    shifted = np.roll(made.sound, round(shift * RATE))
    found = {at: onset(shifted, at, length) for at, length, _ in moments(made)}
    assert all(heard is None or abs(heard - at) > 0.03 for at, heard in found.items())


def test_nothing_is_louder_than_the_file_can_hold(made: Made) -> None:
    assert np.abs(made.sound.astype(np.int32)).max() < 32_767
