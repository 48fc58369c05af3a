"""``coach plan`` and ``coach profile``: today and the week, and what the coach knows about you."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from engine.catalog.loading import load
from engine.cli import keeping, options, printing
from engine.coaching.choices import KEYS, changed
from engine.coaching.planner import Ahead, Today, today, week
from engine.coaching.profile import Profile, ProfileError, Readiness, encode_profile
from engine.coaching.reasons import Reason
from engine.coaching.telling import block_told, today_told, week_told
from engine.runner.interview import interview, somebody_there
from engine.storage.past import Past, day_of, past
from engine.storage.past import profile as kept_profile
from engine.words.speech import SpokenWords
from engine.words.words import Words

_KINDS: Final = {"rest": "kind-rest", "light_cardio": "kind-light-cardio"}

T = TypeVar("T")


@click.command()
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The day; today if left out.")
@options.wish
@options.locale
@options.as_json
def plan(
    day: datetime.datetime | None, sore: int, tired: bool, minutes: int | None, words: Words, as_json: bool
) -> None:
    r"""Say what is due today and this week, and why.

    \b
    Examples:
      coach plan
      coach plan --sore 2 --minutes 20
      coach plan --date 2026-11-23 --tired --json
    """
    catalog, date = load(), _today() if day is None else day.date()
    known = _known(words, ask=not as_json)
    ready = Readiness(sore, tired)
    due = today(known.profile, known.history, date, catalog, readiness=ready, minutes=minutes)
    ahead = week(known.profile, known.history, date, catalog, readiness=ready)
    if as_json:
        options.emit({"today": _due(due, SpokenWords(words)), "week": [_day(one) for one in ahead]})
    else:
        _show(due, ahead, SpokenWords(words))


@click.command()
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help=f"Change something: {', '.join(KEYS)}.")
@click.option("--ask", is_flag=True, help="Ask the questions of the first run again.")
@click.option("--reset", is_flag=True, help="Forget the profile; what was trained stays.")
@options.locale
@options.as_json
def profile(settings: tuple[str, ...], ask: bool, reset: bool, words: Words, as_json: bool) -> None:
    r"""Show or change what the coach knows about you. It asks for no health data, and keeps none.

    \b
    Examples:
      coach profile
      coach profile --set experience=some --set equipment=chair,band,dumbbell
      coach profile --set equipment=+box,-band --set limits=+no-kneeling
      coach profile --set limits=no-kneeling --set days=mon,wed,fri --set rest=90
      coach profile --set rung=goblet-squat --set weight.goblet-squat=12kg
    """
    if reset and (settings or ask):
        raise click.UsageError("--reset goes alone.")
    mine = _reset() if reset else _kept()
    for setting in settings:
        mine = _set(mine, setting)
    if ask:
        mine = interview(mine, load(), _today(), words)
    if settings or ask:
        _keep(mine)
    if as_json:
        options.emit(mine.shown())
        return
    if reset:
        click.echo(words.say("profile-forgotten"))
    printing.entries([(words.say(label), _value(mine, name, words)) for name, label in _LABELS.items()], indent=0)


_LABELS: Final = {
    "experience": "profile-experience",
    "equipment": "profile-equipment",
    "rungs": "profile-rungs",
    "weights": "profile-weights",
    "limits": "profile-limits",
    "cardio": "profile-cardio",
    "rest": "profile-rest",
    "talk": "profile-talk",
    "days": "profile-days",
    "sessions": "profile-sessions",
    "unit": "profile-unit",
}


def _today() -> datetime.date:
    return day_of(time.time())


def _known(words: Words, *, ask: bool) -> Past:
    """Profile and history; on the very first run at a terminal, after a few questions."""
    with keeping.reading() as store:
        known = past(store, keeping.USER)
    if known.told or not ask or not somebody_there():
        return known
    mine = interview(known.profile, load(), _today(), words)
    _keep(mine)
    return known._replace(profile=mine, told=True)


def _kept() -> Profile:
    with keeping.reading() as store:
        return kept_profile(store, keeping.USER)


def _keep(mine: Profile) -> None:
    with keeping.writing() as store:
        store.keep_profile(keeping.USER, encode_profile(mine))


def _reset() -> Profile:
    with keeping.reading() as store:
        store.forget_profile(keeping.USER)
    return Profile()


def _set(mine: Profile, setting: str) -> Profile:
    key, equals, value = setting.partition("=")
    if not equals:
        raise click.UsageError(f'"{setting[:60]}" is not KEY=VALUE, such as rest=90.')
    return _in_words(lambda: changed(mine, key, value, load(), _today()))


def _in_words(read: Callable[[], T]) -> T:
    try:
        return read()
    except ProfileError as error:
        raise click.UsageError(str(error)) from error


def _due(due: Today, speech: SpokenWords) -> dict[str, Any]:
    """What is due, for programs; the shape is documented."""
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
    return {**about, "reasons": [_say(why, speech) for why in due.reasons], "blocks": blocks}


def _day(one: Ahead) -> dict[str, Any]:
    return {"date": one.date.isoformat(), "kind": one.kind, "workout": one.workout}


def _show(due: Today, ahead: tuple[Ahead, ...], speech: SpokenWords) -> None:
    printing.heading(_named(due.date, speech.words))
    printing.paragraph(" ".join(_say(why, speech) for why in today_told(due, exercises=False)))
    for aim in due.blocks:
        printing.paragraph("· " + " ".join(_say(why, speech) for why in block_told(aim)), indent=2)
    click.echo()
    printing.paragraph(" ".join(_say(why, speech) for why in week_told(ahead)))
    click.echo()
    printing.entries([(_named(one.date, speech.words), _kind(one, speech.words)) for one in ahead], indent=0)


def _named(date: datetime.date, words: Words) -> str:
    return f"{words.say('day-name', day=date.isoweekday())} {date.isoformat()}"


def _kind(one: Ahead, words: Words) -> str:
    return words.say(_KINDS[one.kind]) if one.workout is None else words.workout(one.workout)


def _say(why: Reason, speech: SpokenWords) -> str:
    return speech.text(why.message, why.arguments)


def _value(mine: Profile, name: str, words: Words) -> str:
    value = mine.shown()[name]
    if name == "weights":
        loads = {
            exercise: words.say("history-load", load=one["value"], unit=one["unit"]) for exercise, one in value.items()
        }
        value = [f"{exercise}: {load}" for exercise, load in loads.items()]
    if isinstance(value, list | dict):
        return ", ".join(value) or words.say("profile-any" if name == "days" else "profile-none")
    return str(value)
