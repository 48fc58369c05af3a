"""Taking back what was said: the session is where it was before, and waits there."""

from __future__ import annotations

from typing import Any

import pytest

from engine.workflow import begin
from engine.workflow import events as happened
from engine.workflow.effects import Enter, Finish, Hush, Undone
from engine.workflow.events import Undo
from engine.workflow.position import elapsed, remaining, trained
from engine.workflow.safety import unresolved
from engine.workflow.standing import standing
from engine.workflow.undo import RESUMABLE, can_reopen, undo_of
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, only, own, refused, said


def made(ride: Ride, of: str, after: float = 0.0) -> Undo | None:
    return undo_of(ride.plan, begin("ride", ride.plan.key), ride.log, of, "u", ride.now + after)


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        (happened.Skip, {}),
        (happened.Skip, {"scope": "phase"}),
        (happened.Done, {}),
        (happened.Back, {}),
        (happened.Repeat, {}),
        (happened.Pause, {}),
        (happened.SwapExercise, {"exercise": "split-squat"}),
        (happened.Harder, {}),
        (happened.PainReported, {"until_chosen": True}),
        (happened.EffortReported, {"effort": 3}),
        (happened.Stop, {}),
    ],
)
def test_the_session_is_where_it_was(event: type, fields: dict[str, Any]) -> None:
    ride = Ride(built_in("full")).until(at("repetitions", 2, phase="exercise"))
    before = ride.session
    ride.send(event, after=9, **fields)
    trained_before = ride.now - before.active_from
    effects = ride.take_back(ride.last, after=40)
    assert effects == (Hush(), Undone(1), effects[2])
    assert said(effects) == ["undone"]
    assert (ride.session.state, ride.session.deadline) == ("paused", None)
    assert (ride.session.step, ride.session.swaps) == (before.step, before.swaps)
    assert (elapsed(ride.session, ride.now), trained(ride.session, ride.now)) == (9, trained_before)
    assert not unresolved(ride.session)
    assert ride.send(happened.Resume, after=5) == (Enter(before.step),)
    assert ride.session.deadline == ride.now + ride.step.duration - 9


def test_no_matter_what_came_since() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions"))
    ride.send(happened.Skip, after=9)
    skip = ride.last
    ride.tick()
    ride.send(happened.Pause, after=3)
    assert only(Undone, ride.take_back(skip, after=10)) == [Undone(3)]
    assert (ride.where(), elapsed(ride.session, ride.now)) == (("repetitions", "bodyweight-squat", 1, None), 9)


def test_a_rest_is_as_long_as_it_was_made() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    ride.send(happened.MoreRest, after=10, seconds=30)
    ride.send(happened.Done, after=10)
    ride.take_back(ride.last, after=10)
    assert remaining(ride.plan, ride.session, ride.now) == 70


def test_a_stop_of_hours_ago_is_taken_back() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    (finish,) = only(Finish, ride.send(happened.Stop, after=13))
    assert can_reopen(ride.log, ride.now + RESUMABLE)
    ride.take_back(ride.last, after=RESUMABLE)
    assert (ride.session.state, elapsed(ride.session, ride.now)) == ("paused", 13)
    assert trained(ride.session, ride.now) == finish.seconds
    ride.send(happened.Resume, after=600)
    assert trained(ride.session, ride.now + 5) == finish.seconds + 5


def test_what_was_finished_can_be_taken_back_too() -> None:
    ride = Ride(own({**SQUATS, "sets": 1})).until(at("repetitions"))
    ride.send(happened.Done, after=9)
    assert ride.session.state == "finished"
    ride.take_back(ride.last, after=5)
    assert (ride.where(), ride.session.state) == (("repetitions", "bodyweight-squat", 1, None), "paused")


def test_a_rating_taken_back_leaves_a_finished_workout_finished() -> None:
    ride = Ride(own({**SQUATS, "sets": 1})).until(at("repetitions"))
    ride.tick()
    ride.send(happened.EffortReported, effort=3)
    assert only(Undone, ride.take_back(ride.last, after=5)) == [Undone(1)]
    assert ride.session.state == "finished"


def test_a_start_can_be_taken_back() -> None:
    ride = Ride(own(SQUATS))
    ride.send(happened.Start)
    ride.take_back(ride.last, after=5)
    assert ride.session.state == "ready"
    ride.send(happened.Start, after=100)
    assert (ride.session.state, trained(ride.session, ride.now + 3)) == ("exercising", 3)


def test_an_unresolved_pain_stays_whatever_else_is_taken_back() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions"))
    ride.send(happened.Skip, after=9)
    skip = ride.last
    ride.send(happened.PainReported, after=9, until_chosen=True)
    ride.take_back(skip, after=5)
    assert refused(ride.send(happened.Resume)) == "refuse-hurt"


def test_a_workout_in_pain_is_not_begun_anew() -> None:
    ride = Ride(own(SQUATS))
    ride.send(happened.Start)
    start = ride.last
    ride.send(happened.PainReported, after=9, until_chosen=True)
    assert made(ride, start) is None


def test_a_choice_taken_back_leaves_the_pain_unresolved() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions"))
    ride.send(happened.PainReported, after=9, until_chosen=True)
    ride.send(happened.Skip, after=9)
    ride.take_back(ride.last, after=5)
    assert refused(ride.send(happened.Resume)) == "refuse-hurt"


def test_a_step_that_was_overdue_is_over_and_no_longer() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(happened.Stop, after=ride.step.duration + 3600)
    ride.take_back(ride.last)
    assert elapsed(ride.session, ride.now) == ride.step.duration
    assert trained(ride.session, ride.now) == ride.steps[0].duration + ride.step.duration


def test_what_cannot_be_taken_back() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(happened.Skip, after=9)
    skip = ride.last
    assert made(ride, "no such event") is None
    assert made(ride, skip, after=RESUMABLE + 1) is None
    ride.take_back(skip)
    assert made(ride, skip) is None  # it was taken back before
    assert made(ride, ride.last) is None  # an undo


def test_nothing_goes_on_after_a_sign_of_danger() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(happened.EmergencyReported, after=9)
    ride.send(happened.Stop, after=9)
    assert (made(ride, ride.last), can_reopen(ride.log, ride.now)) == (None, False)
    place = happened.Place(1, elapsed=9.0)
    undo = Undo(id="u", of=ride.last, place=place, entries=1, seen=ride.session.last_event)
    assert refused(ride.happen(undo, ride.now)) == "refuse-emergency"


def test_what_came_in_between_keeps_an_undo_from_taking_back_too_much() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions"))
    ride.send(happened.Skip, after=9)
    undo = made(ride, ride.last)
    assert undo is not None
    ride.send(happened.Pause, after=1)
    assert refused(ride.happen(undo, ride.now)) == "refuse-undo"


def test_only_a_stop_under_way_can_be_gone_on_with() -> None:
    ride = Ride(own(SQUATS))
    assert not can_reopen(ride.log, ride.now)
    ride.send(happened.Stop)
    assert not can_reopen(ride.log, ride.now)
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    assert not can_reopen(ride.log, ride.now)
    ride.send(happened.Stop, after=3)
    assert can_reopen(ride.log, ride.now)
    assert not can_reopen(ride.log, ride.now + RESUMABLE + 1)
    ride.take_back(ride.last)
    assert not can_reopen(ride.log, ride.now)


@pytest.mark.parametrize(
    ("taken_back", "counts"),
    [
        ([], []),
        ([0, 0, 0], [0, 1, 2]),
        ([0, 0, 1], [0]),
        ([0, 0, 2, 0], [3]),
        ([0, 0, 1, 0, 3], [0]),  # the first undo was taken back, with what it had left
        ([0, 0, 1, 0, 1], [0]),
        ([0, 0, 2, 0, 3], [0]),  # the first undo was taken back: the first entry counts again
    ],
)
def test_which_entries_count(taken_back: list[int], counts: list[int]) -> None:
    assert standing(taken_back) == counts
