"""Which exercises load a part of the body: what is asked about first after it hurt (programme A6). Pure."""

from __future__ import annotations

from collections.abc import Iterable

from engine.catalog.models import BodyPart, Catalog, Exercise


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
