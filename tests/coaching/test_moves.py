"""Harder, easier, another one: for somebody who said what they have, only what they can do with it."""

from __future__ import annotations

import pytest

from engine.coaching.plan.planner import named
from engine.coaching.profile.model import Profile, Rung
from engine.workflow import Plan
from engine.workflow import events as happened
from engine.workflow.effects import Refused, Swapped
from engine.workflow.wire import definition_key
from tests.coaching.people import CATALOG, day, past
from tests.workflow.driving import Ride, only

DUMBBELL = Profile(
    experience="some",
    equipment=("dumbbell",),
    rungs={"bodyweight-squat": Rung("goblet-squat")},
    limits=("no-split-squat",),
)
SILENT = Profile(experience="some", rungs={"bodyweight-squat": Rung("goblet-squat")})


def ride(profile: Profile, exercise: str) -> Ride:
    """Getting ready for the first set of an exercise of day one."""
    definition = named(CATALOG.workouts["day-1"], profile, past(), day(0), CATALOG).definition(CATALOG)
    return Ride(Plan(definition, definition_key(definition))).until(
        lambda step: (step.phase, step.kind, step.exercise) == ("exercise", "ready", exercise)
    )


def swapped(one: Ride, event: type[happened.AnyEvent], **about: str) -> str | None:
    effects = one.send(event, **about)
    return next((effect.instead for effect in only(Swapped, effects)), None)


def test_harder_is_what_can_be_done() -> None:
    """E2: a barbell needs a rack that is not there; of the bridges, feet on a chair neither, but one leg."""
    goblet = ride(DUMBBELL, "goblet-squat")
    (refused,) = goblet.send(happened.Harder)
    assert isinstance(refused, Refused)
    assert refused.id == "refuse-no-harder"
    assert swapped(ride(DUMBBELL, "glute-bridge"), happened.Harder) == "single-leg-bridge"


def test_what_is_missing_is_what_was_there() -> None:
    """Of "a dumbbell or a kettlebell" they have the dumbbell: without that, it is another exercise."""
    instead = swapped(ride(DUMBBELL, "goblet-squat"), happened.SwapExercise, without="dumbbell")
    assert instead is not None
    assert not any(CATALOG.exercises[instead].equipment)


def test_another_one_is_none_that_a_limit_forbids() -> None:
    instead = swapped(ride(DUMBBELL, "goblet-squat"), happened.SwapExercise)
    assert instead not in {None, "split-squat", "barbell-squat"}


@pytest.mark.parametrize("exercise", ["bodyweight-squat", "glute-bridge"])
def test_who_said_nothing_may_have_everything(exercise: str) -> None:
    assert swapped(ride(SILENT, exercise), happened.Harder) == CATALOG.exercises[exercise].harder
