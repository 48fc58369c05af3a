"""What a track is made of: sounds at their places, and chapters."""

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
    """A part of a track, and the seconds from which to which it lasts."""

    start: float
    end: float
    title: str
