"""Slower and faster counting: the tempo of an exercise in four steps (ours)."""

from __future__ import annotations

from typing import Final

from engine.catalog.terms import Tempo

SLOWEST: Final = 2
"""Steps slower than the exercise's own tempo."""

FASTEST: Final = -1
"""Steps faster, as a negative number."""

STEP: Final = 0.5
"""Seconds by which lowering and lifting change with each step."""

QUICKEST: Final = 1.0
"""Seconds: lowering and lifting are made no shorter than this."""

QUICKEST_REPETITION: Final = 2.5
"""Seconds: a repetition is made no shorter than this, so that it can be counted and done with control."""


def paced(tempo: Tempo, steps: int) -> Tempo:
    """The tempo, ``steps`` slower than it is written; faster where they are negative."""
    return tempo._replace(lower=_changed(tempo.lower, steps), lift=_changed(tempo.lift, steps))


def can_be_paced(tempo: Tempo, steps: int) -> bool:
    """Whether the tempo may be changed so far: a change that is heard, and not too quick."""
    if steps == 0:
        return True
    changed = paced(tempo, steps)
    if steps > 0:
        return steps <= SLOWEST
    return steps >= FASTEST and changed != tempo and changed.total >= QUICKEST_REPETITION


def _changed(seconds: float, steps: int) -> float:
    """A part of a repetition; one that is quick already is made no quicker, and none that takes no time."""
    if steps > 0:
        return seconds + steps * STEP
    return min(seconds, max(QUICKEST, seconds + steps * STEP))
