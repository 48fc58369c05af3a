"""Charts of block characters, readable without colour and within 80 columns."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from engine.charts.model import Chart, Panel, Series, binned

Style = Callable[[str, str], str]
"""Colours a text by its role: ``heading``, ``bar`` or ``faint``."""


class Signs(NamedTuple):
    """The characters to draw with: from empty to full, and one for a missing value."""

    ramp: str
    nothing: str


BLOCKS: Final = Signs(" ▁▂▃▄▅▆▇█", "·")
ASCII: Final = Signs(" .:-=+*#%", " ")
"""For terminals without block characters."""

_LABEL: Final = 31
_NOTE: Final = 16
TALL: Final = 4
"""Rows of the chart of all sets, where nothing else is said."""


def plain(text: str, kind: str) -> str:
    """No colour."""
    del kind
    return text


def drawn(chart: Chart, width: int = 80, *, style: Style = plain, signs: Signs = BLOCKS, tall: int = TALL) -> str:
    """Draw all panels, one under the other; the chart of all sets ``tall`` rows high."""
    if not chart.weeks:
        return textwrap.fill(chart.empty, width)
    page = _Page(chart, width, style, signs, tall)
    return "\n".join((*page.volume(), "", *page.rows(chart.ladders), "", *page.rows(chart.effort)))


def weeks_each(chart: Chart, width: int = 80) -> int:
    """How many weeks share a column, which shows their mean."""
    return max(1, -(-len(chart.weeks) // _room(width)))


def _room(width: int) -> int:
    return max(8, width - _label(width) - _NOTE - 1)


def _label(width: int) -> int:
    """Width of the names: that of the longest, or less on a narrow terminal."""
    return max(12, min(_LABEL, width - _NOTE - 33))


class _Page:
    """One chart on one width."""

    def __init__(self, chart: Chart, width: int, style: Style, signs: Signs, tall: int) -> None:
        self._chart, self._width, self._style, self._signs, self._tall = chart, width, style, signs, tall
        self._label = _label(width)
        self._each = weeks_each(chart, width)
        columns = -(-len(chart.weeks) // self._each)
        self._pitch = max(1, min(4, _room(width) // columns))
        """Characters to a column."""

    def volume(self) -> Iterator[str]:
        """All sets a week as columns, then each muscle as a row under them."""
        panel = self._chart.volume
        yield self._style(self._chart.sets.name[: self._width], "heading")
        yield from self._columns(self._binned(self._chart.sets.values))
        yield self._axis()
        yield self._heading(panel)
        yield from self._series(panel)

    def rows(self, panel: Panel) -> Iterator[str]:
        """A row for each series."""
        yield self._heading(panel)
        if not panel.series:
            yield textwrap.fill(panel.empty, self._width, initial_indent="  ", subsequent_indent="  ")
        yield from self._series(panel)

    def _series(self, panel: Panel) -> Iterator[str]:
        """Draw all rows on one scale, which ends at its fixed top or at the highest column."""
        top = panel._replace(
            series=tuple(one._replace(values=self._binned(one.values)) for one in panel.series)
        ).highest
        yield from (self._row(one, top) for one in panel.series)

    def _heading(self, panel: Panel) -> str:
        return self._style(f"{panel.title} ({panel.unit})"[: self._width], "heading")

    def _columns(self, values: tuple[float | None, ...]) -> Iterator[str]:
        top = max(max((value or 0.0 for value in values), default=0.0), 1.0)
        full = len(self._signs.ramp) - 1
        for line in range(self._tall, 0, -1):
            label = self._label_of(line, top)
            filled = [(value or 0.0) / top * self._tall - line + 1 for value in values]
            cells = "".join(self._wide(self._signs.ramp[_step(share, full)]) for share in filled)
            yield f"{label:>{self._label - 1}} {self._style(cells, 'bar')}".rstrip()

    def _label_of(self, line: int, top: float) -> str:
        """The highest value, none at all, and on a tall chart what lies in the middle."""
        if line == self._tall:
            return f"{top:.0f}"
        if line == (self._tall + 1) // 2 and self._tall > TALL:
            return f"{top / 2:.0f}"
        return "0" if line == 1 else ""

    def _row(self, one: Series, top: float) -> str:
        full = len(self._signs.ramp) - 1
        cells = "".join(self._cell(value, top, full) for value in self._binned(one.values))
        name = textwrap.shorten(one.name, self._label - 3, placeholder="…") or one.name[: self._label - 3]
        note = one.note[: max(0, self._width - self._label - len(cells) - 1)]
        return f"  {name:<{self._label - 2}}{self._style(cells, 'bar')} {note}".rstrip()

    def _cell(self, value: float | None, top: float, full: int) -> str:
        if not value:
            return self._signs.nothing.ljust(self._pitch)
        return self._wide(self._signs.ramp[max(1, _step(value / top, full))])

    def _wide(self, sign: str) -> str:
        """A column, with a gap after it if there is room."""
        return sign if self._pitch == 1 else (sign * (self._pitch - 1)).ljust(self._pitch)

    def _axis(self) -> str:
        """The first and the last day below their columns."""
        weeks = self._chart.weeks
        length = -(-len(weeks) // self._each) * self._pitch
        ends = (_short(weeks[0]), _short(weeks[-1]))
        line = ends[0] if len(weeks) == 1 else f"{ends[0]} {ends[1]:>{max(0, length - len(ends[0]) - 1)}}"
        return " " * self._label + self._style(line, "faint")

    def _binned(self, values: tuple[float | None, ...]) -> tuple[float | None, ...]:
        return binned(values, self._each)


def _step(share: float, full: int) -> int:
    return round(min(1.0, max(0.0, share)) * full)


def _short(day: datetime.date) -> str:
    return day.isoformat()
