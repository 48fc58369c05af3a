"""Checks of one exercise that is named somewhere, and of its tempo. Pure: data in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from engine.catalog.errors import Finding
from engine.catalog.models import Exercise
from engine.catalog.nearest import did_you_mean
from engine.catalog.terms import Kind, Tempo

Exercises = Mapping[str, Exercise]

CARDIO: Final[tuple[Kind, ...]] = ("cardio",)
MOVES: Final[tuple[Kind, ...]] = ("activation", "strength")
STRETCHES: Final[tuple[Kind, ...]] = ("stretch",)


def tempo(path: str, text: str) -> Iterator[Finding]:
    """Whether a repetition takes long enough to count it."""
    try:
        Tempo.parse(text)
    except ValueError:
        yield Finding(path, text, allowed="a second or more for a repetition, such as 2-1-1-0")


def exercise(path: str, name: str, kinds: Iterable[Kind], exercises: Exercises) -> Iterator[Finding]:
    """Whether there is such an exercise, and whether it is of one of these kinds."""
    found = exercises.get(name)
    if found is None:
        yield unknown_exercise(path, name, exercises)
    elif found.kind not in kinds:
        named = " or ".join(kinds)
        yield Finding(path, name, f"its kind is {found.kind}", f"an exercise of the kind {named}")


def unknown_exercise(path: str, name: str, exercises: Iterable[str]) -> Finding:
    """The finding for an unknown exercise, with the nearest name."""
    hint = f"{did_you_mean(name, exercises)} 'coach exercises' lists them all.".lstrip()
    return Finding(path, name, "there is no such exercise", hint=hint)
