"""What a session runs on: every default filled in, and nothing that a newer catalogue could change."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from engine.catalog.own_exercise import OwnExercise
from engine.catalog.own_exercises import with_own
from engine.workflow import Plan, define
from engine.workflow.definition_builder import catalog_of
from engine.workflow.replay import replay
from engine.workflow.wire import decode_definition, definition_key, encode
from tests.workflow.driving import CATALOG, NOON, SQUATS, Ride, at, built_in, own


def test_a_session_finishes_on_what_it_began_with() -> None:
    ride = Ride(built_in("starter")).until(at("repetitions", 2, phase="exercise"))
    kept = encode(ride.plan.definition)
    newer = replace(CATALOG.standards, rest=90, ready=15)
    changed = Plan(define(CATALOG.workouts["starter"], replace(CATALOG, standards=newer)))
    assert changed.steps() != ride.plan.steps()
    again = Plan(decode_definition(kept), ride.plan.key)
    assert again.steps() == ride.plan.steps()
    assert replay(again, Ride(again).session, ride.log) == ride.session


def test_the_key_is_that_of_the_content() -> None:
    one, same = (define(CATALOG.workouts["full"], CATALOG) for _ in range(2))
    assert definition_key(one) == definition_key(same) == definition_key(decode_definition(encode(one)))
    assert definition_key(one) != definition_key(define(CATALOG.workouts["day-1"], CATALOG))
    assert re.fullmatch("[0-9a-f]{24}", definition_key(one))  # as it stands in every session that was kept


@pytest.mark.parametrize(("target", "aimed"), [(None, 8), (10, 10), (30, 12), (1, 8)])
def test_S1_a_target_stays_within_the_range(target: int | None, aimed: int) -> None:
    targets = {} if target is None else {"bodyweight-squat": target}
    definition = define(CATALOG.workouts["day-1"], CATALOG, targets)
    assert [block.repetitions for block in definition.blocks] == [8, aimed, 8]


def test_a_single_number_of_repetitions_is_both_ends_of_the_range() -> None:
    (block,) = own({**SQUATS, "repetitions": 5}).definition.blocks
    assert (block.lowest, block.repetitions) == (5, 5)


def test_what_is_left_out_is_standard() -> None:
    definition = own({"exercise": "split-squat"}, warm_up={}, cool_down={}).definition
    standard = define(CATALOG.workouts["full"], CATALOG)
    assert (definition.cardio, definition.circuit) == (standard.cardio, standard.circuit)
    assert (definition.cool_down, definition.stretches) == (standard.cool_down, standard.stretches)
    assert definition.blocks[0] == replace(standard.blocks[3], exercise="split-squat")


def test_none_leaves_parts_away() -> None:
    definition = own(SQUATS, warm_up={"cardio": "none"}, cool_down={"cardio": "none", "stretches": []}).definition
    assert (definition.cardio, definition.cool_down, definition.stretches) == (None, None, ())
    assert definition.circuit is not None


def test_a_definition_carries_every_exercise_the_session_can_turn_to() -> None:
    definition = own(SQUATS).definition
    for move in definition.moves.values():
        for other in (move.easier, move.harder, *move.alternatives):
            assert other is None or other in definition.moves


def test_the_same_log_from_the_same_definition_is_the_same_session() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    assert replay(Plan(ride.plan.definition, "mine"), Ride(ride.plan).session, ride.log) == ride.session
    assert ride.log[0].at == NOON


def test_an_exercise_of_ones_own_that_is_gone_by_now_is_what_it_was_for_its_session() -> None:
    """In all that a session asks of it; where it still is in the catalogue, that one counts."""
    mine = OwnExercise(
        id="sled",
        name="Sled",
        pattern="gait",
        sides="each",
        equipment=("dumbbell", "band"),
        muscles=("glutes",),
        tempo="3-0-1-0",
        starts="lift",
    )
    catalog = with_own(CATALOG, [mine])
    definition = decode_definition(encode(define(CATALOG.workouts["day-1"], catalog)))
    known, then = catalog_of(definition, CATALOG).exercises, catalog.exercises["sled"]
    assert known == {**CATALOG.exercises, "sled": replace(then, position=known["sled"].position)}
    assert catalog_of(definition, catalog) is catalog
    assert catalog_of(define(CATALOG.workouts["day-1"], CATALOG), CATALOG) is CATALOG
