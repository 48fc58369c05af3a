"""Bounds for imported values. A value beyond them was altered, and would distort every sum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from engine.workflow.effects import AnyEffect
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS


class _Bounds(NamedTuple):
    """The lowest and highest value of a field, and the range in words."""

    least: float
    most: float
    allowed: str


MOST_SETS: Final = 50
"""Sets of an exercise in one place."""

_LONGEST: Final = 250_000_000_000  # seconds; a set may stay open for days

_BOUNDS: Final = {
    "set": _Bounds(1, MOST_SETS, f"a set is from 1 to {MOST_SETS}"),
    "effort": _Bounds(1, 10, "effort is from 1 to 10"),
    "repetitions": _Bounds(0, MOST_REPETITIONS, f"repetitions are from 0 to {MOST_REPETITIONS}"),
    "load": _Bounds(0.01, HEAVIEST, f"a weight is more than 0, up to {HEAVIEST:g}"),
    "at": _Bounds(0, _LONGEST, "a moment is 0 or more"),
    "seconds": _Bounds(0, _LONGEST, "a time is 0 seconds or more"),
}
"""Bounds by field name. A name means the same in every effect."""


def beyond(effect: AnyEffect) -> Iterator[str]:
    """The impossible values in ``effect``: field, value and allowed range."""
    for name, bounds in _BOUNDS.items():
        value = getattr(effect, name, None)
        if value is not None and not bounds.least <= value <= bounds.most:
            yield f"{type(effect).__name__.lower()}.{name} is {value:g}, but {bounds.allowed}"
