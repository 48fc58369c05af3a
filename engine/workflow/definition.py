"""A workout made definite: every default filled in, every exercise it can turn to carried along.

A session runs on a definition, not on the catalogue: what was begun on one definition is finished on it, whatever a
newer release of the catalogue says. Durations are in seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from engine.catalog.models import (
    Block,
    Cardio,
    Catalog,
    Circuit,
    Exercise,
    Kind,
    Sides,
    Stretch,
    Turn,
    Workout,
)

DEFINITION_VERSION = 1


class Move(Struct, frozen=True, omit_defaults=True):
    """What the engine must know of an exercise to time it and to replace it."""

    id: str
    kind: Kind
    sides: Sides
    starts: Turn
    tempo: str
    easier: str | None = None
    harder: str | None = None
    alternatives: tuple[str, ...] = ()
    equipment: tuple[tuple[str, ...], ...] = ()

    def needs(self, thing: str) -> bool:
        """Whether it cannot be done without ``thing``."""
        return any(choices == (thing,) for choices in self.equipment)


class CardioPart(Struct, frozen=True):
    """Light cardio for some seconds."""

    exercise: str
    seconds: float


class CircuitPart(Struct, frozen=True):
    """Activation moves in turn, several rounds (program.md W2)."""

    exercises: tuple[str, ...]
    rounds: int
    repetitions: int


class BlockPart(Struct, frozen=True):
    """An exercise with its sets (program.md S1, S2).

    Attributes:
        repetitions: Aimed at in each set, on each side.
        lowest: What a replacement starts with.
        hold: Seconds each set is held, instead of repetitions.
        tempo: Overrides the move's own; not carried over to a replacement.
    """

    exercise: str
    sets: int
    repetitions: int
    lowest: int
    rest: float
    ready: float
    change: float
    hold: float | None = None
    tempo: str | None = None


class StretchPart(Struct, frozen=True):
    """A stretch held still, on each side where it has sides (program.md C2)."""

    exercise: str
    seconds: float


class Definition(Struct, frozen=True, kw_only=True):
    """All that a session of this workout can ever need. Content-addressed by the store.

    Attributes:
        opening: Added to the first get-ready when no cardio comes first, for the welcome.
        rest_step: How much "more rest" adds.
        moves: Every exercise the session can turn to, by id.
    """

    version: int = DEFINITION_VERSION
    workout: str
    title: str = ""
    cardio: CardioPart | None
    circuit: CircuitPart | None
    blocks: tuple[BlockPart, ...]
    cool_down: CardioPart | None
    stretches: tuple[StretchPart, ...]
    ready: float
    change: float
    opening: float
    rest_step: float
    moves: dict[str, Move]


def define(workout: Workout, catalog: Catalog, targets: Mapping[str, int] | None = None) -> Definition:
    """Fill in what ``workout`` leaves out.

    Args:
        workout: As written.
        catalog: Where its exercises and the standards come from.
        targets: Repetitions to aim at by exercise; kept within the block's range. The lowest where none is given.
    """
    standards = catalog.standards
    warm_up, cool_down = workout.warm_up or standards.warm_up, workout.cool_down or standards.cool_down
    fill = _Filler(catalog, targets or {})
    return Definition(
        workout=workout.id,
        title=workout.title,
        cardio=None if warm_up == "none" else fill.cardio(warm_up.cardio, standards.warm_up.cardio),
        circuit=None if warm_up == "none" else fill.circuit(warm_up.circuit),
        blocks=tuple(fill.block(block) for block in workout.block),
        cool_down=None if cool_down == "none" else fill.cardio(cool_down.cardio, standards.cool_down.cardio),
        stretches=() if cool_down == "none" else fill.stretches(cool_down.stretches),
        ready=float(standards.ready),
        change=float(standards.change),
        opening=float(standards.opening),
        rest_step=float(standards.rest_step),
        moves={id_: _move(exercise, standards.tempo) for id_, exercise in catalog.exercises.items()},
    )


def _move(exercise: Exercise, tempo: str) -> Move:
    return Move(
        id=exercise.id,
        kind=exercise.kind,
        sides=exercise.sides,
        starts=exercise.starts,
        tempo=exercise.tempo or tempo,
        easier=exercise.easier,
        harder=exercise.harder,
        alternatives=exercise.alternatives,
        equipment=exercise.equipment,
    )


class _Filler:
    """Turns the parts of a workout as written into definite ones."""

    def __init__(self, catalog: Catalog, targets: Mapping[str, int]) -> None:
        self.catalog, self.standards, self.targets = catalog, catalog.standards, targets

    def cardio(
        self, written: Cardio | Literal["none"] | None, standard: Cardio | Literal["none"] | None
    ) -> CardioPart | None:
        part = written or standard
        return CardioPart(part.exercise, part.minutes * 60.0) if isinstance(part, Cardio) else None

    def circuit(self, written: Circuit | Literal["none"] | None) -> CircuitPart | None:
        part = written or self.standards.warm_up.circuit
        return CircuitPart(part.exercises, part.rounds, part.repetitions) if isinstance(part, Circuit) else None

    def block(self, written: Block) -> BlockPart:
        lowest, most = _range(written, self.standards.repetitions)
        target = self.targets.get(written.exercise, lowest)
        return BlockPart(
            exercise=written.exercise,
            sets=written.sets,
            repetitions=min(max(target, lowest), most),
            lowest=lowest,
            rest=float(self.standards.rest if written.rest is None else written.rest),
            ready=float(written.ready or self.standards.ready),
            change=float(written.change or self.standards.change),
            hold=None if written.seconds is None else float(written.seconds),
            tempo=written.tempo,
        )

    def stretches(self, written: tuple[Stretch, ...] | None) -> tuple[StretchPart, ...]:
        parts = self.standards.cool_down.stretches if written is None else written
        return tuple(StretchPart(part.exercise, float(self._held(part))) for part in parts or ())

    def _held(self, stretch: Stretch) -> int:
        return stretch.seconds or self.catalog.exercises[stretch.exercise].seconds or self.standards.stretch


def _range(block: Block, standard: tuple[int, int]) -> tuple[int, int]:
    if block.repetitions is None:
        return standard
    if isinstance(block.repetitions, int):
        return block.repetitions, block.repetitions
    return block.repetitions[0], block.repetitions[1]
