"""The parts of a track: sounds at their places, chapters, and what a player shows of it."""

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


@dataclass(frozen=True, slots=True)
class Tags:
    """What a player shows of a track, and sorts it by.

    Attributes:
        language: Three letters, as ISO 639-2 has them; empty for none.
        picture: A PNG file.
    """

    title: str
    artist: str = ""
    album: str = ""
    language: str = ""
    picture: bytes = b""
