"""``coach profile``: what the coach knows about you."""

from __future__ import annotations

import datetime
import time
from typing import Final

import click
from click.core import ParameterSource
from msgspec.structs import replace

from engine.catalog.loader import load
from engine.cli import options, output, user_store
from engine.cli.language import usual_locale
from engine.cli.naming import Naming
from engine.coaching.plan.planner import weights
from engine.coaching.profile.changes import KEYS, Said, changed
from engine.coaching.profile.joining import stamped
from engine.coaching.profile.model import Profile, ProfileError, encode_profile
from engine.coaching.profile.rest_length import is_own_choice
from engine.storage.person import day_of, recent
from engine.storage.person import profile as kept_profile
from engine.words.thing_names import shown, understood
from engine.words.words import Words

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
    "locale": "profile-locale",
}


@click.command()
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help=f"Change something: {', '.join(KEYS)}.")
@click.option("--ask", is_flag=True, help="Ask the questions of the first run again.")
@click.option("--reset", is_flag=True, help="Forget the profile; what was trained stays.")
@options.locale
@options.as_json
def profile(settings: tuple[str, ...], ask: bool, reset: bool, words: Words, as_json: bool) -> None:
    r"""Show or change what the coach knows about you. It asks for no health data, and keeps none.

    Things have their ids, and the names and synonyms of your language.

    \b
    Examples:
      coach profile
      coach profile --set experience=some --set equipment=chair,band,dumbbell
      coach profile --set equipment=+box,-band --set limits=+no-kneeling
      coach profile --set limits=no-kneeling --set days=mon,wed,fri --set rest=90
      coach profile --set equipment="resistance band, two dumbbells"
      coach profile --set locale=de-DE
      coach profile --set rung=goblet-squat --set weight.goblet-squat=12kg
    """
    if reset and (settings or ask):
        raise click.UsageError("--reset goes alone.")
    if ask and as_json:
        raise click.UsageError("--ask talks with a person, --json with a program: choose one of them.")
    mine = before = _reset() if reset else _kept()
    for setting in settings:
        mine = _set(mine, setting, words, Naming(load(), words, as_json=as_json))
    if settings:
        user_store.keep_profile(encode_profile(stamped(before, mine, time.time())))
    if ask:
        mine = _asked(words)
    if as_json:
        options.emit(mine.shown())
        return
    if reset:
        click.echo(words.say("profile-forgotten"))
    words = _spoken(words)
    now = _as_of_now(mine)
    output.entries([(words.say(label), _value(now, name, words)) for name, label in _LABELS.items()], indent=0)
    if is_own_choice(mine.rest) and not is_own_choice(before.rest):
        click.echo()
        output.paragraph(f"{words.say('rest-own-choice')} {words.say('sure-a')}")


def _today() -> datetime.date:
    return day_of(time.time())


def _now() -> Said:
    now = time.time()
    return Said(day_of(now), now)


def _kept() -> Profile:
    with user_store.reading() as store:
        return kept_profile(store, user_store.person())


def _reset() -> Profile:
    with user_store.reading() as store:
        store.forget_profile(user_store.person())
    return Profile()


def _asked(words: Words) -> Profile:
    from engine.runner.interview import interview  # noqa: PLC0415 - the dialogue: 80 ms of every "coach --help"

    with user_store.writing() as store:
        interview(store, user_store.person(), words)
        return kept_profile(store, user_store.person())


def _spoken(words: Words) -> Words:
    """The words of the language that was just chosen, unless another was asked for."""
    given = click.get_current_context().get_parameter_source("words") is ParameterSource.COMMANDLINE
    return words if given else Words.load(usual_locale())


def _as_of_now(mine: Profile) -> Profile:
    """The profile with the weights that have grown since they were reported."""
    if not mine.weights:
        return mine
    with user_store.reading() as store:
        grown = weights(mine, recent(store, user_store.person(), _today()), _today(), load())
    now = {name: replace(told, **grown[name]._asdict()) for name, told in mine.weights.items() if name in grown}
    return replace(mine, weights=mine.weights | now)


def _set(mine: Profile, setting: str, words: Words, naming: Naming) -> Profile:
    key, equals, value = setting.partition("=")
    if not equals:
        raise click.UsageError(f'"{setting[:60]}" is not KEY=VALUE, such as rest=90.')
    try:
        return changed(mine, *understood(key, value, words, naming.one_of), load(), _now())
    except ProfileError as error:
        raise click.UsageError(str(error)) from error


def _value(mine: Profile, name: str, words: Words) -> str:
    value = mine.shown()[name]
    if name == "locale":
        return value or words.say("profile-locale-left")
    if name == "weights":
        loads = {
            exercise: words.say("history-load", load=one["value"], unit=one["unit"]) for exercise, one in value.items()
        }
        value = [f"{shown(name, exercise, words)}: {load}" for exercise, load in loads.items()]
    elif isinstance(value, list):
        value = [shown(name, one, words) for one in value]
    if isinstance(value, list):
        return ", ".join(value) or words.say("profile-any" if name == "days" else "profile-none")
    return shown(name, value, words) if name in {"experience", "talk", "cardio"} else str(value)
