"""Corrections that are likelier to be typing errors."""

from __future__ import annotations

import pytest

from engine.workflow.definition import Lift
from engine.workflow.doubts import corrects, is_doubtful
from tests.workflow.driving import SQUATS, Ride, own

GOBLETS = {"exercise": "goblet-squat", "sets": 2, "repetitions": 5}
PLANNED = next(
    step for step in own(GOBLETS, loads={"goblet-squat": Lift(37.5, "kg")}).steps() if step.kind == "repetitions"
)


@pytest.mark.parametrize(("repetitions", "doubted"), [(0, False), (5, False), (10, False), (11, True), (99, True)])
def test_repetitions(repetitions: int, doubted: bool) -> None:
    assert is_doubtful(PLANNED, repetitions, None, None) is doubted


@pytest.mark.parametrize(
    ("load", "unit", "doubted"),
    [(5, "kg", False), (75, "kg", False), (375, "kg", True), (165, "lb", False), (375, "lb", True)],
)
def test_weights(load: float, unit: str, doubted: bool) -> None:
    assert is_doubtful(PLANNED, None, load, unit) is doubted


def test_any_weight_is_believed_where_none_was_planned() -> None:
    (planned, *_) = (step for step in own(SQUATS).steps() if step.kind == "repetitions")
    assert not is_doubtful(planned, None, 500.0, "kg")


def test_before_the_first_set_there_is_nothing_to_correct() -> None:
    ride = Ride(own(SQUATS))
    assert corrects(ride.plan, ride.session) is None
