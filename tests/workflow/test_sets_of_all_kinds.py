"""Sets that differ, last, warm up, alternate and come every minute: as steps, and in the history."""

from __future__ import annotations

import itertools

import pytest

from engine.catalog.own_workout import check_document
from engine.workflow import Plan, define
from engine.workflow.definition import Lift
from engine.workflow.effects import Performed
from engine.workflow.events import Done
from engine.workflow.steps import Step
from tests.workflow.driving import CATALOG, Ride, only, own


def work(*blocks: dict[str, object], **parts: object) -> list[Step]:
    return [step for step in own(*blocks, **parts).steps() if step.kind in {"repetitions", "hold"}]


def test_each_set_has_its_own_repetitions_and_weight() -> None:
    steps = work({"exercise": "goblet-squat", "each_set": [12, 10, 8], "weight": ["16kg", "18 kg", "45lb"]})
    assert [step.repetitions for step in steps] == [12, 10, 8]
    assert [step.load for step in steps] == [Lift(16.0, "kg"), Lift(18.0, "kg"), Lift(45.0, "lb")]


@pytest.mark.parametrize(
    ("differing", "expected"),
    [
        ({"each_set": [12, 10]}, [(12, 20.0), (10, 20.0)]),
        ({"sets": 2, "weight": ["16kg", "18kg"]}, [(8, 16.0), (8, 18.0)]),
        ({"sets": 2, "warm_up_sets": [{"repetitions": 4}]}, [(4, None), (8, 20.0), (8, 20.0)]),
    ],
)
def test_what_differs_from_set_to_set_leaves_the_rest_as_it_is(differing: dict[str, object], expected: object) -> None:
    every = {"exercise": "goblet-squat", "weight": "20kg"} | ({} if "each_set" in differing else {"repetitions": 8})
    steps = work({**every, **differing})
    assert [(step.repetitions, step.load and step.load.value) for step in steps] == expected


def test_lighter_sets_come_first_and_are_counted_apart() -> None:
    lighter = [{"repetitions": 8, "weight": "10kg"}, {"repetitions": 4}]
    steps = work({"exercise": "goblet-squat", "sets": 2, "repetitions": 6, "weight": "20kg", "warm_up_sets": lighter})
    assert [(step.warms_up, step.number, step.of) for step in steps] == [
        (True, 1, 2),
        (True, 2, 2),
        (False, 1, 2),
        (False, 2, 2),
    ]
    assert [(step.repetitions, step.load) for step in steps] == [
        (8, Lift(10.0, "kg")),
        (4, None),
        (6, Lift(20.0, "kg")),
        (6, Lift(20.0, "kg")),
    ]


def test_lighter_sets_are_marked_in_the_history() -> None:
    ride = Ride(own({"exercise": "goblet-squat", "sets": 1, "warm_up_sets": [{"repetitions": 2}]}))
    first = only(Performed, ride.until(lambda step: step.kind == "repetitions").tick())
    second = only(Performed, ride.until(lambda step: step.kind == "repetitions").tick())
    assert [one.warm_up for one in (*first, *second)] == [True, False]


@pytest.mark.parametrize(("field", "moving"), [("work", True), ("seconds", True), ("hold", False)])
def test_a_set_lasts_some_seconds(field: str, moving: bool) -> None:
    (step,) = work({"exercise": "glute-bridge", "sets": 1, field: 40})
    assert (step.kind, step.duration, step.moving, step.repetitions) == ("hold", 40.0, moving, None)


def test_one_side_only_and_the_other_one_first() -> None:
    sides = [step.side for step in work({"exercise": "step-up", "sets": 2, "side": "right"})]
    assert sides == ["right", "right"]
    sides = [step.side for step in work({"exercise": "step-up", "sets": 2, "first": "right"})]
    assert sides == ["right", "left", "right", "left"]


def test_a_set_begins_every_minute() -> None:
    plan = own({"exercise": "bodyweight-squat", "sets": 4, "repetitions": 5, "every": 60, "rest": 90}, SQUATS)
    begins, at = [], 0.0
    for step in plan.steps():
        if step.kind == "repetitions" and step.slot == "block-0":
            begins.append(at)
        at += step.duration
    assert [later - earlier for earlier, later in itertools.pairwise(begins)] == [60.0] * 3
    rests = [step.duration for step in plan.steps() if step.kind == "rest"]
    assert rests[3] == 90.0


SQUATS = {"exercise": "bodyweight-squat", "sets": 1}


def test_a_superset_goes_in_turn_and_rests_after_each_round() -> None:
    superset = {"rounds": 2, "rest": 90, "after": 1, "block": [{"exercise": "hip-thrust"}, {"exercise": "step-up"}]}
    plan = own(SQUATS, {**SQUATS, "rest": 30}, superset=[superset])
    order = [step.exercise or step.duration for step in plan.steps() if step.kind in {"ready", "rest"}]
    assert order == [
        *("bodyweight-squat", 75.0),
        *("hip-thrust", "step-up", 90.0),
        *("hip-thrust", "step-up", 90.0),
        "bodyweight-squat",
    ]


def test_as_many_as_one_can_waits_and_counts_nothing() -> None:
    ride = Ride(own({"exercise": "glute-bridge", "sets": 1, "most": True})).until(lambda step: step.most)
    assert ride.session.deadline is None
    (done,) = only(Performed, ride.send(Done, 30.0))
    assert (done.repetitions, done.complete) == (None, True)


def test_only_stretches() -> None:
    stretches = {"cardio": "none", "stretches": [{"exercise": "seated-toe-reach"}]}
    plan = Plan(define(check_document({"id": "mine", "cool_down": stretches}, "mine.toml", CATALOG), CATALOG), "mine")
    assert {step.phase for step in plan.steps()} == {"cool_down"}
