"""``coach history``: past sessions, and what is put right in them."""

from __future__ import annotations

from typing import Any, Final

import click

from engine.cli import history_edits as edits
from engine.cli import options, output, tables
from engine.cli.history_text import Retelling, document, sentences
from engine.cli.kept_past import kept
from engine.cli.set_questions import Right
from engine.coaching.past.records import SessionDone
from engine.coaching.tell.reports import history_told
from engine.words.words import Words
from engine.workflow.events import MOST_REPETITIONS

_HEADINGS: Final = (
    *("terminal-exercise", "history-column-sets", "history-column-weight"),
    *("history-column-effort", "history-column-reserve", "history-column-rest"),
)
"""Of the table of a session."""


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
        edits.edit(session, Right(**right), kept().own.words(words), as_json=as_json)
    elif any(value is not None for value in right.values()):
        raise click.UsageError(words.say("history-edit-alone"))
    else:
        _tell(limit, words, as_json=as_json)


history.add_command(edits.delete)


def _tell(limit: int, words: Words, *, as_json: bool) -> None:
    past = kept(limit)
    words = past.own.words(words)
    told = sentences(history_told(past.told, past.today), words)
    sessions = past.shown.sessions[::-1]
    if as_json:
        options.emit({"locale": words.locale, "told": told, "sessions": [document(one) for one in sessions]})
        return
    retelling = Retelling(words, past.profile.unit)
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
    first, *others = (words.say(heading) for heading in _HEADINGS)
    columns = [tables.Column(first, strong=True), *map(tables.Column, others)]
    if rows := [(name, *parts) for name, parts in retelling.rows(session)]:
        tables.table(columns, rows)
    for text in retelling.besides(session):
        output.paragraph(text, indent=2)
