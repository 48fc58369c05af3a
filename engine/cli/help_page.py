"""The pages of ``--help``. On a narrow terminal, what stands in two columns elsewhere stands below each other."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Iterable
from typing import Final

import click

from engine.runner.folding import folded

_NARROW: Final = 52
"""Columns below which there is no room for two columns; click assumes that there always are so many."""

_DEEPER: Final = 4

_SENTENCE: Final = 400
"""Characters: more than the first sentence of any help."""


class NarrowPage(click.HelpFormatter):
    """A page for a narrow terminal."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        self.write(f"{prefix or 'Usage: '}{prog} {args}\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs; the lines of one that begins with a "keep these lines" mark stay apart."""
        self.write("\n\n".join(self._lines(one) for one in inspect.cleandoc(text).split("\n\n")) + "\n")

    def _lines(self, paragraph: str) -> str:
        kept = paragraph.startswith("\b\n")
        lines = paragraph.split("\n")[1:] if kept else [" ".join(paragraph.split())]
        return "\n".join(f"{'':>{self.current_indent}}{line}" for line in lines)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write terms, and their texts below them."""
        del col_max, col_spacing
        for term, text in rows:
            self.write(f"{'':>{self.current_indent}}{term}\n")
            margin = " " * (self.current_indent + _DEEPER)
            self.write(f"{margin}{text}\n")

    def getvalue(self) -> str:
        """The whole page, no word of it broken."""
        lines = super().getvalue().split("\n")
        return "\n".join(folded(line, self.width, indent=len(line) - len(line.lstrip())) for line in lines)


class PageContext(click.Context):
    """The circumstances of a command, with a page as wide as the terminal."""

    def make_formatter(self) -> click.HelpFormatter:
        """Make a new page."""
        columns = shutil.get_terminal_size().columns
        return super().make_formatter() if columns >= _NARROW else NarrowPage(width=columns)


def laid_out(command: click.Command) -> click.Command:
    r"""Let a command show its help as such a page.

    The two characters ``\b`` of a raw docstring become the one that makes click keep the lines after it.
    """
    command.help = command.help and command.help.replace(r"\b", "\b")
    command.context_class = PageContext
    command.short_help = command.get_short_help_str(_SENTENCE)  # or lists would cut it off
    for part in command.commands.values() if isinstance(command, click.Group) else ():
        laid_out(part)
    return command
