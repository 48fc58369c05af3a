"""A workout of one's own is told as its file has it, and can be shortened and eased, whatever is in it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from msgspec import convert

from engine.catalog.models import Catalog
from engine.catalog.own_exercise import OwnExercise
from engine.catalog.own_exercises import with_own
from engine.catalog.own_workout import check_document, read_workout
from engine.coaching.past.records import History
from engine.coaching.past.totals import groups
from engine.coaching.plan.wishes import Due, Wish, due
from engine.coaching.profile.model import Profile, Readiness, Weight
from engine.workflow import Plan, define
from engine.workflow.definition import Lift
from engine.workflow.effects import Refused, Swapped
from engine.workflow.events import Easier, Harder, SwapExercise
from tests.coaching.people import day, did, past
from tests.workflow.driving import CATALOG, Ride

DOCS = sorted((Path(__file__).parents[2] / "docs" / "workouts").glob("*.toml"))
MONDAY = datetime.date(2026, 11, 23)
SQUATS = {"exercise": "goblet-squat"}


def told(*blocks: dict[str, object]) -> list[str]:
    document = {"id": "mine", "block": list(blocks)}
    wish = Wish(workout=check_document(document, "mine.toml", CATALOG))
    return [one.id for one in due(wish, Profile(), History(()), MONDAY, CATALOG).told]


def test_what_the_file_says_needs_no_reason() -> None:
    assert told({**SQUATS, "repetitions": 6, "weight": "16kg"}) == []
    assert told({**SQUATS, "each_set": [12, 10, 8], "weight": ["12kg", "14kg", "16kg"]}) == []


def test_what_it_leaves_open_is_planned_and_told() -> None:
    assert "why-choose-weight-this" in told({**SQUATS, "repetitions": 6})
    assert "why-first" not in told({**SQUATS, "repetitions": 6})
    assert "why-choose-weight-this" not in told({**SQUATS, "weight": "16kg"})
    assert told({**SQUATS, "weight": "16kg"}) == []  # that it is new is told by the how-to


@pytest.mark.parametrize("ready", [Readiness(), Readiness(2), Readiness(3, True), Readiness(gentle=True)])
@pytest.mark.parametrize("minutes", [None, 10, 25])
@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.stem)
def test_every_documented_workout_can_be_eased_and_shortened(
    path: Path, minutes: float | None, ready: Readiness
) -> None:
    workout = read_workout(path, CATALOG)
    known = with_own(CATALOG, workout.exercise)
    found: Due = due(Wish(workout=workout, readiness=ready, minutes=minutes), Profile(), History(()), MONDAY, known)
    definition = found.today.definition(known)
    for part in definition.blocks:
        assert not part.each or len(part.each) == part.sets


def test_sets_that_differ_lose_the_last_ones() -> None:
    document = {"id": "mine", "block": [{**SQUATS, "each_set": [12, 10, 8, 6]}]}
    wish = Wish(workout=check_document(document, "mine.toml", CATALOG), readiness=Readiness(3))
    definition = due(wish, Profile(), History(()), MONDAY, CATALOG).today.definition(CATALOG)
    (block,) = definition.blocks
    assert [one.repetitions for one in block.each or ()] == [12, 10]


TURNS = [{"exercise": "goblet-squat", "repetitions": [8, 12]}, {"exercise": "ball-hamstring-curl"}]


def in_turn(ready: Readiness = Readiness()) -> Due:  # noqa: B008 - it never changes
    """A superset, by somebody who has twice squatted 12 kg ten times."""
    document = {"id": "mine", "superset": [{"rounds": 3, "block": TURNS}]}
    weights = {"goblet-squat": Weight(12.0, "kg", MONDAY)}
    done = past(*(did(day(number), "goblet-squat", repetitions=10, load=12.0) for number in (0, 2)))
    wish = Wish(workout=check_document(document, "mine.toml", CATALOG), readiness=ready)
    return due(wish, Profile(weights=weights), done, day(5), CATALOG)


def test_in_a_superset_repetitions_and_weight_are_planned_and_told_as_in_any_block() -> None:
    found = in_turn()
    squats, curls = found.today.definition(CATALOG).blocks
    assert (squats.load, squats.repetitions > 10, curls.repetitions) == (Lift(12.0, "kg"), True, 8)
    assert [(aim.exercise, aim.sets) for aim in found.today.blocks] == [("goblet-squat", 3), ("ball-hamstring-curl", 3)]
    assert any(why.arguments.get("exercise") == "goblet-squat" for why in found.told)


@pytest.mark.parametrize(
    ("ready", "rounds"), [(Readiness(gentle=True), 1), (Readiness(2), 2), (Readiness(tired=True), 2), (Readiness(1), 3)]
)
def test_D7_D8_an_easier_day_has_fewer_rounds(ready: Readiness, rounds: int) -> None:
    found = in_turn(ready)
    assert [block.sets for block in found.today.definition(CATALOG).blocks] == [rounds] * 2
    assert {aim.sets for aim in found.today.blocks} == {rounds}


def test_an_easier_exercise_in_place_of_one_with_a_weight_has_none() -> None:
    block = {"exercise": "barbell-squat", "weight": "80kg", "warm_up_sets": [{"repetitions": 5, "weight": "40kg"}]}
    turns = [{"exercise": "goblet-squat", "weight": "20kg"}, {"exercise": "glute-bridge"}]
    document = {"id": "mine", "block": [block], "superset": [{"block": turns}]}
    wish = Wish(workout=check_document(document, "mine.toml", CATALOG), readiness=Readiness(gentle=True))
    definition = due(wish, Profile(), History(()), MONDAY, CATALOG).today.definition(CATALOG)
    assert [one.exercise for one in definition.blocks] == ["bodyweight-squat", "bodyweight-squat", "glute-bridge"]
    assert not any(one.load or one.each or one.lead for one in definition.blocks)


def own(**fields: object) -> Catalog:
    """The catalogue with an exercise of one's own."""
    about = {"id": "hamstring-slide", "name": "hamstring slide", "pattern": "curl", **fields}
    return with_own(CATALOG, [convert(about, OwnExercise)])


@pytest.mark.parametrize(
    ("fields", "muscles", "hamstrings"),
    [
        ({}, {"hamstrings"}, True),
        ({"pattern": "hinge"}, {"hamstrings", "glutes"}, True),
        ({"pattern": "squat"}, {"quadriceps", "glutes"}, False),
        ({"muscles": ["biceps-femoris"]}, {"hamstrings"}, True),
        ({"muscles": ["glutes", "hamstrings"], "pattern": "hinge"}, {"glutes", "hamstrings"}, False),
        ({"pattern": "stretch", "muscles": ["hamstrings"]}, {"hamstrings"}, False),
    ],
)
def test_D6_an_own_exercise_counts_by_its_movement_and_its_muscles(
    fields: dict[str, object], muscles: set[str], hamstrings: bool
) -> None:
    known = own(**fields)
    assert set(groups("hamstring-slide", known)) == muscles
    assert known.exercises["hamstring-slide"].hamstring_dominant is hamstrings


def test_an_own_exercise_is_known_in_a_workout_and_has_no_rungs() -> None:
    known = own()
    plan = Plan(define(known.workouts["day-1"], known), "day-1")
    ride = Ride(plan).until(lambda step: step.phase == "exercise")
    swapped = ride.send(SwapExercise, exercise="hamstring-slide")
    assert [one.instead for one in swapped if isinstance(one, Swapped)] == ["hamstring-slide"]
    for event, refusal in ((Easier, "refuse-no-easier"), (Harder, "refuse-no-harder")):
        assert [one.id for one in ride.send(event) if isinstance(one, Refused)] == [refusal]
