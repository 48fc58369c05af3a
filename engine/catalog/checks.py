"""Checks beyond the types: names must exist, and be used where they fit.

Shared by the built-in workouts and one's own; things and parts of the body are checked alike. Pure: data in, findings
out, in the file's order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from engine.catalog.errors import Finding
from engine.catalog.models import Block, BodyPart, Cardio, Circuit, CoolDown, Exercise, Muscle, Thing, WarmUp, Workout
from engine.catalog.nearest import did_you_mean
from engine.catalog.terms import Kind, Tempo

Exercises = Mapping[str, Exercise]

CARDIO: Final[tuple[Kind, ...]] = ("cardio",)
MOVES: Final[tuple[Kind, ...]] = ("activation", "strength")
STRETCHES: Final[tuple[Kind, ...]] = ("stretch",)


def findings(workout: Workout, exercises: Exercises) -> Iterator[Finding]:
    """Everything wrong with a workout that its types let through."""
    if not workout.title.isprintable():
        yield Finding("title", workout.title, allowed="one line of printable text")
    if isinstance(workout.warm_up, WarmUp):
        yield from warm_up(workout.warm_up, exercises)
    for index, block in enumerate(workout.block):
        yield from _block(f"block[{index}]", block, exercises)
    if isinstance(workout.cool_down, CoolDown):
        yield from cool_down(workout.cool_down, exercises)


def warm_up(part: WarmUp, exercises: Exercises) -> Iterator[Finding]:
    """Everything wrong with a warm-up."""
    yield from _cardio("warm_up.cardio", part.cardio, exercises)
    if isinstance(part.circuit, Circuit):
        for index, name in enumerate(part.circuit.exercises):
            yield from _exercise(f"warm_up.circuit.exercises[{index}]", name, MOVES, exercises)


def cool_down(part: CoolDown, exercises: Exercises) -> Iterator[Finding]:
    """Everything wrong with a cool-down."""
    yield from _cardio("cool_down.cardio", part.cardio, exercises)
    for index, stretch in enumerate(part.stretches or ()):
        path = f"cool_down.stretches[{index}].exercise"
        yield from _exercise(path, stretch.exercise, STRETCHES, exercises)


def _cardio(path: str, part: Cardio | str | None, exercises: Exercises) -> Iterator[Finding]:
    if isinstance(part, Cardio):
        yield from _exercise(f"{path}.exercise", part.exercise, CARDIO, exercises)


def _block(path: str, block: Block, exercises: Exercises) -> Iterator[Finding]:
    yield from _exercise(f"{path}.exercise", block.exercise, MOVES, exercises)
    yield from _repetitions(f"{path}.repetitions", block)
    if block.tempo is not None:
        yield from tempo(f"{path}.tempo", block.tempo)


def _repetitions(path: str, block: Block) -> Iterator[Finding]:
    count = block.repetitions
    if count is not None and block.seconds is not None:
        value = count if isinstance(count, int) else list(count)
        yield Finding(path, value, "this set is already a hold of some seconds", "either repetitions or seconds")
    elif isinstance(count, tuple) and count[0] > count[1]:
        yield Finding(path, list(count), allowed="the fewest first, then the most", hint=_turned(count))


def _turned(count: tuple[int, ...]) -> str:
    return f"Did you mean [{count[1]}, {count[0]}]?"


def tempo(path: str, text: str) -> Iterator[Finding]:
    """Whether a repetition takes long enough to count it."""
    try:
        Tempo.parse(text)
    except ValueError:
        yield Finding(path, text, allowed="a second or more for a repetition, such as 2-1-1-0")


def _exercise(path: str, name: str, kinds: Iterable[Kind], exercises: Exercises) -> Iterator[Finding]:
    found = exercises.get(name)
    if found is None:
        yield unknown_exercise(path, name, exercises)
    elif found.kind not in kinds:
        named = " or ".join(kinds)
        yield Finding(path, name, f"its kind is {found.kind}", f"an exercise of the kind {named}")


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


def unknown_exercise(path: str, name: str, exercises: Iterable[str]) -> Finding:
    """The finding for an unknown exercise, with the nearest name."""
    hint = f"{did_you_mean(name, exercises)} 'coach exercises' lists them all.".lstrip()
    return Finding(path, name, "there is no such exercise", hint=hint)
