"""Pain stays until the person has chosen; after a sign of danger nothing goes on (programme A6)."""

from __future__ import annotations

from typing import Any

import pytest

from engine.workflow import advance
from engine.workflow import events as happened
from engine.workflow.effects import Alarm, Enter, Hurt, Hush, PainOver
from engine.workflow.machine import STATES
from engine.workflow.position import elapsed
from engine.workflow.safety import alarmed, unresolved
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, only, own, refused, said
from tests.workflow.test_refusals import EVENTS, FIELDS, PLAN, _in_state

LATER = [0.0, 5.0, 3600.0, 60 * 86_400.0]


def in_pain(*blocks: dict[str, Any], kind: str = "repetitions") -> Ride:
    ride = Ride(own(*(blocks or ({**SQUATS, "exercise": "goblet-squat"},)))).until(at(kind))
    ride.send(happened.PainReported, after=9, part="knee", side="left", severity=4, until_chosen=True)
    return ride


def test_pain_is_noted_as_it_was_told() -> None:
    ride = in_pain()
    assert only(Hurt, ride.effects) == [Hurt("block-0", "goblet-squat", "knee", "left", 4)]
    assert (said(ride.effects), isinstance(ride.effects[0], Hush)) == (["pain"], True)
    assert (ride.session.state, unresolved(ride.session)) == ("paused", True)


@pytest.mark.parametrize("after", LATER)
@pytest.mark.parametrize("trigger", ["resume", "done", "repeat", "back", "harder", "more_rest", "less_rest"])
def test_A6_nothing_goes_on_until_it_is_chosen(trigger: str, after: float) -> None:
    ride = in_pain()
    before = ride.session
    assert refused(ride.send(EVENTS[trigger], after=after)) == "refuse-hurt"
    assert ride.session == before


def test_a_late_timer_counts_nothing_in_pain() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    timer = happened.TimeReached(id="t")
    ride.send(happened.PainReported, after=9, until_chosen=True)
    assert ride.happen(timer, ride.now + 3600) == ()
    assert unresolved(ride.session)


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        (happened.Skip, {}),
        (happened.Easier, {}),
        (happened.SwapExercise, {"exercise": "glute-bridge"}),
        (happened.Stop, {}),
        (happened.PainCleared, {}),
    ],
)
def test_A6_each_choice_resolves_it(event: type, fields: dict[str, Any]) -> None:
    ride = in_pain()
    ride.send(event, after=20, **fields)
    assert not unresolved(ride.session)


def test_a_choice_that_is_not_possible_resolves_nothing() -> None:
    ride = in_pain(SQUATS)  # nothing is easier
    assert refused(ride.send(happened.Easier, after=20)) == "refuse-no-easier"
    assert refused(ride.send(happened.SwapExercise, exercise="no-such-thing")) == "refuse-unfit"
    assert unresolved(ride.session)


def test_fine_again_waits_where_it_was() -> None:
    ride = in_pain()
    effects = ride.send(happened.PainCleared, after=600)
    assert effects[0] == PainOver("block-0", "goblet-squat")
    assert (said(effects), ride.session.state) == (["pain-cleared"], "paused")
    assert ride.send(happened.Resume, after=60) == (Enter(ride.step.index),)
    assert elapsed(ride.session, ride.now) == 9


def test_more_about_the_same_pain_is_only_noted() -> None:
    ride = in_pain()
    before = ride.session
    effects = ride.send(happened.PainReported, after=4, part="hip", severity=8)
    assert effects == (Hurt("block-0", "goblet-squat", "hip", None, 8),)
    assert (unresolved(ride.session), ride.session.paused_at) == (True, before.paused_at)


def test_in_a_rest_it_is_the_exercise_before_that_hurts() -> None:
    ride = Ride(own(SQUATS, DEADLIFTS)).until(lambda step: step.kind == "rest" and step.slot == "block-1")
    effects = ride.send(happened.PainReported, after=4, until_chosen=True)
    assert only(Hurt, effects) == [Hurt("block-0", "bodyweight-squat")]


@pytest.mark.parametrize("kind", ["rest", "timed"])
def test_another_exercise_in_a_rest_or_a_walk_resolves_it(kind: str) -> None:
    ride = Ride(built_in("full")).until(lambda step: step.kind == kind and step.set < 2)
    ride.send(happened.PainReported, after=4, until_chosen=True)
    ride.send(happened.SwapExercise, after=10, exercise="cycle" if kind == "timed" else None)
    assert (unresolved(ride.session), ride.step.kind) == (False, kind)


def test_without_until_chosen_one_may_go_on() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    ride.send(happened.PainReported, after=9)
    ride.send(happened.Resume, after=9)
    assert ride.session.state == "exercising"


def test_a_rating_can_be_given_in_pain() -> None:
    ride = Ride(own(SQUATS)).until(at("rest", 2))
    ride.send(happened.PainReported, after=9, until_chosen=True)
    assert said(ride.send(happened.EffortReported, effort=7)) == ["effort-noted"]
    assert unresolved(ride.session)


# Signs of danger.


@pytest.mark.parametrize("state", STATES)
def test_a_sign_of_danger_is_answered_in_every_state(state: str) -> None:
    session, now = _in_state(state)
    after, effects = advance(PLAN, session, happened.EmergencyReported(id="x", part="chest"), now)
    (alarm,) = only(Alarm, effects)
    assert (alarm.part, said(effects), effects[0]) == ("chest", ["emergency"], Hush())
    assert alarmed(after)
    assert after.state == (state if state in {"ready", "finished", "stopped"} else "paused")


@pytest.mark.parametrize("after", LATER)
@pytest.mark.parametrize("trigger", sorted(set(EVENTS) - {"stop", "emergency_reported", "time_reached"}))
@pytest.mark.parametrize("state", ["ready", "exercising", "resting", "paused"])
def test_after_a_sign_of_danger_only_stop_is_left(state: str, trigger: str, after: float) -> None:
    session, now = _in_state(state)
    session, _ = advance(PLAN, session, happened.EmergencyReported(id="x"), now)
    fields = FIELDS.get(trigger, {})
    if trigger == "undo":
        fields = {"of": "y", "place": happened.Place(0), "entries": 1, "seen": session.last_event}
    later, effects = advance(PLAN, session, EVENTS[trigger](id="y", **fields), now + after)
    assert (later, refused(effects)) == (session, "refuse-emergency")
    stopped, _ = advance(PLAN, session, happened.Stop(id="z"), now + after)
    assert (stopped.state, alarmed(stopped)) == ("stopped", True)


def test_a_sign_of_danger_is_more_than_a_pain() -> None:
    ride = in_pain()
    ride.send(happened.EmergencyReported, after=3)
    assert refused(ride.send(happened.PainCleared)) == "refuse-emergency"
    assert refused(ride.send(happened.Resume)) == "refuse-emergency"
