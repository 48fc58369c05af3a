"""What a person says of themselves counts from the moment they say it, whatever was trained on the same day."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.coaching.plan.planner import Today, named, today, weights
from engine.coaching.profile.changes import Said, changed
from engine.coaching.profile.model import Load, Profile, Rung, Weight, decode_profile
from engine.coaching.tell.reports import last_weight_told
from tests.coaching.people import CATALOG, day, did, past

NOON = 1_800_000_000.0
MINE = Profile(experience="some", equipment=tuple(CATALOG.equipment), rungs={"bodyweight-squat": Rung("goblet-squat")})


def said(mine: Profile, key: str, value: str, at: float) -> Profile:
    return changed(mine, key, value, CATALOG, Said(day(0), at))


def squats(load: float | None = 375.0, *, planned: bool = False, repetitions: int = 8):
    """Done at noon, in a session that was begun half an hour before."""
    exercise = "goblet-squat"
    when = {"began": NOON - 1800, "at": NOON}
    return did(day(0), exercise, load=load, planned=planned, repetitions=repetitions, effort=6, **when)


def told(mine: Profile, *sessions) -> Load | None:
    return weights(mine, past(*sessions), day(2), CATALOG)["goblet-squat"]


@pytest.mark.parametrize("repetitions", [8, 12], ids=["the same weight again", "a heavier one is due"])
@pytest.mark.parametrize("planned", [False, True], ids=["said", "planned"])
def test_a_weight_set_after_the_session_of_the_same_day_counts(planned, repetitions):
    mine = said(MINE, "weight.goblet-squat", "37.5kg", NOON + 60)
    assert told(mine, squats(planned=planned, repetitions=repetitions)) == Load(37.5, "kg")


def test_what_was_trained_after_it_on_the_same_day_moves_it():
    mine = said(MINE, "weight.goblet-squat", "37.5kg", NOON - 3600)
    assert told(mine, squats(40.0)) == Load(40.0, "kg")
    assert told(mine, squats(37.5, planned=True, repetitions=12)) == Load(39.5, "kg")


def test_a_weight_set_in_a_session_counts_more_than_what_was_planned_or_said_before_it():
    mine = said(MINE, "weight.goblet-squat", "37.5kg", NOON - 60)
    assert told(mine, squats(20.0, planned=True)) == Load(37.5, "kg")
    before = squats(20.0)
    earlier = replace(before, sets=tuple(replace(one, said=NOON - 120) for one in before.sets))
    assert told(mine, earlier) == Load(37.5, "kg")
    assert told(mine, squats(20.0)) == Load(20.0, "kg")


def test_the_last_one_of_several_on_a_day_counts():
    mine = said(said(MINE, "weight.goblet-squat", "375kg", NOON + 60), "weight.goblet-squat", "37.5kg", NOON + 90)
    assert told(mine, squats(30.0)) == Load(37.5, "kg")


def test_a_weight_is_told_as_it_was_said_last():
    mine = said(MINE, "weight.goblet-squat", "37.5kg", NOON + 60)
    (message,) = last_weight_told(past(squats()), "goblet-squat", mine)
    assert (message.id, message.arguments["load"]) == ("last-weight-told", "37.5")
    mine = said(MINE, "weight.goblet-squat", "37.5kg", NOON - 3600)
    (message,) = last_weight_told(past(squats(40.0)), "goblet-squat", mine)
    assert (message.id, message.arguments["load"]) == ("last-weight", 40.0)


@pytest.mark.parametrize("at", [NOON + 60, NOON - 60], ids=["after the session", "in the session"])
def test_a_rung_counts_from_the_moment_it_is_said(at):
    mine = said(MINE, "rung", "bodyweight-squat", at)
    plan = named(CATALOG.workouts["day-1"], mine, past(squats(20.0)), day(2), CATALOG)
    assert "bodyweight-squat" in {aim.exercise for aim in plan.blocks}


def test_a_rung_that_was_trained_since_moves_on():
    mine = said(replace(MINE, rungs={}), "rung", "bodyweight-squat", NOON - 3600)
    plan = named(CATALOG.workouts["day-1"], mine, past(squats(20.0)), day(2), CATALOG)
    assert "goblet-squat" in {aim.exercise for aim in plan.blocks}


def test_another_exercise_that_was_asked_for_after_it_counts_again():
    swapped = did(day(0), "goblet-squat", instead_of="bodyweight-squat", began=NOON - 1800, at=NOON)
    mine = said(replace(MINE, rungs={}), "rung", "bodyweight-squat", NOON - 60)
    plan = named(CATALOG.workouts["day-1"], mine, past(swapped), day(2), CATALOG)
    assert "goblet-squat" in {aim.exercise for aim in plan.blocks}


def due(mine: Profile) -> Today:
    return today(mine, past(replace(squats(20.0), workout="day-3")), day(2), CATALOG)


@pytest.mark.parametrize(
    ("key", "value", "holds"),
    [
        ("rest", "90", lambda plan: {block.rest for block in plan.workout.block} == {90}),
        ("days", "mon,fri", lambda plan: plan.reasons[0].id == "plan-not-your-day"),
        ("cardio", "cycle", lambda plan: plan.workout.warm_up.cardio.exercise == "cycle"),
        ("limits", "no-goblet-squat", lambda plan: "goblet-squat" not in plan.targets),
        ("equipment", "chair", lambda plan: "goblet-squat" not in plan.targets),
        ("experience", "new", lambda plan: plan.workout.id == "starter"),
    ],
)
def test_every_choice_holds_for_the_next_plan_whatever_was_trained_today(key, value, holds):
    assert not holds(due(MINE))
    assert holds(due(said(MINE, key, value, NOON + 60)))


def test_what_an_older_release_kept_has_a_day_alone_and_counts_by_that():
    kept = b'{"weights":{"goblet-squat":{"value":30.0,"since":"2026-11-24"}}}'
    assert decode_profile(kept).weights == {"goblet-squat": Weight(30.0, "kg", day(1))}
    mine = replace(MINE, weights={"goblet-squat": Weight(30.0, "kg", day(1))})
    assert told(mine, squats()) == Load(30.0, "kg")
    mine = replace(MINE, weights={"goblet-squat": Weight(30.0, "kg", day(0))})
    assert told(mine, squats()) == Load(375.0, "kg")
