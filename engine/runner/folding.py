"""Breaks lines at a terminal's width between words, where the terminal would break them anywhere."""

from __future__ import annotations

import shutil
import textwrap
from typing import Final, TextIO

_NARROW: Final = 40
"""Columns below which an indent takes too much of a line."""

_LITTLE: Final = 2


def columns_of(out: TextIO | None) -> int | None:
    """The columns of a terminal; None for a file or a pipe, whose lines are not broken."""
    return shutil.get_terminal_size().columns if out is not None and out.isatty() else None


def folded(text: str, columns: int | None, indent: int = 0) -> str:
    """Break each line of ``text`` that is too long, with ``indent`` spaces before what goes on below."""
    if columns is None:
        return text
    margin = " " * (indent if columns >= _NARROW else min(indent, _LITTLE))
    return "\n".join(_folded(line, columns, margin) if len(line) > columns else line for line in text.split("\n"))


def _folded(line: str, columns: int, margin: str) -> str:
    return textwrap.fill(line, columns, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False)
