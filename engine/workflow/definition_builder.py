"""From a workout as written to its definition: every default filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import UNSET

from engine.catalog.models import Block, Cardio, Catalog, Circuit, Exercise, Stretch, Workout
from engine.workflow.definition import BlockPart, CardioPart, CircuitPart, Definition, Lift, Move, StretchPart


def define(
    workout: Workout,
    catalog: Catalog,
    targets: Mapping[str, int] | None = None,
    loads: Mapping[str, Lift] | None = None,
) -> Definition:
    """Fill in what ``workout`` leaves out.

    Args:
        workout: As written.
        catalog: Where its exercises and the standards come from.
        targets: Repetitions to aim at by exercise; kept within the block's range. The lowest where none is given.
        loads: To lift, by exercise.
    """
    standards = catalog.standards
    warm_up, cool_down = workout.warm_up or standards.warm_up, workout.cool_down or standards.cool_down
    fill = _Filler(catalog, targets or {}, loads or {})
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

    def __init__(self, catalog: Catalog, targets: Mapping[str, int], loads: Mapping[str, Lift]) -> None:
        self.catalog, self.standards, self.targets, self.loads = catalog, catalog.standards, targets, loads

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
            load=self.loads.get(written.exercise, UNSET),
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
