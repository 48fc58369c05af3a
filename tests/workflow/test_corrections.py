"""Putting right what was counted, in the rest and afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from engine.workflow.effects import Amended
from engine.workflow.events import Corrected, Done, Pause, Skip
from engine.workflow.messages import Message
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, own, refused


def resting() -> Ride:
    """In the rest after the first set of deadlifts, which has a left and a right side."""
    return Ride(own(DEADLIFTS, SQUATS)).until(at("rest", 2))


@pytest.mark.parametrize(
    ("fields", "side", "repetitions", "load", "unit", "answer"),
    [
        ({"repetitions": 6}, None, 6, None, None, Message("corrected-repetitions", {"repetitions": 6})),
        (
            {"repetitions": 6, "side": "left"},
            *("left", 6, None, None),
            Message("corrected-repetitions-side", {"repetitions": 6, "side": "left"}),
        ),
        ({"load": 12.0, "unit": "kg"}, None, None, 12.0, "kg", Message("corrected-load", {"load": 12, "unit": "kg"})),
        ({"load": 12.5}, None, None, 12.5, None, Message("corrected-load", {"load": "12.5", "unit": "own"})),
        ({"side": "left"}, "right", 0, None, None, Message("corrected-side", {"side": "left"})),
        (
            {"repetitions": 7, "load": 20.0, "unit": "lb"},
            *(None, 7, 20.0, "lb"),
            Message("corrected-both", {"repetitions": 7, "load": 20, "unit": "lb"}),
        ),
    ],
    ids=["six", "six on the left", "12 kilos", "12.5 of ours", "left only", "seven with 20 pounds"],
)
def test_in_a_rest_the_set_before_is_put_right(
    fields: dict[str, Any], side: str | None, repetitions: int | None, load: float | None, unit: Any, answer: Message
) -> None:
    ride = resting()
    before = ride.session
    effects = ride.send(Corrected, after=4, **fields)
    assert effects == (Amended("block-0", "single-leg-rdl", 1, side, repetitions, load, unit), answer)
    assert (ride.session.state, ride.session.deadline, ride.session.step) == (
        before.state,
        before.deadline,
        before.step,
    )


def test_while_getting_ready_the_set_before_is_meant() -> None:
    ride = resting()
    ride.send(Done)
    assert ride.step.kind == "ready"
    assert ride.send(Corrected, repetitions=5)[0] == Amended("block-0", "single-leg-rdl", 1, None, 5)


def test_while_changing_sides_the_side_before_is_meant() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("change", 1))
    assert ride.send(Corrected, repetitions=5)[0] == Amended("block-0", "single-leg-rdl", 1, None, 5)


def test_a_pause_in_a_rest_is_like_the_rest() -> None:
    ride = resting()
    ride.send(Pause, after=3)
    assert ride.send(Corrected, repetitions=5)[0] == Amended("block-0", "single-leg-rdl", 1, None, 5)
    assert ride.session.state == "paused"


def test_when_all_is_over_the_last_set_is_meant() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions", 2))
    ride.tick()
    assert ride.session.state == "finished"
    assert ride.send(Corrected, repetitions=5)[0] == Amended("block-0", "bodyweight-squat", 2, None, 5)


def test_after_skipping_the_exercise_its_last_set_can_still_be_told() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("rest", 2))
    ride.send(Skip)
    assert ride.send(Corrected, repetitions=5)[0] == Amended("block-0", "bodyweight-squat", 1, None, 5)


def test_nothing_said_is_asked_back() -> None:
    assert refused(resting().send(Corrected)) == "refuse-what-to-correct"
    assert refused(resting().send(Corrected, unit="kg")) == "refuse-what-to-correct"


def test_what_has_no_sides_has_none_to_put_right() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    assert refused(ride.send(Corrected, side="left")) == "refuse-no-sides"


def test_what_is_held_has_no_repetitions_but_may_not_have_been_done() -> None:
    ride = Ride(own({"exercise": "glute-bridge", "sets": 2, "hold": 30, "rest": 60})).until(at("rest", 2))
    assert refused(ride.send(Corrected, repetitions=6)) == "refuse-held"
    assert ride.send(Corrected, repetitions=0)[0] == Amended("block-0", "glute-bridge", 1, None, 0)


def test_how_often_one_moved_in_a_set_of_some_seconds_can_be_told() -> None:
    ride = Ride(own({"exercise": "glute-bridge", "sets": 2, "work": 30, "rest": 60})).until(at("rest", 2))
    assert ride.send(Corrected, repetitions=14)[0] == Amended("block-0", "glute-bridge", 1, None, 14)
