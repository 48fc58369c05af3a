"""What can be trained, as typed data: exercises, muscles, advice, workouts.

Every model mirrors one table of a TOML file and checks itself while it is read. Nothing here opens a file, so
the pure parts of the engine may import it. All durations are in seconds unless the name says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from msgspec import Meta, Struct

from engine.catalog.own_exercise import Id, Model, OwnExercise, TempoText
from engine.catalog.terms import Kind, Pattern, Position, Sides, Turn
from engine.catalog.workout_shape import (
    Block,
    Cardio,
    Circuit,
    CoolDown,
    SetFields,
    Stretch,
    Superset,
    SupersetBlock,
    WarmUp,
    WarmUpSet,
    Workout,
)

__all__ = [
    "Advice",
    "Block",
    "BodyPart",
    "Cardio",
    "Catalog",
    "Circuit",
    "CoolDown",
    "Evidence",
    "Exercise",
    "Id",
    "Model",
    "Muscle",
    "Other",
    "OwnExercise",
    "SetFields",
    "Standards",
    "Stretch",
    "Superset",
    "SupersetBlock",
    "TempoText",
    "Thing",
    "WarmUp",
    "WarmUpSet",
    "Workout",
    "needed",
]


class Muscle(Model, frozen=True, kw_only=True):
    """A muscle, or a group when others name it in ``part_of`` (programme M1, M2)."""

    id: Id
    part_of: Id | None = None
    facts: tuple[str, ...] = ()


class Exercise(Model, frozen=True, kw_only=True):
    """One way to move: what it trains, what it needs, how it is timed and what comes before and after it.

    Attributes:
        primary: Muscles it trains most.
        secondary: Muscles it trains lightly.
        equipment: All that is needed; each entry lists things of which one is enough.
        sides: Whether the body works as one, side by side, or in turn.
        starts: Whether a repetition begins by lowering or by lifting.
        tempo: Overrides the standard tempo.
        easier: The rung below on its ladder.
        harder: The rung above on its ladder.
        alternatives: What to do instead, best first, for example when equipment is missing.
        hamstring_dominant: Counts as the one hamstring exercise of a session (programme D6).
        seconds: How long a stretch is held a side; overrides the standard.
        facts: Numbers of the programme's facts in this entry.
    """

    id: Id
    kind: Kind
    pattern: Pattern
    primary: tuple[Id, ...] = ()
    secondary: tuple[Id, ...] = ()
    equipment: tuple[tuple[Id, ...], ...] = ()
    sides: Sides = "both"
    position: Position = "standing"
    starts: Turn = "lower"
    tempo: TempoText | None = None
    easier: Id | None = None
    harder: Id | None = None
    alternatives: tuple[Id, ...] = ()
    hamstring_dominant: bool = False
    seconds: Annotated[int, Meta(ge=5, le=300)] | None = None
    facts: tuple[str, ...] = ()


class Thing(Model, frozen=True, kw_only=True):
    """A thing to train with that holds others.

    Attributes:
        holds: Things that are there when this one is.
    """

    id: Id
    holds: Annotated[tuple[Id, ...], Meta(min_length=1)]


class BodyPart(Model, frozen=True, kw_only=True):
    """A part of the body, and what loads it: an exercise that fits any one of these (programme A6).

    Attributes:
        primary: Muscles; an exercise loads the part when it trains one of them most.
        secondary: Muscles; an exercise loads the part when it trains one of them lightly.
        patterns: Movements that load it.
        positions: Positions that load it.
        equipment: Things that load it when an exercise needs them.
        exercises: Other exercises that load it.
    """

    id: Id
    primary: tuple[Id, ...] = ()
    secondary: tuple[Id, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    positions: tuple[Position, ...] = ()
    equipment: tuple[Id, ...] = ()
    exercises: tuple[Id, ...] = ()


class Advice(Model, frozen=True, kw_only=True):
    """Something worth knowing, told when asked and when it fits.

    Attributes:
        moments: Where in a workout it fits: during the cardio, a rest, or the cool-down.
        patterns: Movement patterns it belongs to; empty means any.
        lasting: The fewest and the most seconds of a walk or rest in which it is true; left out: however long.
        weight: Whether it is about choosing a weight.
    """

    id: Id
    moments: tuple[Literal["cardio", "rest", "cool_down"], ...] = ()
    patterns: tuple[Pattern, ...] = ()
    lasting: tuple[int, int] | None = None
    weight: bool = False
    facts: tuple[str, ...] = ()


class Evidence(Model, frozen=True, kw_only=True):
    """How sure the coach is of what it says.

    Attributes:
        grade: A several trials or a meta-analysis, B one or two trials, C custom or our own choice.
        source: Who found it, for a screen.
        messages: Ids of what is said because of it; their variants go by the same.
    """

    id: Id
    grade: Literal["A", "B", "C"]
    source: str
    messages: tuple[str, ...]


class Other(Model, frozen=True, kw_only=True):
    """An exercise that is not in the catalogue.

    Attributes:
        id: The one that it would have.
        nearest: What is here and comes nearest to it.
    """

    id: Id
    nearest: tuple[Id, ...]


class Standards(Model, frozen=True, kw_only=True):
    """Our values where the programme gives none, and the standard warm-up and cool-down (W1, W2, C1, C2)."""

    tempo: TempoText
    sets: int
    repetitions: tuple[int, int]
    rest: int
    ready: int
    change: int
    stretch: int
    rest_step: int
    opening: int
    again: int
    warm_up: WarmUp
    cool_down: CoolDown


def needed(exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """All equipment that these exercises need."""
    return tuple(sorted({thing for one in exercises for choices in one.equipment for thing in choices}))


class Catalog(Struct, frozen=True, kw_only=True):
    """The whole catalogue, by id. Made by :func:`engine.catalog.loader.load`; read-only by convention.

    Attributes:
        evidence: How sure the coach is, by the id of what it says.
        others: What comes nearest to exercises that are not here, by the ids that they would have.
        names: Ids by what people call them; see :mod:`engine.catalog.names`. Empty where nobody asked for names.
        own: The exercises of one's own among the exercises, as they were written.
        kept: Workouts of one's own that go by their ids.
    """

    exercises: dict[str, Exercise]
    muscles: dict[str, Muscle]
    things: dict[str, Thing]
    body_parts: dict[str, BodyPart]
    advice: dict[str, Advice]
    workouts: dict[str, Workout]
    standards: Standards
    evidence: dict[str, Evidence] = {}
    others: dict[str, tuple[str, ...]] = {}
    names: Mapping[str, tuple[str, ...]] = {}
    own: dict[str, OwnExercise] = {}
    kept: dict[str, Workout] = {}

    @property
    def equipment(self) -> tuple[str, ...]:
        """All equipment that any exercise needs."""
        return needed(self.exercises.values())
