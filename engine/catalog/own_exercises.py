"""Exercises of one's own beside those of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Catalog, Exercise
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.terms import Kind, Sides

_KINDS: Final[Mapping[str, Kind]] = {"stretch": "stretch", "gait": "cardio"}
_SIDES: Final[Mapping[str, Sides]] = {"both": "both", "each": "each", "alternate": "alternating"}


def with_own(catalog: Catalog, own: Iterable[OwnExercise]) -> Catalog:
    """Give the catalogue with exercises of one's own; those of the catalogue stay what they are."""
    written = {one.id: one for one in own if one.id not in catalog.exercises}
    if not written:
        return catalog
    added = {id_: exercise_of(one) for id_, one in written.items()}
    return replace(catalog, exercises={**catalog.exercises, **added}, own={**catalog.own, **written})


def exercise_of(own: OwnExercise) -> Exercise:
    """Make an entry of the catalogue of an exercise of one's own. It stands on no ladder."""
    return Exercise(
        id=own.id,
        kind=_KINDS.get(own.pattern, "strength"),
        pattern=own.pattern,
        primary=own.muscles,
        equipment=tuple((thing,) for thing in own.equipment),
        sides=_SIDES[own.sides],
        position=own.position,
        starts=own.starts,
        tempo=own.tempo,
        hamstring_dominant="hamstrings" in own.muscles[:1],
    )
