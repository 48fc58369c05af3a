"""As little and as easy as there is: after a sign of danger, and where a doctor should be asked first."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.catalog.models import Block, Workout
from engine.coaching.ladder.rungs import Reach, bottom, loaded
from engine.coaching.plan.relief import GENTLE
from engine.coaching.plan.warm_up_cool_down import warm_up_again
from engine.coaching.plan.wishes import Wish, due
from engine.coaching.profile.model import Profile, Readiness, Rung
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message, unlisted
from tests.coaching.people import CATALOG, Person, day, did, past

STRONG = Profile(
    experience="experienced",
    equipment=CATALOG.equipment,
    rungs={"bodyweight-squat": Rung("barbell-squat"), "glute-bridge": Rung("single-leg-bridge")},
)
TRIO = ["glute-bridge", "bodyweight-squat", "single-leg-rdl"]


def spoken(told: Message, locale: str) -> str:
    return SpokenWords(Words.load(locale)).text(told.id, told.arguments)


def test_it_is_the_starter_whatever_is_due() -> None:
    found = due(Wish(gentle=True), STRONG, past(), day(0), CATALOG)
    assert [(aim.exercise, aim.sets, aim.repetitions, aim.load) for aim in found.today.blocks] == [
        (name, GENTLE, 8, None) for name in TRIO
    ]
    assert found.against == ()
    assert "plan-gentle" in {why.id for why in found.offer}


@pytest.mark.parametrize("name", CATALOG.workouts)
@pytest.mark.parametrize("sore", [0, 2])
def test_a_named_one_is_on_its_lowest_rungs_with_the_fewest_sets(name: str, sore: int) -> None:
    wish = Wish(CATALOG.workouts[name], readiness=Readiness(sore, tired=True), gentle=True)
    found = due(wish, STRONG, past(did(day(0), "barbell-squat", load=60.0)), day(4), CATALOG).today
    reach = Reach(STRONG, CATALOG)
    assert found.workout is not None
    for block in found.workout.block:
        assert block.sets == GENTLE
        lowest = bottom(block.exercise, CATALOG)
        assert block.exercise == lowest or not reach.can(lowest)
    assert all(aim.load is None and aim.repetitions == 8 for aim in found.blocks)


def test_a_workout_of_ones_own_is_eased_too_and_its_weights_are_light() -> None:
    own = Workout(
        id="mine",
        title="Mine",
        block=(
            Block(exercise="barbell-squat", sets=5, repetitions=5),
            Block(exercise="machine-hamstring-curl", sets=4, repetitions=(10, 15)),
            Block(exercise="glute-bridge", sets=3, hold=40),
        ),
    )
    found = due(Wish(own, gentle=True), STRONG, past(), day(0), CATALOG).today
    assert [(one.exercise, one.sets, one.repetitions) for one in found.blocks] == [
        ("bodyweight-squat", 1, 5),
        ("machine-hamstring-curl", 1, 10),
    ]
    for aim in found.blocks:
        expected = ["why-choose-weight"] if loaded(CATALOG.exercises[aim.exercise]) else []
        assert [why.id for why in aim.reasons] == expected
    assert found.workout is not None
    assert [block.sets for block in found.workout.block] == [1, 1, 1]


def test_a_day_of_rest_stays_one() -> None:
    found = due(Wish(gentle=True), STRONG, past(did(day(0), *TRIO)), day(1), CATALOG)
    assert found.against[0].id == "today-rest"
    assert [aim.sets for aim in found.today.blocks] == [GENTLE] * 3


@pytest.mark.parametrize("seed", range(30))
def test_it_is_never_more_than_what_is_usual(seed: int) -> None:
    who = Person(seed)
    for name, workout in CATALOG.workouts.items():
        usual = due(Wish(workout), who.profile, past(), day(0), CATALOG).today
        gentle = due(Wish(workout, gentle=True), who.profile, past(), day(0), CATALOG).today
        assert gentle.minutes <= usual.minutes, name
        assert gentle.blocks


def test_what_follows_a_gentle_session_is_no_step_up() -> None:
    history = past(did(day(0), *TRIO, sets=GENTLE, effort=None))
    found = due(Wish(CATALOG.workouts["starter"]), Profile(), history, day(2), CATALOG).today
    assert {why.id for aim in found.blocks for why in aim.reasons} == {"why-gentle"}


# --- the short warm-up before going on after hours ---


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en-US", "March on the spot for 2 minutes. Then 10 repetitions each: knee hug, glute bridge, "),
        ("de-DE", "Geh 2 Minuten lang auf der Stelle. Danach je 10 Wiederholungen: "),
    ],
)
def test_the_short_warm_up(locale: str, expected: str) -> None:
    assert spoken(warm_up_again(Profile(), CATALOG), locale).startswith(expected)


def test_the_short_warm_up_is_within_ones_limits() -> None:
    moves = unlisted(str(warm_up_again(Profile(limits=("no-lying",)), CATALOG).arguments["each"]))
    names = [one.arguments["exercise"] for one in moves]
    assert "glute-bridge" not in names
    assert len(names) == len(set(names))
    nothing = tuple(f"no-{one}" for one in CATALOG.exercises)
    assert warm_up_again(replace(Profile(), limits=nothing), CATALOG) == Message("warm-up-again-cardio", {"minutes": 2})
