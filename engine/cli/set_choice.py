"""Which set of a session is meant, by the name of its exercise and its number among the sets of that."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import click

from engine.catalog.loader import load
from engine.catalog.names import exercises_called, key_of
from engine.cli import output
from engine.cli.history_text import name
from engine.coaching.past.records import SessionDone, SetDone
from engine.words.exercise_names import with_names
from engine.words.words import Words


class Chosen(NamedTuple):
    """A set.

    Attributes:
        slot: Where it is in the workout, and ``set`` which of the sets there.
        number: Among the sets of its exercise that count, or among its lighter ones, from 1: as it is said.
        lighter: A set for warming up.
        sides: What was done: both sides, or the one.
    """

    exercise: str
    slot: str
    set: int
    number: int
    sides: tuple[SetDone, ...]
    lighter: bool = False


def choose(done: SessionDone, exercise: str | None, number: int | None, words: Words) -> Chosen:
    """The one set that is meant, of those that count; of lighter ones alone, one of these.

    Raises:
        click.UsageError: there is none, or more than one.
    """
    found = _sets(done, exercise, words)
    if len({one.exercise for one in found}) > 1:
        names = dict.fromkeys(name(one.exercise, words) for one in found)
        raise click.UsageError(words.say("history-which-exercise", exercises=", ".join(names)))
    counted = [one for one in found if not one.lighter] or found
    chosen = [one for one in counted if number in {None, one.number}]
    if len(chosen) != 1:
        named = name(found[0].exercise, words)
        raise click.UsageError(words.say("history-which-set", exercise=named, sets=len(counted)))
    return chosen[0]


def choose_by_number(done: SessionDone, exercise: str | None, number: int | None, words: Words) -> Chosen:
    """Show the sets that may be meant, and ask which one it is; a single one is taken."""
    found = [one for one in _sets(done, exercise, words) if number in {None, one.number}]
    if len(found) <= 1:
        return choose(done, exercise, number, words)
    output.entries((str(place), _line(one, words)) for place, one in enumerate(found, 1))
    return found[click.prompt(words.say("history-ask-set"), type=click.IntRange(1, len(found))) - 1]


def _sets(done: SessionDone, exercise: str | None, words: Words) -> list[Chosen]:
    """All sets, or those of an exercise."""
    if not done.sets:
        raise click.UsageError(words.say("history-no-sets"))
    by_place: dict[tuple[str, int], list[SetDone]] = {}
    for one in done.sets:
        by_place.setdefault((one.slot, one.set), []).append(one)
    numbers: Counter[tuple[str, bool]] = Counter()
    found = []
    for (slot, set_), sides in by_place.items():
        kind = sides[0].exercise, sides[0].warm_up
        numbers[kind] += 1
        found.append(Chosen(kind[0], slot, set_, numbers[kind], tuple(sides), lighter=kind[1]))
    named = found if exercise is None else [one for one in found if _is_called(one.exercise, exercise, words)]
    if not named:
        names = dict.fromkeys(name(one.exercise, words) for one in found)
        raise click.UsageError(words.say("history-which-exercise", exercises=", ".join(names)))
    return named


def _is_called(id_: str, text: str, words: Words) -> bool:
    """Whether people may mean an exercise by ``text``: by its name here, by its id, or by a name that several share."""
    meant = exercises_called(text, with_names(load(), words.locale))
    return id_ in meant or key_of(text) in {key_of(id_), key_of(name(id_, words))}


def _line(one: Chosen, words: Words) -> str:
    each = (str(side.repetitions) if side.repetitions is not None else f"{side.seconds:.0f} s" for side in one.sides)
    done = "/".join(each)
    much = words.say("history-warm-up", done=done) if one.lighter else done
    return f"{name(one.exercise, words)} {one.number}: {much}"
