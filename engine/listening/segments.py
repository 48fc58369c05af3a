"""Cuts sound into pieces of speech: where somebody begins to speak, and where they fall silent."""

from __future__ import annotations

from collections import deque
from typing import Final

import numpy as np
from msgspec import Struct

from engine.listening.loudness import Loudness
from engine.listening.port import CHUNK, RATE, ActivityDetector, Samples

_BEGINS: Final = 0.5
_GOES_ON: Final = 0.3
"""How likely speech must be for a piece to begin, and to go on."""

_SPOKEN: Final = 0.1
"""Seconds of speech that a piece has at least; less is a click."""

_CLICK: Final = 0.3
"""Seconds of silence after which a click is forgotten: what is said later is not to begin with it."""

BEFORE: Final = 0.3
"""Seconds that are kept from before a piece, as its first consonant is noticed late."""

AFTER: Final = 0.2
"""Seconds of silence that are kept at its end."""

_WARMS_UP: Final = 0.64
"""Seconds up to a loud moment that the detector hears: it tells speech by what goes before."""

_AWAKE: Final = 10.0
"""Seconds after a loud moment in which the detector hears all, as in a talk."""

LONGEST: Final = 4.5
"""Seconds of speech; no command takes longer."""


class Piece(Struct, frozen=True):
    """What was said up to now, with a little of what was before and after it.

    Attributes:
        at: When speech began, in seconds of sound.
        end: When it ended.
        samples: Its sound, from :data:`BEFORE` seconds earlier; empty where it is too long.
        silence: Seconds since its end.
        above: Decibels by which it is louder than the room. Where somebody goes on talking, their talk is the room.
    """

    at: float
    end: float
    samples: Samples
    silence: float
    above: float

    @property
    def too_long(self) -> bool:
        """Whether it is longer than any command."""
        return self.end - self.at > LONGEST


class Segmenter:
    """Follows the sound chunk by chunk."""

    def __init__(self, detector: ActivityDetector) -> None:
        """Hear with a detector; nobody speaks yet."""
        self._detector, self._loudness = _Seldom(detector), Loudness()
        self._chunks: list[Samples] = []
        self._taken = 0
        self._begin: int | None = None
        self._last = 0
        self._spoken = 0

    @property
    def now(self) -> float:
        """Seconds of sound that were taken in."""
        return self._taken * CHUNK / RATE

    @property
    def speaking(self) -> bool:
        """Whether somebody speaks, or has just stopped."""
        return self._begin is not None

    def take(self, chunk: Samples) -> Piece | None:
        """Take in a chunk; give what was said where its end is silence, else None."""
        self._loudness.take(chunk, self.speaking)
        likely = self._detector.probability(chunk, wanted=self.speaking or self._loudness.begins)
        self._taken += 1
        self._keep(chunk)
        if self._begin is None:
            if likely >= _BEGINS:
                self._begin, self._last, self._spoken = self._taken - 1, self._taken, 1
            return None
        if likely >= _GOES_ON and self._loudness.goes_on:
            self._last = self._taken
            self._spoken += 1
            return None
        if self._spoken * CHUNK / RATE >= _SPOKEN:
            return self._piece(self._begin)
        if self._taken - self._last >= _chunks(_CLICK):
            self.drop()
        return None

    def drop(self) -> None:
        """Forget what was said: the next speech begins a new piece."""
        self._begin = None
        self._chunks = self._chunks[-_chunks(BEFORE) :]

    def _keep(self, chunk: Samples) -> None:
        self._chunks.append(chunk)
        room = _chunks(BEFORE) if self._begin is None else _chunks(BEFORE + LONGEST + 1.0)
        del self._chunks[:-room]

    def _piece(self, begin: int) -> Piece:
        first = max(0, len(self._chunks) - (self._taken - begin) - _chunks(BEFORE))
        after = min(self._taken, self._last + _chunks(AFTER))
        samples = np.concatenate(self._chunks[first : len(self._chunks) - (self._taken - after)])
        ends = self._last * CHUNK / RATE
        return Piece(begin * CHUNK / RATE, ends, samples, self.now - ends, self._loudness.above)


class _Seldom:
    """Asks a detector only while somebody may speak: it would take more of the machine than all the rest of listening.

    What goes before a loud moment is heard, too, but not what was before that: of 186 commands, 170 are cut at the same
    places as by a detector that hears all, and the others 64 ms beside them at most.
    """

    def __init__(self, detector: ActivityDetector) -> None:
        self._detector = detector
        self._before: deque[Samples] = deque(maxlen=_chunks(_WARMS_UP))
        self._awake = 0

    def probability(self, chunk: Samples, *, wanted: bool) -> float:
        """How likely somebody speaks in a chunk; 0 where that is not ``wanted``."""
        self._before.append(chunk)
        self._awake = _chunks(_AWAKE) if wanted else max(0, self._awake - 1)
        if not self._awake:
            return 0.0
        likely = [self._detector.probability(one) for one in self._before]
        self._before.clear()
        return likely[-1] if wanted else 0.0


def _chunks(seconds: float) -> int:
    return round(seconds * RATE / CHUNK)
