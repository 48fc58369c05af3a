"""Leaving something out: a rest, an exercise, a phase; and why it matters, once (W3, A4)."""

from __future__ import annotations

from engine.workflow.effects import Hurt, Performed, Skipped
from engine.workflow.events import Done, PainReported, Skip
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, only, own, said


def test_a_rest_is_cut_short() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    effects = ride.send(Skip, after=5)
    assert ride.where() == ("ready", "bodyweight-squat", 2, None)
    assert (said(effects), only(Skipped, effects)) == ([], [])


def test_an_exercise_is_left_out_with_all_its_sets() -> None:
    ride = Ride(own(DEADLIFTS, SQUATS)).until(at("repetitions", 1, "left"))
    effects = ride.send(Skip, after=9)
    assert (ride.step.kind, ride.step.slot) == ("rest", "block-1")
    assert said(effects) == ["skipped"]
    assert [(one.set, one.exercise) for one in only(Skipped, effects)] == [
        (1, "single-leg-rdl"),
        (2, "single-leg-rdl"),
        (2, "single-leg-rdl"),
    ]
    (performed,) = only(Performed, effects)
    assert (performed.repetitions, performed.complete) == (2, False)


def test_an_exercise_not_yet_begun_needs_no_rest_after_it() -> None:
    ride = Ride(own(DEADLIFTS, SQUATS)).until(at("ready"))
    assert not only(Performed, ride.send(Skip, after=1))
    assert ride.where() == ("ready", "bodyweight-squat", 1, None)


def test_skipping_the_last_exercise_ends_the_workout() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions", 2))
    assert said(ride.send(Skip, after=1)) == ["skipped", "finished"]
    assert ride.session.state == "finished"


def test_a_phase_is_left_out_as_a_whole() -> None:
    ride = Ride(built_in("starter")).until(at("rest", 2))
    ride.send(Skip, scope="phase")
    assert (ride.session.state, ride.step.slot) == ("cooling_down", "cool-down")


def test_W3_skipping_the_warm_up_is_the_persons_call_and_why_it_matters_is_said_once() -> None:
    ride = Ride(built_in("starter")).until(at("timed"))
    assert said(ride.send(Skip, after=3)) == ["skipped-warm-up"]
    assert (ride.step.slot, ride.step.round) == ("circuit-0", 1)
    assert said(ride.send(Skip)) == ["skipped"]
    assert said(ride.send(Skip, scope="phase")) == ["skipped-phase"]
    assert (ride.session.state, ride.step.kind, ride.step.slot) == ("exercising", "ready", "block-0")


def test_W3_the_whole_warm_up_can_be_left_out_at_once() -> None:
    ride = Ride(built_in("full")).until(at("timed"))
    assert said(ride.send(Skip, scope="phase")) == ["skipped-warm-up"]
    assert (ride.step.slot, ride.step.kind) == ("block-0", "ready")


def test_A4_skipping_the_cool_down_says_once_why_it_matters() -> None:
    ride = Ride(built_in("starter")).until(at("timed", phase="cool_down"))
    assert said(ride.send(Skip, after=1)) == ["skipped-cool-down"]
    assert said(ride.send(Skip, after=1)) == ["skipped"]
    assert said(ride.send(Skip, scope="phase")) == ["skipped-phase", "finished"]


def test_what_was_done_to_the_end_is_not_skipped() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("repetitions"))
    ride.send(Done, after=32)
    ride.send(Done)
    assert {one.set for one in only(Skipped, ride.send(Skip, after=1))} == {2}


def test_what_hurt_in_the_set_before_can_be_left_out_from_the_rest() -> None:
    """A6: "skip" after pain leaves the exercise out; it does not lead into its next set."""
    ride = Ride(own(SQUATS, DEADLIFTS)).until(at("rest", 2))
    effects = ride.send(PainReported, after=5)
    assert only(Hurt, effects) == [Hurt("block-0", "bodyweight-squat")]
    effects = ride.send(Skip, after=5)
    assert (ride.step.kind, ride.step.slot) == ("rest", "block-1")
    assert [one.exercise for one in only(Skipped, effects)] == ["bodyweight-squat"]


def test_the_next_rest_is_cut_short_again() -> None:
    ride = Ride(own(DEADLIFTS, SQUATS)).until(at("rest", 2))
    ride.send(PainReported, after=5)
    ride.send(Skip, after=5)
    assert ride.step.slot == "block-1"
    ride.send(Skip, after=5)
    assert (ride.step.kind, ride.step.slot) == ("ready", "block-1")


def test_why_it_matters_is_not_said_for_a_single_exercise() -> None:
    ride = Ride(built_in("starter")).until(at("repetitions"))
    assert (ride.step.phase, said(ride.send(Skip))) == ("warm_up", ["skipped"])
    assert said(ride.send(Skip, scope="phase")) == ["skipped-warm-up"]


def test_why_it_matters_is_not_said_to_somebody_in_pain() -> None:
    ride = Ride(built_in("starter")).until(at("repetitions"))
    ride.send(PainReported, after=1, part="knee", until_chosen=True)
    assert said(ride.send(Skip)) == ["skipped"]
    assert said(ride.send(Skip, scope="phase")) == ["skipped-phase"]
