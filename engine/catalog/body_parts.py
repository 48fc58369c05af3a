"""Which exercises load a part of the body: what is asked about first after it hurt (programme A6). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.catalog.checks import unknown_exercise
from engine.catalog.errors import Finding
from engine.catalog.models import BodyPart, Catalog, Exercise, Muscle


def loads(exercise: Exercise, part: str, catalog: Catalog) -> bool:
    """Whether an exercise loads a part of the body; False for a part that the catalogue does not know."""
    found = catalog.body_parts.get(part)
    return found is not None and (_by_movement(exercise, found) or _by_muscle(exercise, found, catalog))


def _by_movement(exercise: Exercise, part: BodyPart) -> bool:
    things = {thing for choices in exercise.equipment for thing in choices}
    return (
        exercise.id in part.exercises
        or exercise.pattern in part.patterns
        or exercise.position in part.positions
        or not things.isdisjoint(part.equipment)
    )


def _by_muscle(exercise: Exercise, part: BodyPart, catalog: Catalog) -> bool:
    most, lightly = (_with_groups(names, catalog) for names in (exercise.primary, exercise.secondary))
    return not (most.isdisjoint(part.primary) and lightly.isdisjoint(part.secondary))


def _with_groups(names: Iterable[str], catalog: Catalog) -> set[str]:
    """The muscles, and the groups that they are parts of."""
    groups = (catalog.muscles[name].part_of for name in names if name in catalog.muscles)
    return {*names, *(group for group in groups if group is not None)}


def findings(
    path: str, part: BodyPart, exercises: dict[str, Exercise], muscles: dict[str, Muscle], things: Iterable[str]
) -> Iterator[Finding]:
    """Everything wrong with a part that its types let through."""
    for field, names in (("primary", part.primary), ("secondary", part.secondary)):
        for index, name in enumerate(names):
            if name not in muscles:
                yield Finding(f"{path}.{field}[{index}]", name, "there is no such muscle")
    known = frozenset(things)
    for index, name in enumerate(part.equipment):
        if name not in known:
            yield Finding(f"{path}.equipment[{index}]", name, "no exercise needs such a thing")
    for index, name in enumerate(part.exercises):
        if name not in exercises:
            yield unknown_exercise(f"{path}.exercises[{index}]", name, exercises)
    if not any((part.primary, part.secondary, part.patterns, part.positions, part.equipment, part.exercises)):
        yield Finding(path, part.id, "nothing loads it")
