"""Plain output: readable at 80 columns, coloured only on a terminal and without NO_COLOR."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import click

WIDTH = 80
"""The most columns of a line that is easy to read."""

_LEAST = 40


def width() -> int:
    """Columns to use here."""
    return max(_LEAST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def styled(text: str, **style: Any) -> str:  # noqa: ANN401 - whatever click.style takes
    """``text`` in colour or bold, if the terminal shows it and NO_COLOR is not set."""
    wanted = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return click.style(text, **style) if wanted else text


def heading(text: str) -> None:
    """Print a line that stands out."""
    click.echo(styled(textwrap.fill(text, width()), bold=True))


def paragraph(text: str, indent: int = 0) -> None:
    """Print a text, broken at the width of the page."""
    margin = " " * indent
    click.echo(textwrap.fill(text, width(), initial_indent=margin, subsequent_indent=margin))


def entries(rows: Iterable[tuple[str, str]], indent: int = 2) -> None:
    """Print terms and their texts in two columns."""
    whole = list(rows)
    column = max((len(term) for term, _ in whole), default=0) + 2 + indent
    for term, text in whole:
        first = (" " * indent + term).ljust(column)
        filled = textwrap.fill(text, width(), initial_indent=first, subsequent_indent=" " * column)
        click.echo(filled.replace(first, " " * indent + styled(term, fg="cyan") + first[indent + len(term) :], 1))


def items(term: str, lines: Sequence[str]) -> None:
    """Print a term and its lines below, numbered if there are several."""
    heading(term)
    for number, line in enumerate(lines, 1):
        mark = f"  {number}. " if len(lines) > 1 else "  "
        click.echo(textwrap.fill(line, width(), initial_indent=mark, subsequent_indent=" " * len(mark)))


def clock(seconds: float) -> str:
    """Minutes and seconds, such as ``03:20``; hours are left as minutes."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02d}:{rest:02d}"
