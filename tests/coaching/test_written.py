"""What a workout file says of its sets stays with those that are left, and needs no reason of the plan's."""

from __future__ import annotations

from engine.catalog.workout_shape import Block
from engine.coaching.ladder.standing import Aim
from engine.coaching.plan.written import as_written, with_sets
from engine.coaching.profile.model import Load
from engine.workflow.messages import Message

SWING = "kettlebell-swing"
HEAVIER, MORE = Message("why-heavier"), Message("why-more")
AIM = Aim(SWING, 3, 10, Load(16, "kg"), (HEAVIER, MORE), SWING)


def test_fewer_sets_are_the_first_with_their_repetitions_and_weights() -> None:
    block = Block(exercise=SWING, sets=3, each_set=(12, 10, 8), weight=("12 kg", "16 kg", "20 kg"))
    fewer = with_sets(block, 2)
    assert (fewer.sets, fewer.each_set, fewer.weight) == (2, (12, 10), ("12 kg", "16 kg"))
    assert with_sets(Block(exercise=SWING, sets=3, weight="16 kg"), 1).weight == "16 kg"
    assert with_sets(block, 3) is block


def test_a_weight_of_the_file_needs_neither_a_reason_nor_another_weight() -> None:
    aim = as_written(AIM, [Block(exercise=SWING, repetitions=(8, 12), weight="16 kg")])
    assert (aim.load, aim.reasons) == (None, (MORE,))


def test_a_number_of_the_file_needs_no_reason() -> None:
    aim = as_written(AIM, [Block(exercise=SWING, repetitions=10)])
    assert (aim.load, aim.reasons) == (AIM.load, (HEAVIER,))


def test_what_one_of_two_blocks_leaves_open_is_the_plans() -> None:
    blocks = [Block(exercise=SWING, repetitions=10, weight="16 kg"), Block(exercise=SWING, repetitions=(8, 12))]
    assert as_written(AIM, blocks) == AIM
