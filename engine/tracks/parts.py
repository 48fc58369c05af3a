"""Cuts a long step into parts, where nothing is heard."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Final

from engine.cues.models import Cue
from engine.cues.sounds import BELL_ROOM, TICK_ROOM, Sound

LONGEST: Final = 180.0
"""Seconds of a part, about: short enough to be made while its listener waits for it."""

QUIET: Final = 1.0
"""Seconds of silence around a cut, at least."""


def cuts(seconds: float, cues: Iterable[Cue], tones: Iterable[Sound]) -> tuple[float, ...]:
    """Choose the moments at which a step of some seconds is cut, from its beginning to its end."""
    many = math.ceil(seconds / LONGEST)
    silences = list(_silences(seconds, cues, tones))
    inner = {_nearest(seconds * number / many, silences) for number in range(1, many)}
    return (0.0, *sorted(at for at in inner if at is not None), seconds)


def _silences(seconds: float, cues: Iterable[Cue], tones: Iterable[Sound]) -> Iterator[tuple[float, float]]:
    """The stretches in which a cut may be made."""
    heard = [(cue.at, cue.end) for cue in cues]
    heard += [(tone.at, tone.at + (TICK_ROOM if tone.name == "tick" else BELL_ROOM)) for tone in tones]
    quiet = 0.0
    for begin, end in sorted((*heard, (seconds, seconds))):
        if begin - quiet >= 2 * QUIET:
            yield quiet + QUIET, begin - QUIET
        quiet = max(quiet, end)


def _nearest(wanted: float, silences: Iterable[tuple[float, float]]) -> float | None:
    """The moment nearest to the wanted one, a whole second where there is one; None where nothing is silent."""
    near = (_whole(min(max(wanted, begin), end), begin, end) for begin, end in silences)
    return min(near, key=lambda at: abs(at - wanted), default=None)


def _whole(at: float, begin: float, end: float) -> float:
    whole = float(round(at))
    return whole if begin <= whole <= end else at
