"""What a workout file says of its sets, against what is left to the plan. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from msgspec import structs
from msgspec.structs import replace

from engine.catalog.models import Block, SetFields, Workout
from engine.coaching.ladder.standing import Aim

Fields = TypeVar("Fields", bound=SetFields)

OF_WEIGHT: Final = frozenset(
    {"why-choose-weight", "why-heavier", "why-heavier-unknown", "why-lighter", "why-lighter-unknown"}
)
"""Reasons for a weight; the others are for the number of repetitions."""


def with_sets(block: Block, sets: int) -> Block:
    """Give a block with so many sets at most: the first of those that differ. Those for warming up stay."""
    if sets >= block.sets:
        return block
    each = None if block.each_set is None else block.each_set[:sets]
    weight = block.weight[:sets] if isinstance(block.weight, tuple) else block.weight
    return replace(block, sets=sets, each_set=each, weight=weight)


def blocks_of(workout: Workout) -> tuple[Block, ...]:
    """Give the blocks of a workout, those of a superset as well: with its rounds as their sets."""
    in_turn = (
        Block(**structs.asdict(one), sets=superset.rounds, rest=superset.rest)
        for superset in workout.superset
        for one in superset.block
    )
    return (*workout.block, *in_turn)


def counted_of(workout: Workout) -> tuple[Block, ...]:
    """Give the blocks whose repetitions are counted."""
    return tuple(block for block in blocks_of(workout) if block.counted)


def with_exercises(workout: Workout, instead: Callable[[str], str]) -> Workout:
    """Give a workout with other exercises in place of those of its blocks and supersets.

    The weights of a file are those of its exercises: another one has none, and no lighter sets.
    """
    blocks = tuple(
        replace(one, warm_up_sets=()) if instead(one.exercise) != one.exercise else one for one in workout.block
    )
    several = tuple(
        replace(superset, block=tuple(_instead(one, instead(one.exercise)) for one in superset.block))
        for superset in workout.superset
    )
    return replace(workout, block=tuple(_instead(one, instead(one.exercise)) for one in blocks), superset=several)


def with_rounds(workout: Workout, rounds: int, of: Callable[[str], bool] = lambda _exercise: True) -> Workout:
    """Give a workout whose supersets have so many rounds at most: those with an exercise ``of`` this kind."""
    several = tuple(
        replace(one, rounds=min(one.rounds, rounds)) if any(of(block.exercise) for block in one.block) else one
        for one in workout.superset
    )
    return replace(workout, superset=several) if several else workout


def _instead(fields: Fields, exercise: str) -> Fields:
    return fields if exercise == fields.exercise else replace(fields, exercise=exercise, weight=None)


def fixes_repetitions(block: Block) -> bool:
    """Whether the file says how many repetitions there are, and leaves no range."""
    return block.each_set is not None or isinstance(block.repetitions, int)


def as_written(aim: Aim, blocks: Sequence[Block]) -> Aim:
    """Give an aim without the reasons for what the file says: its own repetitions and weights need none of ours."""
    mine = [block for block in blocks if block.exercise == aim.exercise]
    weight, number = all(block.weight for block in mine), all(fixes_repetitions(block) for block in mine)
    kept = (why for why in aim.reasons if not (weight if why.id in OF_WEIGHT else number))
    return aim._replace(reasons=tuple(kept), load=None if weight else aim.load)
