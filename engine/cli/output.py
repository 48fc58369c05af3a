"""Plain output: readable at 80 columns and fewer, coloured only on a terminal that wants it."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import click

from engine.runner.plain_output import is_plain

WIDTH = 80
"""The most columns of a line that is easy to read."""

_LEAST = 16
_TIE = "\u00a0"  # a space at which no line ends
_BESIDE = 24
"""Columns that a text needs beside its term; with fewer it stands below."""


def width() -> int:
    """Columns to use here."""
    return max(_LEAST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def styled(text: str, **style: Any) -> str:  # noqa: ANN401 - whatever click.style takes
    """``text`` in colour or bold, if the terminal shows it and nobody wants it plain."""
    wanted = sys.stdout is not None and sys.stdout.isatty() and not is_plain()
    return click.style(text, **style) if wanted else text


def shows(signs: str) -> bool:
    """Whether the output can hold these characters."""
    try:
        signs.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def filled(text: str, first: str = "", margin: str = "") -> str:
    """``text`` after ``first``, in lines that end between words; ``margin`` begins those that follow."""
    lines = textwrap.fill(
        text,
        width(),
        initial_indent=first,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines.replace(_TIE, " ")


def tied(text: str) -> str:
    """``text``, which is not to be broken into two lines."""
    return text.replace(" ", _TIE)


def heading(text: str) -> None:
    """Print a line that stands out."""
    click.echo(styled(filled(text), bold=True))


def paragraph(text: str, indent: int = 0) -> None:
    """Print a text, broken at the width of the page."""
    margin = " " * indent
    click.echo(filled(text, margin, margin))


def entries(rows: Iterable[tuple[str, str]], indent: int = 2) -> None:
    """Print terms and their texts in two columns; below each other where the page is narrow."""
    whole = list(rows)
    column = max((len(term) for term, _ in whole), default=0) + 2 + indent
    if width() - column < _BESIDE:
        _below(whole, indent)
        return
    for term, text in whole:
        first = (" " * indent + term).ljust(column)
        shown = filled(text, first, " " * column)
        click.echo(shown.replace(first, " " * indent + styled(term, fg="cyan") + first[indent + len(term) :], 1))


def _below(rows: Iterable[tuple[str, str]], indent: int) -> None:
    margin = " " * indent
    for term, text in rows:
        if term:
            click.echo(styled(filled(term, margin, margin), fg="cyan"))
        click.echo(filled(text, f"{margin}  ", f"{margin}  "))


def items(term: str, lines: Sequence[str]) -> None:
    """Print a term and its lines below, numbered if there are several."""
    heading(term)
    for number, line in enumerate(lines, 1):
        mark = f"  {number}. " if len(lines) > 1 else "  "
        click.echo(filled(line, mark, " " * len(mark)))


def clock(seconds: float) -> str:
    """Minutes and seconds, such as ``03:20``; hours are left as minutes."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02d}:{rest:02d}"
