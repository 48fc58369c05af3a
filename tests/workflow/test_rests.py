"""More and less rest, and how hard it was."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Enter, Rated
from engine.workflow.events import EffortReported, LessRest, MoreRest, Pause, Resume
from engine.workflow.position import just_over, remaining, trained
from engine.workflow.replay import longer_ready
from engine.workflow.rests import LONGEST_REST
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, only, own, refused, said


def resting() -> Ride:
    return Ride(own(SQUATS)).until(at("rest", 2))


def test_more_rest_is_a_step_longer() -> None:
    ride = resting()
    effects = ride.send(MoreRest, after=20)
    assert effects[1:] and said(effects) == ["more-rest"]
    assert effects[1].arguments == {"seconds": 55}
    assert (remaining(ride.plan, ride.session, ride.now), ride.session.added) == (55, 15)
    assert only(Enter, effects) == [Enter(ride.step.index)]


def test_more_rest_can_be_had_by_the_second_and_again() -> None:
    ride = resting()
    ride.send(MoreRest, seconds=40)
    ride.send(MoreRest, seconds=0.5)
    assert remaining(ride.plan, ride.session, ride.now) == 100.5


def test_a_rest_has_a_longest() -> None:
    ride = resting()
    ride.send(MoreRest, seconds=LONGEST_REST - 60)
    before = ride.session
    assert refused(ride.send(MoreRest, seconds=1)) == "refuse-longest-rest"
    assert ride.effects[0].arguments == {"minutes": 10}
    assert ride.session == before


def test_more_rest_after_it_was_over_counts_from_now() -> None:
    ride = resting()
    effects = ride.send(MoreRest, after=60 + 3600)
    assert effects[1].arguments == {"seconds": 15}
    assert ride.session.deadline == ride.now + 15
    assert trained(ride.session, ride.now) == 62 + 60


def test_less_rest_is_a_step_shorter() -> None:
    ride = resting()
    effects = ride.send(LessRest, after=20)
    assert (said(effects), effects[1].arguments) == (["less-rest"], {"seconds": 25})
    assert (ride.session.added, ride.session.deadline) == (-15, ride.now + 25)


@pytest.mark.parametrize("after", [45, 59, 60, 4000])
def test_less_rest_than_is_left_ends_it(after: float) -> None:
    ride = resting()
    effects = ride.send(LessRest, after=after)
    assert (ride.where(), said(effects)) == (("ready", "bodyweight-squat", 2, None), [])
    assert (ride.session.began, ride.session.added) == (ride.now, 0.0)


def test_the_last_set_is_rated() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    effects = ride.send(EffortReported, after=3, effort=7)
    assert only(Rated, effects) == [Rated("block-0", "single-leg-rdl", 1, 7)]
    assert (said(effects), ride.session.state, ride.session.deadline) == (["effort-noted"], "resting", ride.now + 72)


def test_before_the_first_set_there_is_nothing_to_rate() -> None:
    ride = Ride(own(SQUATS)).until(at("ready"))
    assert refused(ride.send(EffortReported, effort=7)) == "refuse-nothing-to-rate"


def test_how_hard_an_exercise_was_is_asked_before_the_step_that_follows_its_last_set() -> None:
    steps = built_in("day-1").steps()
    asked = [(step.kind, over.exercise) for step in steps if (over := just_over(steps, step.index))]
    assert asked == [
        ("rest", "single-leg-rdl"),
        ("ready", "single-leg-rdl"),
        ("rest", "bodyweight-squat"),
        ("ready", "bodyweight-squat"),
        ("timed", "glute-bridge"),
    ]
    assert just_over(steps, len(steps)) is None


def test_a_get_ready_can_be_given_time_and_is_as_long_after_a_pause() -> None:
    ride = Ride(own(SQUATS)).until(at("ready", 2))
    duration = ride.step.duration
    assert ride.happen(longer_ready(ride.session, 12.0), ride.now) == ()
    assert remaining(ride.plan, ride.session, ride.now) == duration + 12
    ride.send(Pause, after=3)
    ride.send(Resume, after=60)
    assert ride.session.deadline == ride.now + duration + 12 - 3
    assert ride.session.deadline is not None
    ride.tick()
    assert (ride.step.kind, ride.session.added) == ("repetitions", 0.0)


@pytest.mark.parametrize("kind", ["rest", "repetitions"])
def test_nothing_but_a_get_ready_is_given_time(kind: str) -> None:
    ride = Ride(own(SQUATS)).until(at(kind, 2))
    before = ride.session
    assert ride.happen(longer_ready(ride.session, 12.0), ride.now) == ()
    assert ride.session == before
