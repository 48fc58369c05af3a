"""Where a piece of speech begins and ends, and how seldom the detector is asked for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from engine.listening.port import CHUNK, RATE, ActivityDetector, Samples
from engine.listening.segments import Piece, Segmenter

QUIET = 0.001
LOUD = 0.1


class Counting(ActivityDetector):
    """Takes whatever is loud for speech, and keeps what it was asked about."""

    def __init__(self) -> None:
        self.heard: list[float] = []

    def probability(self, chunk: Samples) -> float:
        self.heard.append(float(chunk[0]))
        return 1.0 if self.heard[-1] > 0.01 else 0.0

    def reset(self) -> None:
        self.heard.clear()


class Loud(Counting):
    """Takes only what is far louder for speech."""

    def probability(self, chunk: Samples) -> float:
        return float(chunk[0] > 0.05)


def sound(seconds: float, level: float) -> list[Samples]:
    return [np.full(CHUNK, level, np.float32)] * round(seconds * RATE / CHUNK)


def last_piece(segmenter: Segmenter, heard: Sequence[Samples]) -> Piece:
    """What was said last, as far as it was heard."""
    return next(piece for piece in reversed([segmenter.take(chunk) for chunk in heard]) if piece is not None)


def known_room() -> tuple[Counting, Segmenter]:
    """A segmenter that has heard a quiet room for as long as it takes to know it."""
    detector = Counting()
    segmenter = Segmenter(detector)
    for chunk in sound(20, QUIET):
        segmenter.take(chunk)
    detector.reset()
    return detector, segmenter


def test_in_a_quiet_room_the_detector_is_not_asked():
    detector, segmenter = known_room()
    assert not any(segmenter.take(chunk) for chunk in sound(60, QUIET))
    assert not detector.heard


def test_it_hears_what_goes_before_a_loud_moment():
    detector, segmenter = known_room()
    for chunk in [*sound(5, QUIET), *sound(0.5, LOUD)]:
        segmenter.take(chunk)
    before = [level for level in detector.heard if level < 0.01]
    assert 0.5 <= len(before) * CHUNK / RATE <= 0.7
    assert detector.heard == sorted(detector.heard)  # in the order in which it came
    assert len(detector.heard) - len(before) == len(sound(0.5, LOUD))


def test_a_piece_begins_and_ends_with_what_is_loud():
    segmenter = Segmenter(Counting())
    last = last_piece(segmenter, [*sound(3, QUIET), *sound(0.8, LOUD), *sound(0.6, QUIET)])
    assert last.at == pytest.approx(3.0, abs=0.1)
    assert last.end == pytest.approx(3.8, abs=0.2)


@pytest.mark.parametrize("later", [1.0, 5.0])
def test_a_click_is_forgotten_before_what_is_said_later(later: float):
    segmenter = Segmenter(Counting())
    heard = [*sound(3, QUIET), *sound(0.07, LOUD), *sound(later, QUIET), *sound(0.8, LOUD), *sound(0.6, QUIET)]
    assert last_piece(segmenter, heard).at == pytest.approx(3.07 + later, abs=0.1)


def test_a_sound_that_is_cut_in_two_is_one():
    segmenter = Segmenter(Counting())
    heard = [*sound(3, QUIET), *sound(0.07, LOUD), *sound(0.2, QUIET), *sound(0.8, LOUD), *sound(0.6, QUIET)]
    assert last_piece(segmenter, heard).at == pytest.approx(3.0, abs=0.1)


@pytest.mark.parametrize(("room", "above"), [(0.02, 14.0), (QUIET, 40.0)])
def test_how_much_louder_than_its_room_somebody_was(room: float, above: float):
    segmenter = Segmenter(Loud())
    heard = [*sound(5, room), *sound(0.8, LOUD), *sound(0.6, room)]
    assert last_piece(segmenter, heard).above == pytest.approx(above, abs=1.5)
