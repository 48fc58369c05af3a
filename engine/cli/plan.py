"""``coach plan``: what is due today and this week, and why."""

from __future__ import annotations

import datetime
import time
from typing import Any, Final

import click

from engine.catalog.models import Catalog
from engine.cli import options, output, tables, user_store
from engine.cli.evidence_text import documents, rows
from engine.cli.history_text import name
from engine.cli.own_workouts import known_catalog
from engine.coaching.ladder.standing import Aim
from engine.coaching.plan import wishes
from engine.coaching.plan.planner import Ahead, Today, today, week
from engine.coaching.plan.recovery import ready_after
from engine.coaching.plan.wishes import Wish
from engine.coaching.profile.model import Readiness
from engine.coaching.tell.exercise_reasons import blocks_told
from engine.coaching.tell.reports import today_told, week_told
from engine.storage.person import Past, day_of, past
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message

FIRST: Final = datetime.date(1970, 1, 5)
LAST: Final = datetime.date(9999, 12, 3)
"""The first and the last date that can be planned: a plan looks back and ahead by whole weeks."""

_DAY: Final = click.DateTime(["%Y-%m-%d"])
_KINDS: Final = {"rest": "kind-rest", "light_cardio": "kind-light-cardio"}


def _within(_context: click.Context, _option: click.Parameter, day: datetime.datetime | None) -> datetime.date | None:
    if day is not None and not FIRST <= day.date() <= LAST:
        raise click.BadParameter(f"{day.date()} cannot be planned: a day from {FIRST} to {LAST}.")
    return None if day is None else day.date()


@click.command()
@click.option("--date", "day", type=_DAY, default=None, callback=_within, help="The day; today if left out.")
@options.wish
@options.locale
@options.as_json
def plan(day: datetime.date | None, sore: int, tired: bool, minutes: int | None, words: Words, as_json: bool) -> None:
    r"""Say what is due today and this week, and why.

    \b
    Examples:
      coach plan
      coach plan --sore 2 --minutes 20
      coach plan --date 2026-11-23 --tired --json
    """
    catalog, date = known_catalog(), day_of(time.time()) if day is None else day
    known = _known(words, date, ask=not as_json)
    ready = _ready(known, date, Readiness(sore, tired))
    due = _today(known, date, catalog, ready, minutes)
    later = week(known.profile, known.history, date, catalog, readiness=ready)[1:]
    ahead = (Ahead(due.date, due.kind, due.workout.id if due.workout else None), *later)
    if as_json:
        options.emit({"today": _due(due, catalog, SpokenWords(words)), "week": [_day(one) for one in ahead]})
    else:
        _show(due, ahead, SpokenWords(words))
        _show_sureness(due, catalog, SpokenWords(words))


def _known(words: Words, date: datetime.date, *, ask: bool) -> Past:
    """Profile and history. On the first run at a terminal, some questions are asked before."""
    with user_store.reading() as store:
        known = past(store, user_store.person(), date)
    if known.told or not ask:
        return known
    from engine.runner.interview import at_terminal, introduce  # noqa: PLC0415 - the dialogue: 80 ms of "coach --help"

    if not at_terminal():
        return known
    with user_store.writing() as store:
        introduce(store, user_store.person(), words)
        return past(store, user_store.person(), date)


def _ready(known: Past, date: datetime.date, ready: Readiness) -> Readiness:
    """How the person is on the day: a sign of danger counts for today, as for every other way to a workout."""
    now = time.time()
    return ready_after(known.profile, ready, now) if date == day_of(now) else ready


def _today(known: Past, date: datetime.date, catalog: Catalog, ready: Readiness, minutes: int | None) -> Today:
    """What the day brings; where it must be gentle, the workout that is begun then."""
    found = today(known.profile, known.history, date, catalog, readiness=ready, minutes=minutes)
    if found.workout is None or not ready.gentle:
        return found
    return wishes.due(Wish(minutes=minutes, readiness=ready), known.profile, known.history, date, catalog).today


def _due(due: Today, catalog: Catalog, speech: SpokenWords) -> dict[str, Any]:
    """What is due, as JSON data."""
    blocks = [
        {
            "exercise": aim.exercise,
            "sets": aim.sets,
            "repetitions": aim.repetitions,
            "load": None if aim.load is None else {"value": aim.load.value, "unit": aim.load.unit},
            "reasons": [_say(why, speech) for why in aim.reasons],
        }
        for aim in due.blocks
    ]
    about = {**_day(Ahead(due.date, due.kind, due.workout.id if due.workout else None)), "minutes": due.minutes}
    reasons = [_say(why, speech) for why in due.reasons]
    return {**about, "reasons": reasons, "blocks": blocks, "evidence": documents(_reasons(due), catalog, speech)}


def _reasons(due: Today) -> tuple[Message, ...]:
    """All that is told of the day and of its exercises."""
    blocks = blocks_told(due.blocks, due.reasons)
    return (*today_told(due, exercises=False), *(why for told in blocks for why in told))


def _day(one: Ahead) -> dict[str, Any]:
    return {"date": one.date.isoformat(), "kind": one.kind, "workout": one.workout}


def _show(due: Today, ahead: tuple[Ahead, ...], speech: SpokenWords) -> None:
    output.heading(_named(due.date, speech.words))
    output.paragraph(" ".join(_say(why, speech) for why in today_told(due, exercises=False)))
    large = tables.drawn_here()
    if large and due.blocks:
        _show_blocks(due, speech)
    for told in blocks_told(due.blocks, due.reasons):
        output.paragraph("· " + " ".join(_say(why, speech) for why in told), indent=2)
    click.echo()
    output.paragraph(" ".join(_say(why, speech) for why in week_told(ahead)))
    click.echo()
    if large:
        _show_week(ahead, speech.words)
    else:
        output.entries([(_named(one.date, speech.words), _kind(one, speech.words)) for one in ahead], indent=0)


def _show_blocks(due: Today, speech: SpokenWords) -> None:
    """What is aimed at, a row for each exercise."""
    words = speech.words
    headings = ("terminal-exercise", "history-column-sets", "plan-column-repetitions", "history-column-weight")
    columns = [tables.Column(words.say(one), right=place > 0, strong=place == 0) for place, one in enumerate(headings)]
    tables.table(columns, [_cells(aim, words) for aim in due.blocks])


def _cells(aim: Aim, words: Words) -> tuple[str, ...]:
    load = "" if aim.load is None else words.say("history-load", load=aim.load.value, unit=aim.load.unit)
    return name(aim.exercise, words), str(aim.sets), str(aim.repetitions or ""), load


def _show_week(ahead: tuple[Ahead, ...], words: Words) -> None:
    """The days side by side; the first one stands out."""
    columns = [tables.Column(f"{words.say('day-name', day=one.date.isoweekday())}\n{one.date:%m-%d}") for one in ahead]
    tables.table(columns, [[_kind(one, words) for one in ahead]], marked=0)


def _show_sureness(due: Today, catalog: Catalog, speech: SpokenWords) -> None:
    if found := rows(_reasons(due), catalog, speech):
        click.echo()
        output.heading(speech.words.say("terminal-how-sure"))
        output.entries(found)


def _named(date: datetime.date, words: Words) -> str:
    return f"{words.say('day-name', day=date.isoweekday())} {date.isoformat()}"


def _kind(one: Ahead, words: Words) -> str:
    return words.say(_KINDS[one.kind]) if one.workout is None else words.workout(one.workout)


def _say(why: Message, speech: SpokenWords) -> str:
    return speech.text(why.id, why.arguments)
