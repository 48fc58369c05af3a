"""Checks that exercises fit together: names exist, and ladders agree upwards and downwards. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from engine.catalog import exercise_checks
from engine.catalog.errors import Finding
from engine.catalog.models import Exercise

Exercises = Mapping[str, Exercise]


def findings(path: str, exercise: Exercise, exercises: Exercises, muscles: Container[str]) -> Iterator[Finding]:
    """Everything wrong with one exercise that its types let through."""
    yield from _muscles(path, exercise, muscles)
    yield from _references(path, exercise, exercises)
    yield from _rungs(path, exercise, exercises)
    if exercise.tempo is not None:
        yield from exercise_checks.tempo(f"{path}.tempo", exercise.tempo)


def _muscles(path: str, exercise: Exercise, muscles: Container[str]) -> Iterator[Finding]:
    if not exercise.primary and exercise.kind != "cardio":
        yield Finding(f"{path}.primary", [], f"{exercise.id} must train some muscle")
    for field, names in (("primary", exercise.primary), ("secondary", exercise.secondary)):
        for index, name in enumerate(names):
            if name not in muscles:
                yield Finding(f"{path}.{field}[{index}]", name, "there is no such muscle")


def _references(path: str, exercise: Exercise, exercises: Exercises) -> Iterator[Finding]:
    named = [("easier", exercise.easier), ("harder", exercise.harder)]
    named += [(f"alternatives[{index}]", name) for index, name in enumerate(exercise.alternatives)]
    for field, name in named:
        if name is None:
            continue
        if name not in exercises:
            yield exercise_checks.unknown_exercise(f"{path}.{field}", name, exercises)
        elif name == exercise.id or exercises[name].kind != exercise.kind:
            yield Finding(f"{path}.{field}", name, allowed=f"another exercise of the kind {exercise.kind}")


def _rungs(path: str, exercise: Exercise, exercises: Exercises) -> Iterator[Finding]:
    for field, back in (("harder", "easier"), ("easier", "harder")):
        name = getattr(exercise, field)
        if name not in exercises:
            continue
        if exercise.id in _chain(name, field, exercises):
            yield Finding(f"{path}.{field}", name, "the ladder leads round in a circle")
        elif getattr(exercises[name], back) != exercise.id and not _is_side_rung(exercise, exercises.values()):
            yield Finding(f"{path}.{field}", name, f"its {back} does not lead back to {exercise.id}")


def _chain(name: str | None, field: str, exercises: Exercises) -> list[str]:
    """The rungs in one direction, up to the end of the ladder or to a repetition."""
    seen: list[str] = []
    while name is not None and name in exercises and name not in seen:
        seen.append(name)
        name = getattr(exercises[name], field)
    return seen


def _is_side_rung(exercise: Exercise, exercises: Iterable[Exercise]) -> bool:
    """A side rung lies between two rungs of a ladder, while no rung of it leads to the side rung."""
    between = exercise.easier is not None and exercise.harder is not None
    return between and all(exercise.id not in (other.easier, other.harder) for other in exercises)
