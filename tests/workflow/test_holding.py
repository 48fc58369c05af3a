"""Pause and resume, pain, and the end."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Enter, Finish, Hurt, Hush, Performed, Rated
from engine.workflow.events import (
    Done,
    Easier,
    EffortReported,
    MoreRest,
    PainReported,
    Pause,
    Resume,
    Skip,
    Start,
    Stop,
)
from engine.workflow.position import elapsed, remaining, time_left, trained
from tests.workflow.driving import SQUATS, Ride, at, built_in, only, own, refused, said


@pytest.mark.parametrize("kind", ["timed", "ready", "repetitions", "rest", "change", "hold"])
def test_a_pause_keeps_the_remainder_of_every_kind_of_step(kind: str) -> None:
    ride = Ride(built_in("full")).until(lambda step: step.kind == kind)
    duration = ride.step.duration
    effects = ride.send(Pause, after=3.5)
    assert (isinstance(effects[0], Hush), said(effects)) == (True, ["paused"])
    assert (ride.session.state, ride.session.deadline) == ("paused", None)
    assert remaining(ride.plan, ride.session, ride.now + 10_000) == duration - 3.5
    assert ride.send(Resume, after=10_000) == (Enter(ride.step.index),)
    assert ride.session.deadline == ride.now + duration - 3.5
    assert elapsed(ride.session, ride.now) == 3.5


def test_two_pauses_in_one_step_add_up() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    for after in (5, 7):
        ride.send(Pause, after=after)
        ride.send(Resume, after=100)
    assert remaining(ride.plan, ride.session, ride.now) == 48
    assert trained(ride.session, ride.now) == 62 + 12


def test_a_pause_keeps_the_rest_that_was_added() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    ride.send(MoreRest, after=10, seconds=30)
    ride.send(Pause, after=10)
    ride.send(Resume, after=999)
    assert ride.session.deadline == ride.now + 70


def test_a_pause_at_ones_own_pace_waits_on_for_done() -> None:
    ride = Ride(own(SQUATS), "self").until(at("repetitions"))
    ride.send(Pause, after=10)
    ride.send(Resume, after=100)
    assert (ride.session.state, ride.session.deadline) == ("exercising", None)
    assert elapsed(ride.session, ride.now) == 10


def test_a_clock_set_back_in_a_pause_takes_no_time_away() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(Pause, after=20)
    ride.happen(Resume(id="r"), ride.now - 15)
    assert ride.session.deadline is not None
    assert ride.session.deadline - ride.session.began == 32


def test_A6_on_pain_the_coach_stops_and_offers_to_skip_ease_or_end() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    effects = ride.send(PainReported, after=9)
    assert (said(effects), only(Hurt, effects)) == (["pain"], [Hurt("block-0", "bodyweight-squat")])
    assert (ride.session.state, ride.session.deadline) == ("paused", None)


@pytest.mark.parametrize(
    ("event", "state"), [(Skip, "finished"), (Easier, "paused"), (Stop, "stopped"), (Resume, "exercising")]
)
def test_A6_after_pain_every_offer_can_be_taken(event: type, state: str) -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(PainReported, after=9)
    ride.send(event, after=20)
    assert ride.session.state == state


def test_A6_easing_after_pain_takes_the_lower_rung() -> None:
    ride = Ride(own({**SQUATS, "exercise": "goblet-squat"})).until(at("repetitions"))
    ride.send(PainReported, after=9)
    ride.send(Easier, after=20)
    assert ride.where() == ("ready", "bodyweight-squat", 1, None)


def test_A6_pain_in_a_pause_keeps_the_remainder() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(Pause, after=9)
    ride.send(PainReported, after=50)
    ride.send(Resume, after=50)
    assert ride.session.deadline == ride.now + 23


def test_stop_before_the_start() -> None:
    ride = Ride(own(SQUATS))
    effects = ride.send(Stop)
    assert (said(effects), only(Finish, effects)) == (["stopped-unstarted"], [Finish("stopped", 0.0)])


def test_stop_keeps_what_was_done_and_leaves_pauses_out() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(Pause, after=13)
    effects = ride.send(Stop, after=600)
    (performed,) = only(Performed, effects)
    assert (performed.repetitions, performed.complete) == (3, False)
    assert (said(effects), only(Finish, effects)) == (["stopped"], [Finish("stopped", 43.0)])
    assert (ride.session.state, time_left(ride.plan, ride.session, ride.now)) == ("stopped", 0.0)


@pytest.mark.parametrize("event", [Start, Done, Skip, Pause, Resume, MoreRest, PainReported, Stop])
def test_nothing_happens_after_the_end(event: type) -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(Stop)
    before = ride.session
    assert refused(ride.send(event, after=10)) == "refuse-over"
    assert ride.session == before


def test_the_last_set_can_be_rated_when_all_is_over() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions", 2))
    ride.tick()
    effects = ride.send(EffortReported, effort=8)
    assert only(Rated, effects) == [Rated("block-0", "bodyweight-squat", 2, 8)]
    assert ride.session.state == "finished"


@pytest.mark.parametrize("event", [Done, Skip, Stop])
def test_what_had_its_whole_time_is_complete_whatever_ends_it(event: type) -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    (done,) = only(Performed, ride.send(event, after=ride.step.duration + 300))
    assert (done.repetitions, done.complete) == (8, True)


def test_what_is_stopped_in_a_pause_is_over_and_no_longer_paused() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    ride.send(MoreRest, after=10, seconds=30)
    ride.send(Pause, after=10)
    before = trained(ride.session, ride.now)
    ride.send(Stop, after=500)
    over = ride.session
    assert (over.state, over.deadline, over.paused_at, over.added) == ("stopped", None, None, 0.0)
    assert only(Finish, ride.effects) == [Finish("stopped", before)]
