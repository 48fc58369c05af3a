"""Tables with lines around them, on a terminal that shows them; elsewhere plain entries take their place."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from engine.cli import output
from engine.runner.plain_output import is_plain

LEAST: Final = 60
"""Columns below which entries below each other are easier to read than a table."""

WIDEST: Final = 110
"""The most columns of a table that is easy to read."""

_LINES: Final = "─│╭╮╰╯▁█"


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        right: Whether it holds numbers, which stand below each other.
        strong: Whether its cells stand out.
    """

    heading: str
    right: bool = False
    strong: bool = False


def drawn_here() -> bool:
    """Whether tables are drawn: on a terminal that has colours and room, for somebody who does not want it plain."""
    on_terminal = sys.stdout is not None and sys.stdout.isatty() and not is_plain()
    return on_terminal and width() >= LEAST and output.shows(_LINES)


def width() -> int:
    """Columns that a table may have here."""
    return min(WIDEST, shutil.get_terminal_size((output.WIDTH, 24)).columns)


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], marked: int | None = None) -> None:
    """Print a table; a column in which nothing stands is left out. The column ``marked`` stands out."""
    from rich.box import ROUNDED  # noqa: PLC0415 - 60 ms, for a terminal only
    from rich.console import Console  # noqa: PLC0415 - as above
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    cells = list(rows)
    there = [place for place in range(len(columns)) if any(row[place] for row in cells)]
    drawn = Table(box=ROUNDED, border_style="dim", header_style="bold", padding=(0, 1))
    for place in there:
        about = columns[place]
        style = "bold reverse" if place == marked else "cyan" if about.strong else ""
        drawn.add_column(Text(about.heading), justify="right" if about.right else "left", style=style)
    for row in cells:
        drawn.add_row(*(Text(row[place]) for place in there))
    Console(width=width(), highlight=False).print(drawn)
