"""Shows why something was not done: to people on standard error, to programs as JSON on standard output."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, Any, Final

import click

from engine.cli import options
from engine.runner.folding import columns_of, folded

_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Declined(click.ClickException):
    """Nothing is wrong with what was asked for, but it cannot be done now."""

    exit_code = 3

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message as it is."""
        click.echo(self.format_message(), file=file, err=file is None)


def wants_json(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for JSON, be it understood or not. What follows ``--`` is no option."""
    return "--json" in arguments[: arguments.index("--") if "--" in arguments else None]


def refuse(error: click.ClickException, *, as_json: bool) -> None:
    """Show what is wrong with a command line or an input."""
    if as_json:
        options.emit({"error": error.format_message()})
        return
    shown = io.StringIO()
    error.show(shown)
    warn(shown.getvalue().rstrip("\n"))


def fail(text: str, *, as_json: bool) -> None:
    """Show why a command could not do its work; to a person too, where its output is what cannot be written."""
    if as_json:
        with suppress(OSError):
            options.emit({"error": text})
            return
    warn(f"coach: {text}")


def warn(text: str) -> None:
    """Tell something on standard error, without breaking words where a person reads it."""
    click.echo(folded(_CONTROL.sub(_escaped, text), columns_of(sys.stderr)), err=True)


def _escaped(sign: re.Match[str]) -> str:
    """What a file or a command line brought along must not move the cursor of a terminal, or colour it."""
    return sign.group().encode("unicode_escape").decode("ascii")
