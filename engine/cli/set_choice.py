"""Which set of a session is meant, by the name of its exercise and its number among the sets of that."""

from __future__ import annotations

from typing import NamedTuple

import click

from engine.cli import output
from engine.cli.history_text import name
from engine.coaching.past.records import SessionDone, SetDone
from engine.words.thing_names import understood
from engine.words.words import Words


class Chosen(NamedTuple):
    """A set.

    Attributes:
        slot: Where it is in the workout, and ``set`` which of the sets there.
        number: Among the sets of its exercise, from 1.
        sides: What was done: both sides, or the one.
    """

    exercise: str
    slot: str
    set: int
    number: int
    sides: tuple[SetDone, ...]


def choose(done: SessionDone, exercise: str | None, number: int | None, words: Words) -> Chosen:
    """The one set that is meant.

    Raises:
        click.UsageError: there is none, or more than one.
    """
    found = _sets(done, exercise, words)
    if len({one.exercise for one in found}) > 1:
        names = dict.fromkeys(name(one.exercise, words) for one in found)
        raise click.UsageError(words.say("history-which-exercise", exercises=", ".join(names)))
    chosen = [one for one in found if number in {None, one.number}]
    if len(chosen) != 1:
        named = name(found[0].exercise, words)
        raise click.UsageError(words.say("history-which-set", exercise=named, sets=len(found)))
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
    numbers: dict[str, int] = {}
    found = []
    for (slot, set_), sides in by_place.items():
        id_ = sides[0].exercise
        numbers[id_] = numbers.get(id_, 0) + 1
        found.append(Chosen(id_, slot, set_, numbers[id_], tuple(sides)))
    wanted = None if exercise is None else understood(f"weight.{exercise}", "", words)[0].partition(".")[2]
    named = [one for one in found if wanted in {None, one.exercise}]
    if not named:
        names = dict.fromkeys(name(one.exercise, words) for one in found)
        raise click.UsageError(words.say("history-which-exercise", exercises=", ".join(names)))
    return named


def _line(one: Chosen, words: Words) -> str:
    much = "/".join(
        str(side.repetitions) if side.repetitions is not None else f"{side.seconds:.0f} s" for side in one.sides
    )
    return f"{name(one.exercise, words)} {one.number}: {much}"
