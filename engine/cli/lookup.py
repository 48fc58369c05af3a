"""``coach workouts``, ``exercises``, ``explain`` and ``validate``: look up what the catalogue has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from engine.catalog.models import Catalog, Exercise
from engine.catalog.own_workout import read_workout
from engine.cli import options, output
from engine.cli.naming import Naming
from engine.cli.own_workouts import known
from engine.cli.topic_page import Explainer
from engine.cli.topics import EXPLAINED, Topic, equipment, find, find_id, topics
from engine.cli.workout_outline import Outline
from engine.cues.welcome import no_warm_up
from engine.words.thing_names import understood
from engine.words.words import Words

NOTHING = "none"
"""The value of ``--equipment`` for exercises without equipment."""

_HEADINGS = {
    "exercise": "terminal-exercises",
    "muscle": "terminal-muscles",
    "workout": "terminal-workouts",
    "advice": "terminal-advice",
}


@click.command()
@options.locale
@options.as_json
def workouts(words: Words, as_json: bool) -> None:
    r"""List the workouts that come with the coach.

    \b
    Examples:
      coach workouts
      coach workouts --locale de-DE --json
    """
    catalog, words = known(words)
    everything = {**catalog.workouts, **catalog.kept}
    outlines = [Outline(workout, catalog, words) for workout in everything.values()]
    outlines.sort(key=lambda outline: outline.seconds)
    if as_json:
        fields = ("id", "title", "about", "duration", "steps", "equipment", "exercises")
        documents = [outline.document() for outline in outlines]
        options.emit({"locale": words.locale, "workouts": [{name: one[name] for name in fields} for one in documents]})
        return
    output.entries([(one.workout.id, one.in_short()) for one in outlines], indent=0)


@click.command()
@click.option(
    "--muscle", metavar="NAME", help="Only those that train it, by id or name; a group counts with its parts."
)
@click.option("--equipment", "thing", metavar="NAME", help='Only those that use it; "none": those that need nothing.')
@options.locale
@options.as_json
def exercises(muscle: str | None, thing: str | None, words: Words, as_json: bool) -> None:
    r"""List the exercises.

    \b
    Examples:
      coach exercises
      coach exercises --muscle hamstrings --equipment none
      coach exercises --equipment dumbbell --json
    """
    catalog, words = known(words)
    chosen = _with(_for(list(catalog.exercises.values()), muscle, catalog, words), thing, catalog, words)
    if as_json:
        options.emit({"locale": words.locale, "exercises": [_listed(one, words) for one in chosen]})
        return
    explainer = Explainer(catalog, words)
    rows = [(one.id, _line(one, words, explainer)) for one in chosen]
    output.entries(rows or [("", words.say("terminal-no-exercise"))], indent=0)


@click.command()
@click.argument("name", nargs=-1)
@options.locale
@options.as_json
def explain(name: tuple[str, ...], words: Words, as_json: bool) -> None:
    r"""Explain an exercise, a muscle, a workout or a piece of advice.

    Without NAME, list all there is to ask for.

    \b
    Examples:
      coach explain
      coach explain glute-bridge
      coach explain biceps femoris
      coach explain why-warm-up --locale de-DE
    """
    catalog, words = known(words)
    there = list(topics(catalog, words))
    if not name:
        _list(there, words, as_json=as_json)
        return
    naming = Naming(catalog, words, as_json=as_json)
    topic, explainer = find(" ".join(name), there, naming.exercise, words), Explainer(catalog, words)
    if as_json:
        options.emit({"locale": words.locale} | explainer.document(topic))
    else:
        explainer.show(topic)


@click.command()
@click.argument("file", type=options.NamedPath())
@options.locale
@options.as_json
def validate(file: Path, words: Words, as_json: bool) -> None:
    r"""Check a workout of your own.

    FILE is a TOML file. When all is well, it is shown what the workout comes to. When something is wrong, the message
    says where, and what is allowed there.

    \b
    Examples:
      coach validate legs-at-lunch.toml
    """
    catalog, words = known(words)
    outline = Outline(read_workout(file, catalog), catalog, words)
    if as_json:
        options.emit({"locale": words.locale} | outline.document())
        return
    output.heading(f"{outline.title} ({outline.workout.id})")
    Explainer(catalog, words).show_outline(outline)
    if why := no_warm_up(outline.steps):
        click.echo()
        output.paragraph(words.say(why))


def _for(chosen: list[Exercise], muscle: str | None, catalog: Catalog, words: Words) -> list[Exercise]:
    if muscle is None:
        return chosen
    id_ = find_id(muscle, "muscle", topics(catalog, words), "--muscle", words)
    order = Explainer(catalog, words).trained_by(id_)
    return [catalog.exercises[one] for one in order]


def _with(chosen: list[Exercise], thing: str | None, catalog: Catalog, words: Words) -> list[Exercise]:
    if thing is None:
        return chosen
    if thing.casefold() == NOTHING:
        return [one for one in chosen if not one.equipment]
    thing = understood("equipment", thing, words, Naming(catalog, words).one_of)[1]
    id_ = find_id(thing, "equipment", equipment(catalog, words), "--equipment", words)
    return [one for one in chosen if any(id_ in choices for choices in one.equipment)]


def _listed(one: Exercise, words: Words) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": words.exercise(one.id),
        "type": one.kind,
        "muscles": {"primary": list(one.primary), "secondary": list(one.secondary)},
        "equipment": [list(choices) for choices in one.equipment],
        "sides": one.sides,
    }


def _line(one: Exercise, words: Words, explainer: Explainer) -> str:
    muscles = ", ".join(words.muscle(muscle) for muscle in one.primary)
    needs = f"{words.say('terminal-needs')}: {explainer.needs(one)}" if one.equipment else ""
    return " · ".join(filter(None, (words.exercise(one.id), muscles, needs)))


def _list(known: list[Topic], words: Words, *, as_json: bool) -> None:
    if as_json:
        documents = [{"kind": topic.kind, "id": topic.id, "name": topic.name} for topic in known]
        options.emit({"locale": words.locale, "topics": documents})
        return
    for kind in EXPLAINED:
        output.heading(words.say(_HEADINGS[kind]))
        output.entries((topic.id, topic.name) for topic in known if topic.kind == kind)
