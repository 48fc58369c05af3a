"""Topics to ask about: exercises, muscles, workouts and advice, by id or by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

import click

from engine.catalog.errors import printable
from engine.catalog.models import Catalog
from engine.catalog.nearest import nearest
from engine.words.words import Words

Kind = Literal["exercise", "muscle", "workout", "advice", "equipment"]
EXPLAINED: tuple[Kind, ...] = ("exercise", "muscle", "workout", "advice")

_SHOWN = 60  # characters of an unknown name


class Topic(NamedTuple):
    """A topic; ``name`` is in the language asked for."""

    kind: Kind
    id: str
    name: str


def topics(catalog: Catalog, words: Words) -> Iterator[Topic]:
    """All topics."""
    tables: dict[Kind, Iterable[str]] = {
        "exercise": catalog.exercises,
        "muscle": catalog.muscles,
        "workout": [*catalog.workouts, *catalog.kept],
        "advice": catalog.advice,
    }
    names = {
        "exercise": words.exercise,
        "muscle": words.muscle,
        "workout": words.workout,
        "advice": words.advice_title,
    }
    for kind in EXPLAINED:
        for id_ in tables[kind]:
            yield Topic(kind, id_, names[kind](id_))


def equipment(catalog: Catalog, words: Words) -> Iterator[Topic]:
    """All equipment of the catalogue."""
    for id_ in catalog.equipment:
        yield Topic("equipment", id_, words.equipment(id_))


def find(name: str, known: Iterable[Topic], exercise: Callable[[str], str | None], words: Words) -> Topic:
    """Find a topic by id or name, regardless of case, spaces, hyphens and underscores.

    Args:
        name: As it was typed.
        known: Where to look.
        exercise: Finds the id of an exercise by whatever people call it.
        words: In which it is told that there is none.

    Raises:
        click.UsageError: there is none; the message names the nearest.
    """
    choices = list(known)
    found = _labelled(choices).get(_normal(name)) or _labelled(choices).get(exercise(name) or "")
    if found is None:
        near = _nearest(name, choices) or "none"
        raise click.UsageError(words.say("terminal-no-topic", name=_shown(name), near=near))
    return found


def find_id(name: str, kind: Kind, known: Iterable[Topic], option: str, words: Words) -> str:
    """Find the id of an option's value.

    Raises:
        click.BadParameter: there is none; the message names the nearest.
    """
    choices = [topic for topic in known if topic.kind == kind]
    found = _labelled(choices).get(_normal(name))
    if found is None:
        about = {"name": _shown(name), "near": _nearest(name, choices) or "none"}
        every = ", ".join(topic.id for topic in choices)
        raise click.BadParameter(words.say(f"terminal-no-{kind}", known=every, **about), param_hint=option)
    return found.id


def _labelled(choices: list[Topic]) -> dict[str, Topic]:
    """Topics by id and name. An id wins over an equal name, and the first topic over later ones."""
    names = {_normal(topic.name): topic for topic in reversed(choices)}
    return names | {_normal(topic.id): topic for topic in reversed(choices)}


def _nearest(name: str, choices: list[Topic]) -> str | None:
    return nearest(name, [label for topic in choices for label in (topic.id, topic.name)])


def _shown(name: str) -> str:
    return printable(name[:_SHOWN])


def _normal(name: str) -> str:
    return "-".join(name.casefold().replace("_", " ").replace("-", " ").split())
