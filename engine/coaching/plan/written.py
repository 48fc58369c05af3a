"""What a workout file says of its sets, against what is left to the plan. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Block, Workout
from engine.coaching.ladder.standing import Aim

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


def with_rounds(workout: Workout, rounds: int) -> Workout:
    """Give a workout whose supersets have so many rounds at most."""
    several = tuple(replace(one, rounds=min(one.rounds, rounds)) for one in workout.superset)
    return replace(workout, superset=several) if several else workout


def fixes_repetitions(block: Block) -> bool:
    """Whether the file says how many repetitions there are, and leaves no range."""
    return block.each_set is not None or isinstance(block.repetitions, int)


def as_written(aim: Aim, blocks: Sequence[Block]) -> Aim:
    """Give an aim without the reasons for what the file says: its own repetitions and weights need none of ours."""
    mine = [block for block in blocks if block.exercise == aim.exercise]
    weight, number = all(block.weight for block in mine), all(fixes_repetitions(block) for block in mine)
    kept = (why for why in aim.reasons if not (weight if why.id in OF_WEIGHT else number))
    return aim._replace(reasons=tuple(kept), load=None if weight else aim.load)
