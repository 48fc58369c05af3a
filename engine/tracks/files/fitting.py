"""Fits the words of a track to the real lengths of a voice. What names a moment stays at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from engine.cues.models import Cue
from engine.tracks.track import Track

GAP: Final = 0.02
"""Seconds of silence between two cues, at least. Their estimates, which nearly always hold, leave more."""

_QUICKER: Final = (1.0, 1.08, 1.15, 1.3)

Length = Callable[[str, float], float]
"""Seconds that a text takes at a pace, as the voice says it."""


class Said(NamedTuple):
    """A text, when it begins in seconds from the track's beginning, and how fast it is said."""

    at: float
    text: str
    pace: float


def fitted(track: Track, length: Length) -> Iterator[Said]:
    """What is said in a track, each before the next begins: a little faster where the voice is slow, else left out."""
    for place, cue in enumerate(track.cues):
        until = track.cues[place + 1].at if place + 1 < len(track.cues) else track.seconds
        pace = _pace(cue, until - GAP, length)
        if pace is not None:
            yield Said(cue.at, cue.text, pace)


def _pace(cue: Cue, until: float, length: Length) -> float | None:
    paces = (cue.pace * quicker for quicker in _QUICKER)
    fit = next((pace for pace in paces if cue.at + length(cue.text, pace) <= until), None)
    if fit is None and cue.value is not None:
        return cue.pace * _QUICKER[-1]
    return fit
