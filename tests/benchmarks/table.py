"""What a benchmark says: rows with a figure, a unit and a goal, shown as a table and written as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct


class Row(Struct, frozen=True):
    """One figure. ``goal`` is in words, ``met`` None where there is no goal."""

    name: str
    value: float
    unit: str
    goal: str | None = None
    met: bool | None = None


class Section(Struct, frozen=True):
    """Figures that belong together.

    Attributes:
        notes: How they were taken.
        left_out: What could not be measured on this machine, and why.
    """

    name: str
    rows: tuple[Row, ...]
    notes: str = ""
    left_out: tuple[str, ...] = ()


class Cells(NamedTuple):
    """A row as text."""

    name: str
    value: str
    unit: str
    goal: str
    met: str


HEAD = Cells("", "value", "unit", "goal", "met")


def figure(name: str, value: float, unit: str) -> Row:
    """A figure without a goal."""
    return Row(name, value, unit)


def at_most(name: str, value: float, unit: str, limit: float) -> Row:
    """A figure that should not be more than ``limit``."""
    return Row(name, value, unit, f"≤ {limit:g}", value <= limit)


def at_least(name: str, value: float, unit: str, limit: float) -> Row:
    """A figure that should not be less than ``limit``."""
    return Row(name, value, unit, f"≥ {limit:g}", value >= limit)


def show(section: Section) -> str:
    """The section as a table for people."""
    lines = [HEAD, *(_cells(row) for row in section.rows)] if section.rows else []
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    body = "\n".join(_line(cells, widths) for cells in lines)
    left_out = (f"Left out: {one}" for one in section.left_out)
    return "\n".join((section.name, "=" * len(section.name), *filter(None, (body, section.notes, *left_out)), ""))


def unmet(sections: Iterable[Section]) -> list[str]:
    """The names of the rows that miss their goal."""
    return [f"{section.name}: {row.name}" for section in sections for row in section.rows if row.met is False]


def left_out(sections: Iterable[Section]) -> list[str]:
    """What was not measured."""
    return [f"{section.name}: {one}" for section in sections for one in section.left_out]


def _cells(row: Row) -> Cells:
    met = "" if row.met is None else "yes" if row.met else "NO"
    return Cells(row.name, _number(row.value), row.unit, row.goal or "", met)


def _number(value: float) -> str:
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}"


def _line(cells: Cells, widths: Sequence[int]) -> str:
    name, value, *rest = (
        cell.rjust(width) if place == 1 else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((name, value, *rest)).rstrip()
