"""From step to step: start, the clock, done, back, repeat."""

from __future__ import annotations

import pytest

from engine.workflow.change import GRACE
from engine.workflow.effects import Enter, Finish, Hush, Performed
from engine.workflow.events import Back, Done, Pause, Repeat, Start, TimeReached
from engine.workflow.position import elapsed, remaining, time_left, trained
from engine.workflow.replay import timer
from tests.workflow.driving import DEADLIFTS, NOON, SQUATS, Ride, at, built_in, only, own, refused, said


def test_start_begins_the_first_step() -> None:
    ride = Ride(built_in("full"))
    assert ride.send(Start) == (Enter(0),)
    assert (ride.session.state, ride.session.began, ride.session.deadline) == ("warming_up", NOON, NOON + 600)


def test_start_without_a_warm_up_begins_with_the_exercise() -> None:
    ride = Ride(own(SQUATS))
    ride.send(Start)
    assert (ride.session.state, ride.step.kind) == ("exercising", "ready")


def test_the_clock_leads_through_the_whole_workout() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions", 2))
    assert [entry.at - NOON for entry in ride.log] == [0, 30, 62, 122, 132]
    effects = ride.tick()
    assert ride.session.state == "finished"
    assert said(effects) == ["finished"]
    assert only(Finish, effects) == [Finish("finished", 164.0)]


def test_on_time_the_next_step_begins_when_the_last_was_over() -> None:
    ride = Ride(own(SQUATS)).until(at("ready"))
    due = ride.session.deadline
    ride.happen(timer(ride.session), NOON + 30 + GRACE)
    assert ride.session.began == due


def test_late_the_next_step_begins_when_the_person_is_back() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    effects = ride.happen(timer(ride.session), NOON + 62 + 3600)
    assert ride.session.began == NOON + 62 + 3600
    assert remaining(ride.plan, ride.session, ride.now) == 60
    assert only(Performed, effects)[0].seconds == 32.0
    assert trained(ride.session, ride.now) == 62.0


def test_early_and_outdated_timers_are_ignored() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    before = ride.session
    assert ride.happen(TimeReached(id="early"), NOON + 61.9) == ()
    assert ride.happen(TimeReached(id="0@old"), NOON + 40) == ()
    assert ride.session == before


def test_the_same_event_at_once_again_changes_nothing() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    event = Done(id="once")
    ride.happen(event, ride.now + 5)
    before = ride.session
    assert ride.happen(event, ride.now + 5) == ()
    assert ride.session == before


def test_two_timers_for_one_deadline_act_once() -> None:
    ride = Ride(own(SQUATS)).until(at("ready"))
    first = timer(ride.session)
    ride.tick()
    assert timer(ride.session) != first
    assert ride.happen(first, ride.now + 500) == ()


def test_done_ends_a_set_and_keeps_what_was_counted() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    effects = ride.send(Done, after=13)
    assert isinstance(effects[0], Hush)
    (performed,) = only(Performed, effects)
    assert (performed.repetitions, performed.seconds, performed.complete) == (3, 13.0, False)
    assert ride.session.state == "resting"


def test_done_ends_a_rest_a_walk_and_a_get_ready() -> None:
    ride = Ride(built_in("starter")).until(at("timed"))
    ride.send(Done, after=100)
    assert ride.step.kind == "ready"
    ride.send(Done, after=1)
    assert ride.step.kind == "repetitions"
    ride.until(at("rest"))
    ride.send(Done, after=1)
    assert (ride.step.kind, ride.step.phase) == ("ready", "exercise")


def test_done_while_paused_goes_on_without_the_pause() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(Pause, after=9)
    (performed,) = only(Performed, ride.send(Done, after=1000))
    assert (performed.seconds, performed.repetitions) == (9.0, 2)
    assert trained(ride.session, ride.now) == 39.0


def test_at_ones_own_pace_a_set_waits_for_done() -> None:
    ride = Ride(own(SQUATS), "self").until(at("repetitions"))
    assert ride.session.deadline is None
    (performed,) = only(Performed, ride.send(Done, after=100))
    assert (performed.repetitions, performed.seconds, performed.complete) == (8, 100.0, True)
    assert ride.session.deadline == ride.now + 60


def test_at_ones_own_pace_a_hold_that_is_cut_short_is_not_complete() -> None:
    ride = Ride(own({"exercise": "glute-bridge", "sets": 1, "seconds": 30}), "self").until(at("hold"))
    assert ride.session.deadline == ride.now + 30
    (performed,) = only(Performed, ride.send(Done, after=10))
    assert (performed.seconds, performed.complete) == (10.0, False)


def test_back_leads_to_the_set_before_and_from_a_rest_to_the_set_just_done() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    ride.send(Back)
    assert ride.where() == ("ready", "bodyweight-squat", 1, None)
    ride.until(at("repetitions", 2)).send(Back)
    assert ride.where() == ("ready", "bodyweight-squat", 1, None)


def test_back_begins_a_one_sided_set_on_its_first_side() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("repetitions", 2, "right"))
    ride.send(Back)
    assert ride.where() == ("ready", "single-leg-rdl", 1, "left")


@pytest.mark.parametrize("kind", ["ready", "repetitions"])
def test_back_is_refused_where_it_began(kind: str) -> None:
    ride = Ride(own(SQUATS)).until(at(kind))
    before = ride.session
    assert refused(ride.send(Back, after=1)) == "refuse-first"
    assert ride.session == before


def test_repeat_begins_a_set_again_from_its_get_ready() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("repetitions", 2, "right"))
    ride.send(Repeat, after=10)
    assert ride.where() == ("ready", "single-leg-rdl", 2, "left")
    assert ride.session.began == ride.now


def test_repeat_in_a_rest_says_it_again_and_the_rest_goes_on() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    due = ride.session.deadline
    effects = ride.send(Repeat, after=20)
    assert (said(effects), ride.session.deadline) == (["again-rest"], due)
    assert effects[1].arguments == {"exercise": "single-leg-rdl", "seconds": 55}
    assert only(Enter, effects) == [Enter(ride.step.index)]


def test_repeat_in_a_walk_says_how_long_it_still_is() -> None:
    ride = Ride(built_in("day-1")).until(at("timed"))
    effects = ride.send(Repeat, after=120)
    assert effects[1].arguments == {"exercise": "walk", "minutes": 8}


def test_repeat_while_paused_in_a_rest_goes_on_with_it() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    ride.send(Pause, after=20)
    effects = ride.send(Repeat, after=500)
    assert (ride.session.state, ride.session.deadline) == ("resting", ride.now + 55)
    assert effects[1].arguments["seconds"] == 55


def test_a_clock_set_back_never_makes_time_negative() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.happen(Pause(id="p"), NOON - 86_400)
    assert elapsed(ride.session, ride.now) == 0.0
    assert trained(ride.session, ride.now) == 30.0
    assert time_left(ride.plan, ride.session, ride.now) == 32 + 60 + 10 + 32
