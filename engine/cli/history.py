"""``coach history`` and ``coach progress``: what was done, and what it comes to."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.catalog.loading import load
from engine.charts import picture, terminal
from engine.cli import keeping, options, printing
from engine.cli.progress import Progress
from engine.cli.retelling import Retelling, document
from engine.coaching import totals
from engine.coaching.profile import Profile, decode_profile
from engine.portability import reading
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.coaching.records import History

_COLOURS: dict[str, dict[str, Any]] = {"heading": {"bold": True}, "bar": {"fg": "cyan"}, "faint": {"dim": True}}


@click.command()
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=10, show_default=True, help="Sessions.")
@options.locale
@options.as_json
def history(limit: int, words: Words, as_json: bool) -> None:
    r"""Tell what was done: sets, sides, rests, effort, changes. The last session comes first.

    8/8 is left and right.

    \b
    Examples:
      coach history
      coach history --limit 50 --json
    """
    kept, profile = _kept(limit)
    sessions = kept.sessions[::-1]
    if as_json:
        options.emit({"locale": words.locale, "sessions": [document(one) for one in sessions]})
        return
    retelling = Retelling(words, profile.unit)
    if not sessions:
        printing.paragraph(words.say("history-none"))
    for number, session in enumerate(sessions):
        click.echo("\n" if number else "", nl=False)
        printing.heading(retelling.title(session))
        printing.entries(retelling.lines(session))


@click.command()
@click.option("--weeks", metavar="N", type=click.IntRange(1, 520), default=26, show_default=True, help="Weeks at most.")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Draw a picture: FILE.png or FILE.svg.")
@options.locale
@options.as_json
def progress(weeks: int, out: Path | None, words: Words, as_json: bool) -> None:
    r"""Show how it went: sets for each muscle, rungs of the ladders, effort, streak and personal bests.

    A set counts half for a muscle that it trains lightly. A streak forgives a single missed week.

    \b
    Examples:
      coach progress
      coach progress --weeks 104
      coach progress --out progress.png
    """
    found = _progress(weeks, words)
    if out is not None:
        _draw(found, out, words, quiet=as_json)
    if as_json:
        options.emit({"locale": words.locale} | found.document())
    elif out is None:
        _show(found, words)


def _kept(limit: int = reading.EVERYTHING) -> tuple[History, Profile]:
    with keeping.reading() as store:
        return reading.history(store, keeping.USER, limit), decode_profile(store.profile(keeping.USER))


def _progress(weeks: int, words: Words) -> Progress:
    (kept, profile), catalog, today = _kept(), load(), datetime.datetime.now().astimezone().date()
    every = totals.weeks(kept, catalog, today)
    return Progress(every[-weeks:], totals.streak(kept, today), totals.bests(kept, profile.unit), catalog, words)


def _draw(found: Progress, out: Path, words: Words, *, quiet: bool) -> None:
    if out.suffix.lstrip(".").lower() not in picture.FORMATS:
        raise click.UsageError(f'A picture is FILE.png or FILE.svg, not "{out}".')
    try:
        picture.save(found.chart(), out)
    except picture.PictureError as error:
        raise click.ClickException(str(error)) from error
    if not quiet:
        printing.paragraph(words.say("progress-drawn", file=str(out)))


def _show(found: Progress, words: Words) -> None:
    chart, width = found.chart(), printing.width()
    if chart.weeks:
        about = {"weeks": found.streak.weeks, "longest": found.streak.longest}
        printing.paragraph(words.say("progress-streak", **about))
        if (each := terminal.weeks_each(chart, width)) > 1:
            printing.paragraph(words.say("progress-each", weeks=each))
        click.echo()
    signs = terminal.BLOCKS if _has_blocks() else terminal.ASCII
    click.echo(terminal.drawn(chart, width, style=_styled, signs=signs))
    if found.bests:
        click.echo()
        printing.heading(words.say("progress-bests"))
        printing.entries(found.best(one) for one in found.bests)


def _styled(text: str, kind: str) -> str:
    return printing.styled(text, **_COLOURS[kind])


def _has_blocks() -> bool:
    try:
        "".join(terminal.BLOCKS.ramp).encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True
