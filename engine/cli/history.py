"""``coach history`` and ``coach progress``: past sessions, and their sums."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click

from engine.charts import picture, terminal
from engine.cli import history_edits as edits
from engine.cli import options, output, tables, user_store
from engine.cli.history_text import Retelling, document, sentences
from engine.cli.own_names import Known, known_in
from engine.cli.progress import Progress
from engine.cli.set_questions import Right
from engine.coaching.past import totals
from engine.coaching.past.bests import bests
from engine.coaching.past.records import History, SessionDone
from engine.coaching.tell.reports import history_told, progress_told
from engine.storage import person as records
from engine.words.words import Words
from engine.workflow.events import MOST_REPETITIONS

if TYPE_CHECKING:
    import datetime

    from engine.catalog.models import Catalog
    from engine.coaching.profile.model import Profile

TALL: Final = 9
"""Rows of the large chart on a terminal that has room."""

_COLOURS: dict[str, dict[str, Any]] = {"heading": {"bold": True}, "bar": {"fg": "cyan"}, "faint": {"dim": True}}


@click.group(invoke_without_command=True)
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=10, show_default=True, help="Sessions.")
@click.option(
    "--edit",
    "session",
    metavar="[SESSION]",
    is_flag=False,
    flag_value=edits.LAST,
    help="Put a set right: of a day such as 2026-11-20, of a session's id, or of the last one.",
)
@click.option("--exercise", metavar="NAME", help="With --edit: the exercise.")
@click.option("--set", "number", metavar="N", type=click.IntRange(1), help="With --edit: which of its sets.")
@click.option("--side", type=click.Choice(["left", "right"]), help="With --edit: only this side.")
@click.option(
    "--repetitions", metavar="N", type=click.IntRange(0, MOST_REPETITIONS), help="With --edit: how many there were."
)
@click.option("--weight", metavar="WEIGHT", help="With --edit: what was lifted, such as 12.5kg.")
@click.option("--undo", metavar="SESSION", help="Take the last change of a session back, within a minute.")
@options.locale
@options.as_json
@click.pass_context
def history(
    context: click.Context,
    /,
    limit: int,
    session: str | None,
    undo: str | None,
    words: Words,
    as_json: bool,
    **right: Any,  # noqa: ANN401 - what is said of a set
) -> None:
    r"""Tell what was done: sets, sides, rests, effort, changes. The last session comes first.

    It begins as the coach says it aloud. 8/8 is left and right. With --edit a set is put right: it asks what is not
    said. "coach history delete" takes a session out.

    \b
    Examples:
      coach history
      coach history --limit 50 --json
      coach history --edit
      coach history --edit last --exercise step-up --set 2 --repetitions 6
      coach history delete 2026-11-20
    """
    if context.invoked_subcommand is not None:
        return
    if undo is not None:
        edits.take_back(undo, words, as_json=as_json)
    elif session is not None:
        edits.edit(session, Right(**right), _kept().own.words(words), as_json=as_json)
    elif any(value is not None for value in right.values()):
        raise click.UsageError(words.say("history-edit-alone"))
    else:
        _tell(limit, words, as_json=as_json)


history.add_command(edits.delete)


def _tell(limit: int, words: Words, *, as_json: bool) -> None:
    kept = _kept(limit)
    words = kept.own.words(words)
    told = sentences(history_told(kept.told, kept.today), words)
    sessions = kept.shown.sessions[::-1]
    if as_json:
        options.emit({"locale": words.locale, "told": told, "sessions": [document(one) for one in sessions]})
        return
    retelling = Retelling(words, kept.profile.unit)
    output.paragraph(" ".join(told))
    if not sessions:
        click.echo()
        output.paragraph(words.say("history-begin"))
    for session in sessions:
        click.echo()
        output.heading(retelling.title(session))
        if tables.drawn_here():
            _table(session, retelling, words)
        else:
            output.entries(retelling.lines(session))


def _table(session: SessionDone, retelling: Retelling, words: Words) -> None:
    """A row for each exercise; below, what else was noted."""
    columns = [
        tables.Column(words.say("terminal-exercise"), strong=True),
        *(
            tables.Column(words.say(f"history-column-{name}"))
            for name in ("sets", "weight", "effort", "reserve", "rest")
        ),
    ]
    if rows := [(name, *parts) for name, parts in retelling.rows(session)]:
        tables.table(columns, rows)
    for text in retelling.besides(session):
        output.paragraph(text, indent=2)


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
    kept = _kept()
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


class Kept(NamedTuple):
    """The past of the person at this machine.

    Attributes:
        told: What the spoken report looks back on: more than is shown.
        shown: The sessions to show on the screen.
        own: What is known of exercises of their own.
    """

    profile: Profile
    told: History
    shown: History
    today: datetime.date
    own: Known


def _kept(limit: int = records.EVERYTHING) -> Kept:
    """Read the last ``limit`` sessions, which are shown, and some before them."""
    with user_store.reading() as store:
        mine = records.profile(store, user_store.person())
        told = records.latest(store, user_store.person(), limit)
        own = known_in(store, told)
    return Kept(mine, told, History(told.sessions[-limit:]), records.day_of(time.time()), own)


def _progress(kept: Kept, weeks: int, catalog: Catalog, words: Words) -> Progress:
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
