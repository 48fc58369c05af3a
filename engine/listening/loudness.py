"""Tells whoever speaks in front from those behind: what is a good deal louder than the room is now."""

from __future__ import annotations

from collections import deque
from typing import Final

import numpy as np

from engine.listening.port import CHUNK, RATE, Samples

_SMOOTH: Final = 0.2
"""What a chunk counts in the running mean: a syllable takes about five."""

_REMEMBERED: Final = 5.0
"""Seconds from which the loudness of the room is taken: longer than a command, which is not to count as the room."""

_QUIET: Final = 20.0
"""Per cent of that time in which nobody in front speaks, at least."""

_BEGINS: Final = 5.5
"""Decibels above the room with which somebody begins to speak."""

_GOES_ON: Final = 4.5
"""Decibels above the room with which somebody goes on, at least."""

_BETWEEN: Final = 0.45
"""How far up from the room to the loudest that was said somebody still speaks."""

_NOTHING: Final = 1e-7
"""Power of silence: -70 dB."""

_BEFORE: Final = 0.3
"""Seconds of silence that count as heard before anything was."""


def _quietest(levels: list[float]) -> float:
    """The level under which :data:`_QUIET` of sorted levels are, between two of them. numpy takes ten times as long."""
    place = _QUIET / 100 * (len(levels) - 1)
    below = int(place)
    return levels[below] + (place - below) * (levels[min(below + 1, len(levels) - 1)] - levels[below])


class Loudness:
    """Follows the loudness, chunk by chunk, in decibels."""

    def __init__(self) -> None:
        """Know nothing of the room yet."""
        self._power = _NOTHING
        self._now = self._room = self._loudest = 10 * float(np.log10(_NOTHING))
        silence = [self._now] * round(_BEFORE * RATE / CHUNK)
        self._past: deque[float] = deque(silence, maxlen=round(_REMEMBERED * RATE / CHUNK))

    def take(self, chunk: Samples, speaking: bool) -> None:
        """Take in a chunk; ``speaking``: whether a piece of speech has begun."""
        power = float(np.square(chunk, dtype=np.float64).mean()) + _NOTHING
        self._power += _SMOOTH * (power - self._power)
        self._now = 10 * float(np.log10(self._power))
        self._past.append(self._now)
        self._room = _quietest(sorted(self._past))
        self._loudest = max(self._loudest, self._now) if speaking else self._now

    @property
    def above(self) -> float:
        """Decibels by which the loudest that was said is above the room."""
        return self._loudest - self._room

    @property
    def begins(self) -> bool:
        """Whether it is loud enough for somebody to begin."""
        return self._now > self._room + _BEGINS

    @property
    def goes_on(self) -> bool:
        """Whether it is loud enough for somebody to go on, after what was said."""
        return self._now > self._room + max(_GOES_ON, _BETWEEN * (self._loudest - self._room))
