"""Checks beyond the types: names must exist, and be used where they fit.

Shared by the built-in workouts and one's own; things and parts of the body are checked alike. Pure: data in, findings
out, in the file's order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from engine.catalog import set_checks
from engine.catalog.errors import Finding
from engine.catalog.exercise_checks import CARDIO, MOVES, STRETCHES, Exercises, exercise, unknown_exercise
from engine.catalog.models import BodyPart, Cardio, Circuit, CoolDown, Muscle, Thing, WarmUp, Workout
from engine.catalog.nearest import did_you_mean


def findings(workout: Workout, exercises: Exercises) -> Iterator[Finding]:
    """Everything wrong with a workout that its types let through."""
    if not workout.title.isprintable():
        yield Finding("title", workout.title, allowed="one line of printable text")
    if isinstance(workout.warm_up, WarmUp):
        yield from warm_up(workout.warm_up, exercises)
    for index, block in enumerate(workout.block):
        yield from set_checks.findings(f"block[{index}]", block, exercises)
    for number, superset in enumerate(workout.superset):
        for index, one in enumerate(superset.block):
            yield from set_checks.findings(f"superset[{number}].block[{index}]", one, exercises, rounds=superset.rounds)
    if isinstance(workout.cool_down, CoolDown):
        yield from cool_down(workout.cool_down, exercises)


def warm_up(part: WarmUp, exercises: Exercises) -> Iterator[Finding]:
    """Everything wrong with a warm-up."""
    yield from _cardio("warm_up.cardio", part.cardio, exercises)
    if isinstance(part.circuit, Circuit):
        for index, name in enumerate(part.circuit.exercises):
            yield from exercise(f"warm_up.circuit.exercises[{index}]", name, MOVES, exercises)


def cool_down(part: CoolDown, exercises: Exercises) -> Iterator[Finding]:
    """Everything wrong with a cool-down."""
    yield from _cardio("cool_down.cardio", part.cardio, exercises)
    for index, stretch in enumerate(part.stretches or ()):
        path = f"cool_down.stretches[{index}].exercise"
        yield from exercise(path, stretch.exercise, STRETCHES, exercises)


def _cardio(path: str, part: Cardio | str | None, exercises: Exercises) -> Iterator[Finding]:
    if isinstance(part, Cardio):
        yield from exercise(f"{path}.exercise", part.exercise, CARDIO, exercises)


def thing(path: str, one: Thing, known: Collection[str]) -> Iterator[Finding]:
    """Everything wrong with a thing that its types let through; ``known`` is what exercises need."""
    yield from _thing(f"{path}.id", one.id, known)
    for index, name in enumerate(one.holds):
        yield from _thing(f"{path}.holds[{index}]", name, known)


def body_part(
    path: str, part: BodyPart, exercises: Exercises, muscles: Mapping[str, Muscle], known: Collection[str]
) -> Iterator[Finding]:
    """Everything wrong with a part of the body that its types let through; ``known`` is what exercises need."""
    for field, names in (("primary", part.primary), ("secondary", part.secondary)):
        for index, name in enumerate(names):
            if name not in muscles:
                yield Finding(f"{path}.{field}[{index}]", name, "there is no such muscle")
    for index, name in enumerate(part.equipment):
        yield from _thing(f"{path}.equipment[{index}]", name, known)
    for index, name in enumerate(part.exercises):
        if name not in exercises:
            yield unknown_exercise(f"{path}.exercises[{index}]", name, exercises)
    if part == BodyPart(id=part.id):
        yield Finding(path, part.id, "nothing loads it")


def _thing(path: str, name: str, known: Collection[str]) -> Iterator[Finding]:
    if name not in known:
        yield Finding(path, name, "no exercise needs such a thing", hint=did_you_mean(name, known))
