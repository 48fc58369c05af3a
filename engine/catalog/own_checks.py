"""Checks of what only a file of one's own can hold: exercises of one's own, and a set every minute. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from engine.catalog.errors import NOTHING, Finding
from engine.catalog.models import Catalog, Exercise, Workout
from engine.catalog.nearest import did_you_mean
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.own_exercises import with_own
from engine.catalog.terms import Tempo
from engine.catalog.workout_shape import Block

_LOCALE: Final = re.compile(r"[a-z]{2}-[A-Z]{2}")
_SHORTEST: Final = 1.0
_EVERY_MOST: Final = 600


def findings(workout: Workout, catalog: Catalog) -> Iterator[Finding]:
    """Everything wrong with it that the types let through, beside what built-in workouts are checked for."""
    if not (workout.block or workout.superset or _part(workout.warm_up) or _part(workout.cool_down)):
        hint = "Every exercise has a [[block]] of its own, in double brackets."
        yield Finding("block is missing", NOTHING, allowed="a list of 1 to 30, each a table", hint=hint)
    for index, own in enumerate(workout.exercise):
        earlier = [one.id for one in workout.exercise[:index]]
        yield from _exercise(f"exercise[{index}]", own, earlier, catalog)
    everything = with_own(catalog, workout.exercise)
    for index, block in enumerate(workout.block):
        yield from _every(f"block[{index}]", block, everything)


def _part(part: object) -> bool:
    return part is not None and part != "none"


def _exercise(path: str, own: OwnExercise, earlier: list[str], catalog: Catalog) -> Iterator[Finding]:
    if own.id in catalog.exercises and own.id not in catalog.own:
        yield Finding(f"{path}.id", own.id, "the catalogue has an exercise of this id", "an id of its own")
    elif catalog.own.get(own.id, own) != own:
        yield Finding(
            f"{path}.id", own.id, "another file has an exercise of this id that is not the same", "another id"
        )
    if own.id in earlier:
        yield Finding(f"{path}.id", own.id, "another exercise of this file has it")
    for place, muscle in enumerate(own.muscles):
        if muscle not in catalog.muscles:
            allowed, hint = ", ".join(sorted(catalog.muscles)), did_you_mean(muscle, catalog.muscles)
            yield Finding(f"{path}.muscles[{place}]", muscle, "there is no such muscle", allowed, hint)
    for field in ("name", "set_up", "how_to", "cues"):
        yield from _words(f"{path}.{field}", getattr(own, field))


def _words(path: str, words: object) -> Iterator[Finding]:
    if isinstance(words, dict):
        if not words:
            yield Finding(path, words, "it names no language", 'a text, or one for each language: { en-US = "..." }')
        for locale, one in words.items():
            if not _LOCALE.fullmatch(locale):
                yield Finding(path, locale, "this is no language", "such as en-US or de-DE")
            yield from _words(f"{path}.{locale}", one)
    elif isinstance(words, tuple):
        for place, one in enumerate(words):
            yield from _words(f"{path}[{place}]", one)
    elif isinstance(words, str) and not (words.isprintable() and words.strip()):
        yield Finding(path, words, allowed="one line of printable text")


def _every(path: str, block: Block, catalog: Catalog) -> Iterator[Finding]:
    """Whether a set with its get-ready is over before the next one begins."""
    known = catalog.exercises.get(block.exercise)
    if block.every is None or known is None:
        return
    needed = _length(block, known, catalog)
    if needed > block.every:
        allowed = f"a whole number from {needed} to {_EVERY_MOST}" if needed <= _EVERY_MOST else "fewer repetitions"
        yield Finding(f"{path}.every", block.every, f"a set takes {needed} seconds with its get-ready", allowed)


def _length(block: Block, exercise: Exercise, catalog: Catalog) -> int:
    standards = catalog.standards
    work = float(block.seconds or block.work or block.hold or 0) or _most(block, catalog) * _repetition(
        block.tempo or exercise.tempo or standards.tempo
    )
    both = exercise.sides == "each" and block.side is None
    change = float(block.change or standards.change) if both else 0.0
    return round((block.ready or standards.ready) + work * (2 if both else 1) + change)


def _repetition(tempo: str) -> float:
    try:
        return Tempo.parse(tempo).total
    except ValueError:  # told about elsewhere
        return _SHORTEST


def _most(block: Block, catalog: Catalog) -> int:
    """The most repetitions of a set, those for warming up among them."""
    counts = block.each_set or block.repetitions or catalog.standards.repetitions
    counted = counts if isinstance(counts, tuple) else (counts,)
    return max(*counted, *(one.repetitions for one in block.warm_up_sets), 0)
