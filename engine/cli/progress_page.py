"""``coach progress``: how it went, week by week."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from engine.charts import picture, terminal
from engine.cli import kept_past, options, output, tables
from engine.cli.history_text import sentences
from engine.cli.progress import Progress
from engine.coaching.past import totals
from engine.coaching.past.bests import bests
from engine.coaching.tell.reports import progress_told
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.catalog.models import Catalog

TALL: Final = 9
"""Rows of the large chart on a terminal that has room."""

_COLOURS: dict[str, dict[str, Any]] = {"heading": {"bold": True}, "bar": {"fg": "cyan"}, "faint": {"dim": True}}


@click.command()
@click.option("--weeks", metavar="N", type=click.IntRange(1, 520), default=26, show_default=True, help="Weeks at most.")
@click.option("--out", metavar="FILE", type=options.NamedPath(), help="Draw a picture: FILE.png or FILE.svg.")
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
    kept = kept_past.kept()
    catalog, words = kept.own.catalog, kept.own.words(words)
    told = sentences(progress_told(kept.told, kept.profile, kept.today, catalog), words)
    found = _progress(kept, weeks, catalog, words)
    if out is not None:
        _draw(found, out, words, quiet=as_json)
    if as_json:
        options.emit({"locale": words.locale, "told": told} | found.document())
    elif out is None:
        output.paragraph(" ".join(told))
        if found.weeks or not kept.shown.trained:
            click.echo()
            _show(found, words)


def _progress(kept: kept_past.Kept, weeks: int, catalog: Catalog, words: Words) -> Progress:
    every, best = totals.weeks(kept.shown, catalog, kept.today), bests(kept.shown, kept.profile.unit)
    return Progress(every[-weeks:], totals.streak(kept.shown, kept.today), best, catalog, words)


def _draw(found: Progress, out: Path, words: Words, *, quiet: bool) -> None:
    if out.suffix.lstrip(".").lower() not in picture.FORMATS:
        raise click.UsageError(f'A picture is FILE.png or FILE.svg, not "{out}".')
    try:
        picture.save(found.chart(), out)
    except picture.PictureError as error:
        raise click.ClickException(str(error)) from error
    if not quiet:
        output.paragraph(words.say("progress-drawn", file=str(out)))


def _show(found: Progress, words: Words) -> None:
    if not found.weeks:
        output.paragraph(words.say("history-begin"))
        return
    chart, large = found.chart(), tables.drawn_here()
    width = tables.width() if large else output.width()
    about = {"weeks": found.streak.weeks, "longest": found.streak.longest}
    output.paragraph(words.say("progress-streak", **about))
    if (each := terminal.weeks_each(chart, width)) > 1:
        output.paragraph(words.say("progress-each", weeks=each))
    click.echo()
    signs, tall = (
        terminal.BLOCKS if output.shows(terminal.BLOCKS.ramp) else terminal.ASCII,
        TALL if large else terminal.TALL,
    )
    click.echo(terminal.drawn(chart, width, style=_styled, signs=signs, tall=tall))
    click.echo()
    output.heading(words.say("progress-main"))
    output.entries(found.main())
    if found.bests:
        click.echo()
        output.heading(words.say("progress-bests"))
        _show_bests([found.best(one) for one in found.bests], words, large=large)


def _show_bests(rows: list[tuple[str, str]], words: Words, *, large: bool) -> None:
    if large:
        best = words.say("progress-best")
        tables.table([tables.Column(words.say("terminal-exercise"), strong=True), tables.Column(best)], rows)
    else:
        output.entries(rows)


def _styled(text: str, kind: str) -> str:
    return output.styled(text, **_COLOURS[kind])
