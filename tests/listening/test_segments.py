"""Where a piece of speech begins and ends."""

from __future__ import annotations

import numpy as np
import pytest

from engine.listening.port import CHUNK, RATE, ActivityDetector, Samples
from engine.listening.segments import Segmenter

QUIET = 0.001
LOUD = 0.1


class Loud(ActivityDetector):
    """Takes whatever is loud for speech."""

    def probability(self, chunk: Samples) -> float:
        return 1.0 if chunk[0] > 0.01 else 0.0

    def reset(self) -> None:
        """Nothing is held."""


def sound(seconds: float, level: float) -> list[Samples]:
    return [np.full(CHUNK, level, np.float32)] * round(seconds * RATE / CHUNK)


def test_a_piece_begins_and_ends_with_what_is_loud():
    segmenter = Segmenter(Loud())
    pieces = [segmenter.take(chunk) for chunk in [*sound(3, QUIET), *sound(0.8, LOUD), *sound(0.6, QUIET)]]
    last = next(piece for piece in reversed(pieces) if piece is not None)
    assert last.at == pytest.approx(3.0, abs=0.1)
    assert last.end == pytest.approx(3.8, abs=0.2)
