"""What a person has, what they said they do not have, and what of both follows for an exercise."""

from __future__ import annotations

import itertools

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.coaching.ladder.missing_equipment import equipment_missing
from engine.coaching.ladder.replacements import means
from engine.coaching.ladder.rungs import Reach
from engine.coaching.plan.planner import named
from engine.coaching.plan.wishes import Wish, due
from engine.coaching.profile.changes import Said, changed
from engine.coaching.profile.model import Profile, decode_profile, encode_profile
from engine.workflow import Plan, events
from engine.workflow.effects import Refused, Swapped
from engine.workflow.steps import compile_steps
from engine.workflow.wire import definition_key
from tests.coaching.people import CATALOG, day, past
from tests.workflow.driving import Ride, only

ALL = CATALOG.equipment
SOME = Profile(experience="some")
NOTHING = Profile(experience="some", lacks=ALL)
things = st.lists(st.sampled_from(ALL), unique=True, max_size=len(ALL)).map(tuple)


def told(profile: Profile, *values: str) -> Profile:
    for value in values:
        profile = changed(profile, "equipment", value, CATALOG, Said(day(0), 0.0))
    return profile


# --- the profile ---


def test_nothing_said_and_nothing_there_are_two_things() -> None:
    assert (SOME.equipment, SOME.lacks) == ((), ())
    assert told(SOME, "none").lacks == ALL
    assert told(NOTHING, "").lacks == ()


@pytest.mark.parametrize(
    ("values", "has", "lacks"),
    [
        (("-box",), (), ("box", "high-box")),
        (("-high-box",), (), ("high-box",)),
        (("-box", "+box"), ("box",), ("high-box",)),
        (("-box", "+high-box"), ("high-box",), ()),
        (("+dumbbells", "-dumbbell"), ("dumbbells",), ()),
        (("-dumbbell",), (), ("dumbbell", "dumbbells")),
        (("none", "chair"), ("chair",), tuple(one for one in ALL if one != "chair")),
        (("chair, band", "-band"), ("chair",), ("band",)),
    ],
)
def test_what_is_not_there_is_kept_until_it_is(values: tuple[str, ...], has: object, lacks: object) -> None:
    found = told(SOME, *values)
    assert (found.equipment, found.lacks) == (has, lacks)


def test_a_bike_for_the_warm_up_is_there() -> None:
    assert "bike" not in changed(NOTHING, "cardio", "cycle", CATALOG, Said(day(0), 0.0)).lacks


def test_a_profile_of_an_earlier_release_is_read_as_before() -> None:
    old = b'{"experience":"some","equipment":["band"]}'
    assert decode_profile(old) == Profile(experience="some", equipment=("band",))
    assert "lacks" not in msgspec.json.decode(encode_profile(Profile(equipment=("band",))))
    assert decode_profile(encode_profile(NOTHING)) == NOTHING


@given(things, st.lists(st.tuples(st.sampled_from("+-"), st.sampled_from(ALL)), max_size=8))
def test_a_thing_is_never_there_and_not_there(has: tuple[str, ...], changes: list[tuple[str, str]]) -> None:
    found = told(replace(SOME, equipment=has), *(sign + thing for sign, thing in changes))
    assert Reach(found, CATALOG).things.isdisjoint(found.lacks)


# --- what can be done ---


def test_a_pair_of_dumbbells_is_a_dumbbell() -> None:
    pair = Reach(replace(SOME, equipment=("dumbbells",)), CATALOG)
    assert pair.can("goblet-squat")
    assert pair.can("single-leg-rdl-loaded")
    assert not Reach(replace(SOME, equipment=("dumbbell",)), CATALOG).can("dumbbell-split-squat")
    assert Reach(replace(SOME, equipment=("high-box",)), CATALOG).can("step-up")


@pytest.mark.parametrize("name", CATALOG.workouts)
def test_a_person_with_nothing_is_given_nothing_that_needs_a_thing(name: str) -> None:
    found = named(CATALOG.workouts[name], NOTHING, past(), day(0), CATALOG)
    assert found.blocks
    for step in compile_steps(found.definition(CATALOG)):
        assert not CATALOG.exercises[step.exercise or "walk"].equipment, step.exercise


def test_a_person_who_said_nothing_gets_a_workout_by_name_as_it_is_written() -> None:
    found = named(CATALOG.workouts["day-3"], SOME, past(), day(0), CATALOG)
    assert "step-up" in [block.exercise for block in CATALOG.workouts["day-3"].block]
    assert [aim.exercise for aim in found.blocks] == [block.exercise for block in CATALOG.workouts["day-3"].block]


def test_the_reason_is_told() -> None:
    reasons = named(CATALOG.workouts["day-3"], NOTHING, past(), day(0), CATALOG).reasons
    assert "why-equipment" in {why.id for why in reasons}


@pytest.mark.parametrize("profile", [NOTHING, Profile(lacks=ALL)])
def test_the_starter_needs_nothing(profile: Profile) -> None:
    for wish in (Wish(), Wish(CATALOG.workouts["starter"]), Wish(level="beginner")):
        found = due(wish, profile, past(), day(0), CATALOG).today
        assert found.workout is not None
        assert not any(CATALOG.exercises[aim.exercise].equipment for aim in found.blocks)


def test_a_thing_for_this_once_is_there_for_this_once() -> None:
    found = due(Wish(CATALOG.workouts["day-3"], equipment="chair"), NOTHING, past(), day(0), CATALOG).today
    assert "step-up" in [aim.exercise for aim in found.blocks]


def test_of_a_single_thing_that_is_missing_nothing_follows_for_the_others() -> None:
    boxless = means(Reach(told(SOME, "-box"), CATALOG))
    assert boxless is not None
    assert {"goblet-squat", "step-up", "banded-hamstring-curl"} <= boxless.exercises
    assert "high-step-up" not in boxless.exercises
    nothing = means(Reach(NOTHING, CATALOG))
    assert nothing is not None
    assert not any(CATALOG.exercises[one].equipment for one in nothing.exercises)
    assert means(Reach(SOME, CATALOG)) is None


# --- a thing that is missing ---


@pytest.mark.parametrize(
    ("exercise", "thing", "profile", "verdict", "others"),
    [
        ("step-up", "box", SOME, "other", ("bench", "chair")),
        ("step-up", "box", replace(SOME, equipment=("chair",)), "other", ("chair", "bench")),
        ("step-up", "high-box", SOME, "other", ("box", "bench", "chair")),
        ("step-up", "box", replace(SOME, lacks=("bench",)), "other", ("chair",)),
        ("step-up", "box", replace(SOME, lacks=("bench", "chair")), "needed", ()),
        ("step-up", "band", SOME, "not-needed", ()),
        ("bodyweight-squat", "box", SOME, "not-needed", ()),
        ("dumbbell-split-squat", "dumbbell", SOME, "needed", ()),
        ("goblet-squat", "dumbbells", SOME, "not-needed", ()),
        ("goblet-squat", "dumbbell", SOME, "other", ("kettlebell",)),
        ("feet-elevated-bridge", "chair", SOME, "needed", ()),
    ],
)
def test_a_missing_thing(exercise: str, thing: str, profile: Profile, verdict: str, others: tuple[str, ...]) -> None:
    found = equipment_missing(exercise, thing, profile, CATALOG)
    assert (found.verdict, found.others) == (verdict, others)


@given(st.sampled_from(sorted(CATALOG.exercises)), st.sampled_from(ALL), things, things)
def test_what_will_do_as_well_is_enough_for_the_exercise(
    exercise: str, thing: str, has: tuple[str, ...], lacks: tuple[str, ...]
) -> None:
    profile = replace(SOME, equipment=has, lacks=lacks)
    found = equipment_missing(exercise, thing, profile, CATALOG)
    assert thing in found.lacking
    assert set(found.others).isdisjoint(found.lacking)
    assert (found.verdict == "other") is bool(found.others)
    if found.verdict == "other":
        assert any(found.others[0] in choices for choices in CATALOG.exercises[exercise].equipment)


def on(exercise: str, profile: Profile) -> Ride:
    workout = next(one for one in CATALOG.workouts.values() if any(b.exercise == exercise for b in one.block))
    definition = named(workout, profile, past(), day(0), CATALOG).definition(CATALOG)
    plan = Plan(definition, definition_key(definition))
    return Ride(plan).until(lambda step: step.kind == "ready" and step.exercise == exercise)


def test_without_anything_to_step_on_it_is_another_exercise_that_needs_none_of_it() -> None:
    lacking = ("bench", "chair", "high-box")
    ride = on("step-up", SOME)
    (refused,) = ride.send(events.SwapExercise, without="box")
    assert isinstance(refused, Refused)
    assert refused.id == "refuse-not-needed", "a chair may be there"
    effects = ride.send(events.SwapExercise, without="box", lacking=lacking)
    (swapped,) = only(Swapped, effects)
    assert not {thing for choices in CATALOG.exercises[swapped.instead].equipment for thing in choices}


def test_an_alternative_needs_none_of_what_is_lacking() -> None:
    """Each exercise, without everything: what takes its place needs nothing, where anything can."""
    moves = on("step-up", SOME).plan.definition.moves
    for move, thing in itertools.product(moves.values(), ALL):
        others = tuple(one for one in ALL if one != thing)
        assert move.needs(thing, others) is bool(move.equipment)
        assert move.needs(thing) is ((thing,) in move.equipment)
