"""``coach history --edit``, ``--undo`` and ``delete``: the past put right, a session taken out, either taken back."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Final

import click

from engine.catalog.errors import printable
from engine.catalog.terms import Unit
from engine.cli import options, output, user_store
from engine.cli.alone import alone
from engine.cli.asking import agrees
from engine.cli.history_text import Retelling, document
from engine.cli.set_choice import Chosen
from engine.cli.set_questions import Right, asked
from engine.coaching.past.records import SessionDone
from engine.coaching.profile.changes import weight_of
from engine.coaching.profile.model import Load, ProfileError
from engine.session import past_edits
from engine.storage import person
from engine.storage.port import SessionNotFound, Store
from engine.words.speech import SpokenWords
from engine.words.thing_names import understood
from engine.words.words import Words
from engine.workflow.effects import AnyEffect, Refused
from engine.workflow.events import Corrected
from engine.workflow.undo import UNDO

LAST: Final = "last"
"""In place of a session's id: the last one."""

NOTHING_DONE: Final = 3
"""The exit code where there was nothing to do."""


def edit(session: str, right: Right, words: Words, *, as_json: bool) -> None:
    """Put a set right; in a terminal it asks for what was not said."""
    with user_store.reading() as store:
        done, unit = _found(store, session, words), person.profile(store, user_store.person()).unit
        chosen, right = asked(done, right, words, unit, quiet=as_json)
        if not right.changes:
            output.paragraph(words.say("history-as-it-was"))
            return
        event = _event(chosen, right, words, unit)
        with _alone(done, words):
            _check(past_edits.put_right(store, done.id, event, time.time()).effects, words)
        after = _found(store, done.id, words)
    _show("history-put-right", after, words, unit, as_json=as_json)


@click.command()
@click.argument("session")
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.locale
@options.as_json
def delete(session: str, yes: bool, words: Words, as_json: bool) -> None:
    r"""Take a session out of the history: it counts no longer, for no plan, sum or best.

    SESSION is its day, such as 2026-11-20 (the last one of that day), its id, or "last". For a minute it can be taken
    back. To delete everything that is kept of you, for ever, use "coach forget".

    \b
    Examples:
      coach history delete 2026-11-20
      coach history delete last --yes
    """
    with user_store.reading() as store:
        done = _found(store, session, words)
        unit = person.profile(store, user_store.person()).unit
        if not yes and not _agrees(done, words, unit, quiet=as_json):
            output.paragraph(words.say("history-as-it-was"))
            return
        with _alone(done, words):
            past_edits.take_out(store, done.id, time.time())
    _show("history-taken-out", done, words, unit, as_json=as_json)


def take_back(session: str, words: Words, *, as_json: bool) -> None:
    """Take the last change of a session back, where it was made within the last minute."""
    with user_store.reading() as store:
        try:
            done = past_edits.take_back(store, session, time.time())
        except SessionNotFound as error:
            raise _unknown(session, words) from error
    if as_json:
        options.emit({"locale": words.locale, "session": session, "undone": done})
    else:
        output.paragraph(words.say("history-taken-back" if done else "history-nothing-back"))
    if not done:
        click.get_current_context().exit(NOTHING_DONE)


def _found(store: Store, named: str, words: Words) -> SessionDone:
    """The session of an id or a day, or the last one."""
    sessions = person.history(store, user_store.person()).sessions
    if not sessions:
        raise click.UsageError(words.say("last-none"))
    if named == LAST:
        return sessions[-1]
    for one in reversed(sessions):
        if named in {one.id, one.date.isoformat()}:
            return one
    raise _unknown(named, words)


def _unknown(named: str, words: Words) -> click.UsageError:
    return click.UsageError(
        words.say("history-no-session", session=printable(named[:60]), command="coach history --json")
    )


def _event(chosen: Chosen, right: Right, words: Words, unit: Unit) -> Corrected:
    load = None if right.weight is None else _load(chosen.exercise, right.weight, words, unit)
    return Corrected(
        id="",
        slot=chosen.slot,
        set=chosen.set,
        side=right.side,
        repetitions=right.repetitions,
        load=None if load is None else load.value,
        unit=None if load is None else load.unit,
    )


def _load(exercise: str, weight: str, words: Words, unit: Unit) -> Load:
    try:
        return weight_of(understood(f"weight.{exercise}", weight, words)[1], unit)
    except ProfileError as error:
        raise click.UsageError(str(error)) from error


def _check(effects: Iterable[AnyEffect], words: Words) -> None:
    """Refuse, in its words, what the engine refused."""
    for effect in effects:
        if isinstance(effect, Refused):
            raise click.UsageError(SpokenWords(words).text(effect.id, effect.arguments))


def _agrees(done: SessionDone, words: Words, unit: Unit, *, quiet: bool) -> bool:
    if quiet or not sys.stdin.isatty():
        raise click.UsageError(words.say("history-say-yes"))
    output.heading(Retelling(words, unit).title(done))
    return agrees(words.say("history-ask-delete"), words)


def _alone(done: SessionDone, words: Words) -> AbstractContextManager[None]:
    """While nobody trains in this session: it is over, or no workout runs in another window."""
    return alone(words) if done.outcome == "open" else nullcontext()


def _show(message: str, done: SessionDone, words: Words, unit: Unit, *, as_json: bool) -> None:
    """Say what was changed, and how that is taken back."""
    if as_json:
        options.emit({"locale": words.locale, "session": document(done), "undo": {"session": done.id, "seconds": UNDO}})
        return
    retelling = Retelling(words, unit)
    output.paragraph(words.say(message))
    click.echo()
    output.heading(retelling.title(done))
    output.entries(retelling.lines(done))
    click.echo()
    output.paragraph(words.say("history-undo", command=f"coach history --undo {done.id}"))
