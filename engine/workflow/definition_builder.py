"""From a workout as written to its definition: every default filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeVar

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from engine.catalog.models import Cardio, Catalog, Circuit, Exercise, Stretch, Workout
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.own_exercises import is_for_hamstrings, muscles_of, with_own
from engine.catalog.workout_shape import Block, SetFields, Superset
from engine.workflow.definition import (
    BlockPart,
    CardioPart,
    CircuitPart,
    Definition,
    Fact,
    Lift,
    Move,
    OwnWords,
    SetPart,
    StretchPart,
)

T = TypeVar("T")


def define(
    workout: Workout,
    catalog: Catalog,
    targets: Mapping[str, int] | None = None,
    loads: Mapping[str, Lift] | None = None,
    facts: Mapping[str, Fact] | None = None,
) -> Definition:
    """Fill in what ``workout`` leaves out. One without a set has only what is written of a warm-up and a cool-down.

    Args:
        workout: As written.
        catalog: Where its exercises and the standards come from.
        targets: Repetitions to aim at by exercise; kept within the block's range. The lowest where none is given.
        loads: To lift, by exercise, where the workout names no weight.
        facts: What the log shows once an exercise is done, by exercise.
    """
    catalog = with_own(catalog, workout.exercise)
    standards, empty = catalog.standards, not workout.block and not workout.superset
    warm_up = workout.warm_up or ("none" if empty else standards.warm_up)
    cool_down = workout.cool_down or ("none" if empty else standards.cool_down)
    fill = _Filler(catalog, targets or {}, loads or {}, facts or {})
    return Definition(
        workout=workout.id,
        title=workout.title,
        cardio=None if warm_up == "none" else fill.cardio(warm_up.cardio, standards.warm_up.cardio),
        circuit=None if warm_up == "none" else fill.circuit(warm_up.circuit),
        blocks=tuple(fill.block(one) for one in in_order(workout)),
        cool_down=None if cool_down == "none" else fill.cardio(cool_down.cardio, standards.cool_down.cardio),
        stretches=() if cool_down == "none" else fill.stretches(cool_down.stretches),
        ready=float(standards.ready),
        change=float(standards.change),
        opening=float(standards.opening),
        rest_step=float(standards.rest_step),
        moves={id_: _move(exercise, standards.tempo) for id_, exercise in catalog.exercises.items()},
        own={id_: own_words(one) for id_, one in catalog.own.items()} or UNSET,
    )


def own_words(own: OwnExercise) -> OwnWords:
    """Give the words of an exercise of one's own by locale, and what it trains."""
    set_up = {} if own.set_up is None else _by_locale(own.set_up)
    how, cues = _by_locale(own.how_to), _by_locale(own.cues)
    return OwnWords(own.pattern, _by_locale(own.name), own.muscles, set_up, how, cues)


def catalog_of(definition: Definition, catalog: Catalog) -> Catalog:
    """Give the catalogue with the own exercises that a definition was made with."""
    if definition.own is UNSET:
        return catalog
    added = {
        id_: _exercise(definition.moves[id_], one, catalog)
        for id_, one in definition.own.items()
        if id_ not in catalog.exercises
    }
    return replace(catalog, exercises={**catalog.exercises, **added}) if added else catalog


def _exercise(move: Move, own: OwnWords, catalog: Catalog) -> Exercise:
    muscles = muscles_of(own.pattern, own.muscles, catalog)
    return Exercise(
        id=move.id,
        kind=move.kind,
        pattern=own.pattern,
        primary=muscles,
        hamstring_dominant=move.kind == "strength" and is_for_hamstrings(muscles, catalog),
        equipment=move.equipment,
        sides=move.sides,
        starts=move.starts,
        tempo=move.tempo,
    )


def _by_locale(words: T | dict[str, T]) -> dict[str, T]:
    return words if isinstance(words, dict) else {"": words}


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


class Written(NamedTuple):
    """A block as written, on its own or in a superset."""

    fields: SetFields
    sets: int
    rest: int | None
    block: Block | None = None
    group: int | UnsetType = UNSET


def in_order(workout: Workout) -> Iterator[Written]:
    """Give the blocks one after the other, those of a superset after the blocks that it was written after."""
    groups = {id(one): number for number, one in enumerate(workout.superset)}
    for place in range(len(workout.block) + 1):
        for superset in workout.superset:
            after = len(workout.block) if superset.after is None else min(superset.after, len(workout.block))
            if after == place:
                yield from _of_superset(superset, groups[id(superset)])
        if place < len(workout.block):
            block = workout.block[place]
            yield Written(block, block.sets, block.rest, block)


def _of_superset(superset: Superset, group: int) -> Iterator[Written]:
    for one in superset.block:
        yield Written(one, superset.rounds, superset.rest, group=group)


class _Filler:
    """Turns the parts of a workout as written into definite ones."""

    def __init__(
        self, catalog: Catalog, targets: Mapping[str, int], loads: Mapping[str, Lift], facts: Mapping[str, Fact]
    ) -> None:
        self.catalog, self.standards, self.targets, self.loads = catalog, catalog.standards, targets, loads
        self.facts = facts

    def cardio(
        self, written: Cardio | Literal["none"] | None, standard: Cardio | Literal["none"] | None
    ) -> CardioPart | None:
        part = written or standard
        return CardioPart(part.exercise, part.minutes * 60.0) if isinstance(part, Cardio) else None

    def circuit(self, written: Circuit | Literal["none"] | None) -> CircuitPart | None:
        part = written or self.standards.warm_up.circuit
        return CircuitPart(part.exercises, part.rounds, part.repetitions) if isinstance(part, Circuit) else None

    def block(self, written: Written) -> BlockPart:
        fields, block = written.fields, written.block
        lowest, most = _range(fields, self.standards.repetitions)
        target = self.targets.get(fields.exercise, lowest)
        warm_up = () if block is None else block.warm_up_sets
        held, moved = self._seconds(fields)
        seconds = held or moved
        part = BlockPart(
            exercise=fields.exercise,
            sets=len(warm_up) + written.sets,
            repetitions=min(max(target, lowest), most),
            lowest=lowest,
            rest=float(self.standards.rest if written.rest is None else written.rest),
            ready=float(fields.ready or self.standards.ready),
            change=float(fields.change or self.standards.change),
            hold=None if seconds is None else float(seconds),
            tempo=fields.tempo,
            load=self._load(fields),
            lead=len(warm_up) or UNSET,
            side=fields.side or UNSET,
            first=fields.first or UNSET,
            moving=True if moved else UNSET,
            most=fields.most or UNSET,
            every=UNSET if block is None or block.every is None else float(block.every),
            group=written.group,
            fact=self.facts.get(fields.exercise, UNSET),
        )
        return part if not _differ(fields, block) else replace(part, each=_each(fields, block, part))

    def _seconds(self, fields: SetFields) -> tuple[int | None, int | None]:
        """Seconds that a set is held, or moved in."""
        if fields.seconds is None:
            return fields.hold, fields.work
        held = self.catalog.exercises[fields.exercise].kind == "stretch"
        return (fields.seconds, None) if held else (None, fields.seconds)

    def _load(self, fields: SetFields) -> Lift | UnsetType:
        if isinstance(fields.weight, str):
            return lift_of(fields.weight)
        return UNSET if fields.weight is not None else self.loads.get(fields.exercise, UNSET)

    def stretches(self, written: tuple[Stretch, ...] | None) -> tuple[StretchPart, ...]:
        parts = self.standards.cool_down.stretches if written is None else written
        return tuple(StretchPart(part.exercise, float(self._held(part))) for part in parts or ())

    def _held(self, stretch: Stretch) -> int:
        return stretch.seconds or self.catalog.exercises[stretch.exercise].seconds or self.standards.stretch


def lift_of(weight: str) -> Lift:
    """Read a weight as it is written, such as ``12.5 kg``."""
    number, unit = weight[:-2].strip().replace(",", "."), weight[-2:]
    return Lift(float(number), "lb" if unit == "lb" else "kg")


def _differ(fields: SetFields, block: Block | None) -> bool:
    return bool(fields.each_set or isinstance(fields.weight, tuple) or (block is not None and block.warm_up_sets))


def _each(fields: SetFields, block: Block | None, part: BlockPart) -> tuple[SetPart, ...]:
    """Give each set its repetitions and its weight: those for warming up, then those that count."""
    warm_up = () if block is None else block.warm_up_sets
    sets = part.sets - len(warm_up)
    repetitions = (fields.each_set or (part.repetitions,) * sets)[:sets]  # a sore person does fewer than are listed
    weights = fields.weight[:sets] if isinstance(fields.weight, tuple) else (None,) * sets
    loads = [lift_of(one) if one else (part.load or None) for one in weights]
    light = (SetPart(one.repetitions, lift_of(one.weight) if one.weight else None) for one in warm_up)
    return (*light, *(SetPart(much, load) for much, load in zip(repetitions, loads, strict=True)))


def _range(fields: SetFields, standard: tuple[int, int]) -> tuple[int, int]:
    if fields.each_set:
        return min(fields.each_set), max(fields.each_set)
    if fields.repetitions is None:
        return standard
    if isinstance(fields.repetitions, int):
        return fields.repetitions, fields.repetitions
    return fields.repetitions[0], fields.repetitions[1]
