"""An exercise is left out by its name: after the set at hand, or where a rest leads to."""

from __future__ import annotations

import pytest

from engine.workflow import events as happened
from engine.workflow.effects import Enter, Skipped
from engine.workflow.safety import unresolved
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, only, own, refused, said

SQUAT, DEADLIFT = "bodyweight-squat", "single-leg-rdl"


def leave_out(ride: Ride, exercise: str = DEADLIFT) -> Ride:
    ride.send(happened.LeaveOut, after=2.0, exercise=exercise)
    return ride


def coming(ride: Ride) -> set[str | None]:
    return {one.exercise for one in ride.steps[ride.session.step :]} - {None}


def before_the_deadlifts(**parts: object) -> Ride:
    """In the rest after the last squat."""
    return Ride(own(SQUATS, DEADLIFTS, **parts)).until(at("repetitions", 2)).until(at("rest"))


def test_what_comes_later_is_left_out_and_the_set_at_hand_goes_on() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions"))
    index, deadline = ride.session.step, ride.session.deadline
    leave_out(ride)
    assert said(ride.effects) == ["skipped-for-good"]
    assert {one.exercise for one in only(Skipped, ride.effects)} == {DEADLIFT}
    assert (ride.session.step, ride.session.deadline, ride.effects[-1]) == (index, deadline, Enter(index))
    assert coming(ride) == {SQUAT}


def test_of_the_exercise_at_hand_the_set_goes_on_and_no_other_comes() -> None:
    ride = leave_out(Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions")), SQUAT)
    assert ride.where()[1:3] == (SQUAT, 1)
    ride.until(at("rest"))
    assert coming(ride) == {DEADLIFT}


def test_a_rest_goes_on_and_leads_to_what_comes_then() -> None:
    ride = Ride(own(DEADLIFTS, SQUATS)).until(at("rest", 2))
    deadline = ride.session.deadline
    leave_out(ride)
    assert (ride.step.kind, ride.session.deadline) == ("rest", deadline)
    assert coming(ride) == {SQUAT}


def test_after_the_last_set_of_all_no_rest_is_left() -> None:
    ride = leave_out(before_the_deadlifts())
    assert ride.session.state == "finished"


def test_after_the_last_set_the_cool_down_begins() -> None:
    ride = leave_out(before_the_deadlifts(cool_down={"stretches": [{"exercise": "seated-toe-reach", "seconds": 20}]}))
    assert ride.session.state == "cooling_down"
    assert DEADLIFT not in coming(ride)


@pytest.mark.parametrize("stretches", [[], [{"exercise": "seated-toe-reach", "seconds": 20}]])
def test_in_a_pause_it_stays_paused_and_a_pain_stays_open(stretches: list[dict[str, object]]) -> None:
    cool_down = {"cool_down": {"stretches": stretches}} if stretches else {}
    ride = before_the_deadlifts(**cool_down)
    ride.send(happened.PainReported, part="knee", until_chosen=True)
    leave_out(ride)
    if stretches:
        assert ride.session.state == "paused"
        assert unresolved(ride.session)
    assert DEADLIFT not in coming(ride)


def test_what_does_not_come_is_refused_and_changes_nothing() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    before = ride.session
    leave_out(ride)
    assert refused(ride.effects) == "refuse-not-to-come"
    assert ride.session == before


def test_it_can_be_taken_back() -> None:
    ride = leave_out(Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions")))
    ride.take_back(ride.last)
    assert coming(ride) == {SQUAT, DEADLIFT}
