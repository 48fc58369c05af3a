"""The data of a chart, independent of how it is drawn."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple


class Series(NamedTuple):
    """One row, line or colour.

    Attributes:
        values: One a week; None for a week without a value.
        note: Text beside it, such as the latest value.
    """

    name: str
    values: tuple[float | None, ...]
    note: str = ""


class Panel(NamedTuple):
    """Series that share a scale.

    Attributes:
        unit: What the scale counts.
        top: The end of the scale; None for the largest value.
        empty: Text for a panel without values.
    """

    title: str
    unit: str
    series: tuple[Series, ...]
    top: float | None = None
    empty: str = ""

    @property
    def highest(self) -> float:
        """The end of the scale."""
        known = [value for one in self.series for value in one.values if value is not None]
        return self.top or max(known, default=0.0) or 1.0


class Chart(NamedTuple):
    """The weeks and their values.

    Attributes:
        weeks: The Monday of each.
        sets: All sets.
        volume: Sets by muscle. A set counts for several.
        ladders: Rungs.
        empty: Text for a chart without weeks.
    """

    title: str
    weeks: tuple[datetime.date, ...]
    sets: Series
    volume: Panel
    ladders: Panel
    effort: Panel
    empty: str


def binned(values: Sequence[float | None], each: int) -> tuple[float | None, ...]:
    """Means of groups of ``each`` values, for a narrow space. The last group is always full."""
    first = len(values) % each
    parts = [values[:first], *(values[at : at + each] for at in range(first, len(values), each))]
    return tuple(_mean(part) for part in parts if part)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
