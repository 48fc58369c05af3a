"""Exercises of one's own beside those of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Catalog, Exercise
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.terms import Kind, Pattern, Sides

_KINDS: Final[Mapping[str, Kind]] = {"stretch": "stretch", "gait": "cardio"}
_SIDES: Final[Mapping[str, Sides]] = {"both": "both", "each": "each", "alternate": "alternating"}


def with_own(catalog: Catalog, own: Iterable[OwnExercise]) -> Catalog:
    """Give the catalogue with exercises of one's own; those of the catalogue stay what they are."""
    written = {one.id: one for one in own if one.id not in catalog.exercises}
    if not written:
        return catalog
    added = {id_: exercise_of(one, catalog) for id_, one in written.items()}
    return replace(catalog, exercises={**catalog.exercises, **added}, own={**catalog.own, **written})


def muscles_of(pattern: Pattern, named: tuple[str, ...], catalog: Catalog) -> tuple[str, ...]:
    """Give the muscles that are named; where none is, those that every exercise of the movement trains most."""
    if named:
        return named
    alike = [one for one in catalog.exercises.values() if one.pattern == pattern and one.id not in catalog.own]
    first = alike[0].primary if alike else ()
    return tuple(muscle for muscle in first if all(muscle in one.primary for one in alike))


def is_for_hamstrings(muscles: tuple[str, ...], catalog: Catalog) -> bool:
    """Whether it counts as a session's hamstring exercise (programme D6): they are what it trains first."""
    first = catalog.muscles.get(muscles[0]) if muscles else None
    return first is not None and "hamstrings" in (muscles[0], first.part_of)


def exercise_of(own: OwnExercise, catalog: Catalog) -> Exercise:
    """Make an entry of the catalogue of an exercise of one's own. It stands on no ladder."""
    muscles = muscles_of(own.pattern, own.muscles, catalog)
    kind = _KINDS.get(own.pattern, "strength")
    return Exercise(
        id=own.id,
        kind=kind,
        pattern=own.pattern,
        primary=muscles,
        equipment=tuple((thing,) for thing in own.equipment),
        sides=_SIDES[own.sides],
        position=own.position,
        starts=own.starts,
        tempo=own.tempo,
        hamstring_dominant=kind == "strength" and is_for_hamstrings(muscles, catalog),
    )
