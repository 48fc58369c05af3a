"""The parts of a track: sounds at their places, and chapters."""

from __future__ import annotations

from dataclasses import dataclass

from engine.voice.port import Samples


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A sound and where it begins.

    Attributes:
        at: Samples from the beginning.
        samples: What sounds from there.
    """

    at: int
    samples: Samples


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a track, with its start and end in seconds."""

    start: float
    end: float
    title: str
