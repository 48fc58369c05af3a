"""Options that several commands share."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from engine.catalog.errors import CatalogError, printable
from engine.cli.language import OTHERWISE, usual_locale
from engine.runner.plain_output import LINES_VARIABLE, VARIABLE
from engine.words.words import Words

F = TypeVar("F", bound=Callable[..., Any])

TALK = ("terse", "normal", "chatty")
PACE = ("guided", "self")


class Finite(click.FloatRange):
    """A number in a range. Refuses "nan", which click would take as in range."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Read the number, as click does."""
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f'"{value}" is not a number in the range {self._describe_range()}.', param, ctx)
        return number


class NamedPath(click.Path):
    """A path. An empty name, such as a shell makes of a variable that is not set, would mean the current folder."""

    def __init__(self, *, file_okay: bool = True) -> None:
        """``file_okay`` tells whether it may be a file."""
        super().__init__(path_type=Path, file_okay=file_okay)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Refuse an empty name."""
        if value == "":
            self.fail('The name is empty. Name a file or a folder; "." is the current one.', param, ctx)
        return super().convert(value, param, ctx)


CHOSEN = "form_coach.words"
"""Where a command's context has the words of its locale."""


def _words(ctx: click.Context, _param: click.Parameter, value: str | None) -> Words:
    ctx.meta[CHOSEN] = Words.load(usual_locale() if value is None else value)
    return ctx.meta[CHOSEN]  # type: ignore[no-any-return]  # as above


def in_chosen_words(error: CatalogError, ctx: click.Context) -> str:
    """What the catalogue refuses, in the locale of the command where it has words for that."""
    words, found = ctx.meta.get(CHOSEN), error.finding
    if words is None or not found.message:
        return str(error)
    name = printable(error.file)
    return words.say(found.message, name=name, known=found.known or "none", near=found.near or "none")  # type: ignore[no-any-return]


def locale(function: F) -> F:
    """``--locale``, passed to the command as ``words``."""
    return click.option(
        "--locale",
        "words",
        default=None,
        callback=_words,
        help=f"Language of the words and the voice, such as de-DE. {OTHERWISE}",
    )(function)


def as_json(function: F) -> F:
    """``--json``: print one JSON document and nothing else."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")(function)


def talk(function: F) -> F:
    """``--talk`` and ``--pace``: how much the coach says, and whether it counts or waits for "done"."""
    option = click.option(
        "--talk", type=click.Choice(TALK), default="normal", show_default=True, help="How much the coach says."
    )
    return option(_pace(function))


def own_talk(function: F) -> F:
    """Like :func:`talk`, for commands that use the profile: ``--talk`` is None if left out."""
    option = click.option(
        "--talk",
        type=click.Choice(TALK),
        default=None,
        help="How much the coach says; as your profile has it if left out.",
    )
    return option(_pace(function))


def _pace(function: F) -> F:
    return click.option(
        "--pace",
        type=click.Choice(PACE),
        default="guided",
        show_default=True,
        help="guided: the coach counts at the tempo. self: it waits until you say you are done.",
    )(function)


def wish(function: F) -> F:
    """``--sore``, ``--tired`` and ``--minutes``: today's condition and the time at hand."""
    for option in (
        click.option("--minutes", type=click.IntRange(1, 600), default=None, help="The time at hand."),
        click.option("--tired", is_flag=True, help="From sport or a long run."),
        click.option(
            "--sore", type=click.IntRange(0, 3), default=0, help="0 not at all, 1 a little, 2 sore, 3 very sore."
        ),
    ):
        function = option(function)
    return function


def voice(function: F) -> F:
    """``--voice`` and ``--rate``."""
    function = click.option(
        "--rate", type=click.IntRange(80, 400), default=None, help="Words a minute; the voice's own pace if left out."
    )(function)
    return click.option("--voice", default=None, help='A voice by id or name; "coach voices" lists them.')(function)


def plain(function: F) -> F:
    """``--plain``: for a screen reader."""
    return click.option(
        "--plain",
        is_flag=True,
        envvar=VARIABLE,
        help="Lines only, for a screen reader: no colours, and no line that is written anew.",
    )(function)


def lines(function: F) -> F:
    """``--lines``: no picture on the whole window."""
    return click.option(
        "--lines",
        is_flag=True,
        envvar=LINES_VARIABLE,
        help="Line by line as it is said, in place of large digits on the whole window.",
    )(function)


def sounds(function: F) -> F:
    """``--sounds``, also called ``--tones``."""
    both = ("--sounds/--no-sounds", "--tones/--no-tones")
    return click.option(*both, "sounds", default=True, help="Ticks and bells beside the voice.")(function)


def emit(document: object) -> None:
    """Print ``document`` as JSON."""
    click.echo(as_text(document))


def as_text(document: object) -> str:
    """``document`` as the text of a JSON document."""
    return json.dumps(document, ensure_ascii=False, indent=2)
