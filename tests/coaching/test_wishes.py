"""What comes of a wish, for every kind of person: there is always a workout, and what is told of it is true."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from engine.catalog.models import Block, Cardio, CoolDown, WarmUp, Workout
from engine.catalog.own_workout import check_document
from engine.coaching.ladder.rungs import chain
from engine.coaching.past.records import History
from engine.coaching.plan.days import STARTER
from engine.coaching.plan.planner import Today, today
from engine.coaching.plan.wishes import Due, Level, Wish, due, level
from engine.coaching.profile.model import Load, Profile, Readiness, Rung, Weight, encode_profile
from engine.words.locales import whole
from engine.words.messages import COACHING
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message
from engine.workflow.steps import compile_steps
from tests.coaching.people import CATALOG, Person, day, did, past

EXERCISES, STANDARDS = CATALOG.exercises, CATALOG.standards
LOWEST, TOP = STANDARDS.repetitions
LEVELS: tuple[Level, ...] = ("", "beginner", "intermediate", "advanced")
MOODS = [Readiness(sore, tired) for sore in range(4) for tired in (False, True)]
SOME = Profile(experience="some", equipment=("box", "chair", "band"))
TRIO = ("glute-bridge", "bodyweight-squat", "single-leg-rdl")


RISING = set(CATALOG.workouts) - {STARTER}
"""The programme's own, in which each exercise is at the rung to which somebody has come."""


def rungs(exercise: str, workout: str) -> tuple[str, ...]:
    """What an exercise of a workout may be for somebody."""
    return chain(exercise, CATALOG) if workout in RISING else (exercise,)


def own(**document: object) -> Workout:
    """A workout of one's own, read as from its file."""
    return check_document({"id": "mine", **document}, "mine.toml", CATALOG)


OWN = {
    "plain": own(block=[{"exercise": "goblet-squat"}]),
    "no warm-up": own(warm_up="none", cool_down="none", block=[{"exercise": "hip-thrust", "sets": 5}]),
    "parts": own(
        warm_up={"circuit": "none"},
        cool_down={"stretches": []},
        block=[{"exercise": "split-squat", "sets": 1}, {"exercise": "single-leg-rdl", "sets": 4}],
    ),
    "long walk": own(warm_up={"cardio": {"minutes": 40}}, block=[{"exercise": "glute-bridge", "repetitions": 15}]),
    "twice": own(
        block=[
            {"exercise": "bodyweight-squat", "sets": 4, "repetitions": [5, 6]},
            {"exercise": "single-leg-rdl", "sets": 2, "rest": 0},
            {"exercise": "bodyweight-squat", "sets": 1, "repetitions": [15, 20]},
            {"exercise": "single-leg-rdl", "sets": 2, "rest": 0},
        ]
    ),
    "alike": own(
        block=[
            {"exercise": "split-squat"},
            {"exercise": "split-squat"},
            {"exercise": "split-squat"},
            {"exercise": "ball-hamstring-curl"},
        ]
    ),
    "holds": own(block=[{"exercise": "glute-bridge", "sets": 5, "seconds": 40}, {"exercise": "hip-thrust"}]),
    "only holds": own(warm_up="none", block=[{"exercise": "single-leg-rdl", "sets": 4, "seconds": 30, "rest": 20}] * 2),
    "both": own(
        block=[
            {"exercise": "glute-bridge", "sets": 3, "seconds": 30},
            {"exercise": "glute-bridge", "sets": 4, "repetitions": [20, 30]},
        ]
    ),
    "one set": own(block=[{"exercise": "single-leg-rdl", "sets": 1, "repetitions": 5}]),
    "long": own(block=[{"exercise": name, "sets": 10, "rest": 300} for name in (*TRIO, "hip-thrust")] * 3),
}
WORKOUTS = {**CATALOG.workouts, **OWN}
EQUIPMENT = ("", "band", "leg-curl-machine")


@dataclass
class Case:
    """Somebody on a day, what they wish, and what came of it."""

    person: Person
    wish: Wish
    number: int
    found: Due

    @property
    def today(self) -> Today:
        return self.found.today

    @property
    def workout(self) -> Workout:
        assert self.today.workout is not None
        return self.today.workout

    @property
    def said(self) -> dict[str, Message]:
        return {why.id: why for why in (*self.found.offer, *self.found.told)}


def lived(seed: int) -> tuple[Person, int]:
    """Somebody with some weeks behind them; and today. Some have just trained, some were away for long."""
    person = Person(seed)
    last = person.random.choice((0, 5, 20, 60))
    for number in range(last):
        person.live(number)
        if person.comes(number):
            found = today(person.profile, person.history, day(number), CATALOG)
            if found.kind == "workout":
                person.train(found)
    return person, last + person.random.choice((0, 0, 1, 2, 30))


PEOPLE = [lived(seed) for seed in range(24)]


def asked(person: Person, number: int, wish: Wish) -> Case:
    return Case(person, wish, number, due(wish, person.profile, person.history, day(number), CATALOG))


def cases(**fixed: object) -> Iterator[Case]:
    """Every person with wishes of every kind, in turn: each meets each of the others sooner or later."""
    workouts = itertools.cycle([None, None, *WORKOUTS.values()])
    moods, levels, equipment = itertools.cycle(MOODS), itertools.cycle(LEVELS), itertools.cycle(EQUIPMENT)
    minutes = itertools.cycle([None, None, 5, 12, 20, 30, 45])
    for person, number in PEOPLE:
        for _ in range(17):
            wish = Wish(next(workouts), next(minutes), next(levels), next(equipment), next(moods))
            yield asked(person, number, wish._replace(**fixed))


def test_there_is_always_a_workout_that_can_be_run_and_told() -> None:
    speeches = [SpokenWords(Words.load(locale)) for locale in whole()]
    for case in cases():
        assert case.today.kind == "workout"
        steps = compile_steps(case.today.definition(CATALOG))
        assert case.today.minutes == round(sum(step.duration for step in steps) / 60, 1)
        assert any(step.phase == "exercise" for step in steps)
        for why in (*case.found.offer, *case.found.told):
            assert set(why.arguments) == COACHING[why.id], why
            assert all(speech.text(why.id, why.arguments) for speech in speeches)


def test_what_is_told_of_the_exercises_is_what_is_done() -> None:
    for case in cases():
        repeated = [block.exercise for block in case.workout.block if block.seconds is None]
        assert [aim.exercise for aim in case.today.blocks] == list(dict.fromkeys(repeated))
        parts = case.today.definition(CATALOG).blocks
        for aim in case.today.blocks:
            mine = [part for part in parts if part.exercise == aim.exercise and part.hold is None]
            assert aim.sets == max(part.sets for part in mine), case
            assert aim.repetitions in {part.repetitions for part in mine}, case
            for why in aim.reasons:
                assert why.arguments.get("repetitions", aim.repetitions) == aim.repetitions, (why, aim)
                assert why.arguments.get("sets", aim.sets) >= aim.sets, (why, aim)


@pytest.mark.parametrize("name", list(WORKOUTS))
def test_a_workout_by_name_keeps_its_exercises_in_order(name: str) -> None:
    written = WORKOUTS[name]
    for case in cases(workout=written, minutes=None):
        got = case.workout
        assert (got.id, got.title) == (written.id, written.title)
        assert len(got.block) == len(written.block)
        for before, after in zip(written.block, got.block, strict=True):
            rest = case.person.profile.rest if before.rest is None else before.rest
            assert after == replace(before, exercise=after.exercise, sets=after.sets, rest=rest)
            assert after.exercise in rungs(before.exercise, name)
            assert 1 <= after.sets <= before.sets


@pytest.mark.parametrize("name", list(WORKOUTS))
def test_exercises_are_dropped_for_time_alone_and_the_hamstring_one_last(name: str) -> None:
    written = WORKOUTS[name]
    order = [block.exercise for block in written.block]
    for case in cases(workout=written):
        left = [block.exercise for block in case.workout.block]
        rest = iter(order)
        assert all(any(exercise in rungs(one, name) for one in rest) for exercise in left), (order, left)
        assert len(left) == len(order) or "cut-exercises" in case.said
        if "cut-exercises" in case.said:
            assert case.said["cut-exercises"].arguments["exercises"] == len(left)
        if any(EXERCISES[exercise].hamstring_dominant for exercise in order):
            assert any(EXERCISES[exercise].hamstring_dominant for exercise in left)


def test_the_time_at_hand_is_kept_or_the_shortest_is_told() -> None:
    for case in cases():
        if case.wish.minutes is None:
            assert not [message for message in case.said if message.startswith("cut-")]
        elif case.today.minutes > case.wish.minutes:
            assert case.said["cut-shortest"].arguments == {"minutes": round(case.today.minutes)}
            assert all(block.sets == 1 for block in case.workout.block)
            assert len(case.workout.block) == 1
        else:
            assert "cut-shortest" not in case.said


def test_less_time_never_makes_anything_longer() -> None:
    for name, written in WORKOUTS.items():
        person, number = PEOPLE[0]
        whole = asked(person, number, Wish(written))
        for minutes in (60, 45, 30, 25, 20, 15, 10, 5, 1):
            case = asked(person, number, Wish(written, minutes))
            assert case.today.minutes <= max(minutes, whole.today.minutes), name
            assert all(
                (after.rest or 0) <= (before.rest or 0)
                for before in whole.workout.block
                for after in case.workout.block
                if after.exercise == before.exercise and before == replace(after, sets=before.sets, rest=before.rest)
            )
        assert case.today.minutes < 25, name


def test_W3_C1_warm_up_and_cool_down_are_never_left_out() -> None:
    for case in cases():
        phases = {step.phase for step in compile_steps(case.today.definition(CATALOG))}
        written = case.wish.workout
        assert "warm_up" in phases or (written is not None and written.warm_up == "none")
        assert "cool_down" in phases or (written is not None and written.cool_down == "none")
        if written is not None and written.warm_up == "none":
            assert "warm_up" not in phases


def test_what_a_workout_says_of_its_warm_up_stays_and_the_standard_part_of_it_can_be_cut() -> None:
    person, number = PEOPLE[0]
    short = asked(person, number, Wish(OWN["parts"], 15)).today.definition(CATALOG)
    assert (short.circuit, short.stretches) == (None, ())
    assert short.cardio is not None
    assert short.cardio.seconds < 600
    long = asked(person, number, Wish(OWN["long walk"], 20)).today.definition(CATALOG)
    assert long.cardio is not None
    assert long.cardio.seconds <= 300
    assert long.circuit is not None


def test_C2_W1_the_standard_parts_are_within_ones_limits_and_have_ones_cardio() -> None:
    mine = replace(SOME, equipment=("bike",), cardio="cycle", limits=("no-kneeling", "no-lying"))
    found = due(Wish(OWN["plain"]), mine, past(), day(0), CATALOG)
    steps = compile_steps(found.today.definition(CATALOG))
    assert steps[0].exercise == "cycle"
    others = [EXERCISES[step.exercise] for step in steps if step.exercise and step.phase != "exercise"]
    assert not [one.id for one in others if one.position in mine.forbids]
    assert "plan-left-out" in {why.id for why in found.told}


def test_targets_stay_inside_the_range_of_the_block() -> None:
    for case in cases():
        for block, part in zip(case.workout.block, case.today.definition(CATALOG).blocks, strict=True):
            low, high = _range(block)
            assert low <= part.repetitions <= high


def _range(block: Block) -> tuple[int, int]:
    if block.repetitions is None:
        return LOWEST, TOP
    return (
        (block.repetitions,) * 2 if isinstance(block.repetitions, int) else (block.repetitions[0], block.repetitions[1])
    )


# --- how one is ---


def test_D7_sore_means_fewer_sets_and_it_is_told() -> None:
    for case in cases(readiness=Readiness(sore=2)):
        assert all(block.sets <= 2 for block in case.workout.block)
        assert case.said["plan-sore-fewer"].arguments == {"sets": 2}
    for case in cases(readiness=Readiness(sore=1)):
        assert "plan-sore-a-little" in case.said
        assert "plan-sore-fewer" not in case.said


def test_D8_tired_means_lighter_hamstring_work_and_nothing_is_told_that_is_not_so() -> None:
    for case in cases(readiness=Readiness(tired=True)):
        if case.found.against and "plan-tired-later" in {why.id for why in case.found.against}:
            continue
        work = [block for block in case.workout.block if EXERCISES[block.exercise].hamstring_dominant]
        assert all(block.sets <= 2 for block in work)
        assert ("plan-tired-lighter" in case.said) is bool(work)
        for aim in case.today.blocks:
            lowest = min(_range(block)[0] for block in case.workout.block if block.exercise == aim.exercise)
            if EXERCISES[aim.exercise].hamstring_dominant:
                assert aim.repetitions == lowest


def test_who_was_away_for_long_begins_with_fewer_sets() -> None:
    done = past(did(day(0), *TRIO, workout="day-1", repetitions=12))
    found = due(Wish(CATALOG.workouts["day-1"]), SOME, done, day(40), CATALOG)
    assert {(aim.sets, aim.repetitions) for aim in found.today.blocks} == {(2, 8)}
    assert {why.id for aim in found.today.blocks for why in aim.reasons} == {"why-ease-in"}
    assert {block.sets for block in found.today.definition(CATALOG).blocks} == {2}


def test_more_sets_than_usual_stay_as_they_are_written() -> None:
    found = due(Wish(OWN["no warm-up"]), SOME, past(did(day(0), "hip-thrust")), day(3), CATALOG)
    assert [(aim.exercise, aim.sets) for aim in found.today.blocks] == [("hip-thrust", 5)]


def test_at_the_top_of_a_named_exercise_the_next_one_is_named_where_it_can_be_done() -> None:
    topped = past(*(did(day(3 * n), "bodyweight-squat", repetitions=12, effort=6) for n in range(3)))
    strong = replace(SOME, equipment=("dumbbell",))
    for profile, message in ((strong, "why-ready"), (replace(SOME, equipment=()), "why-top-equipment")):
        found = due(Wish(CATALOG.workouts["starter"]), profile, topped, day(12), CATALOG)
        reasons = {aim.exercise: [why.id for why in aim.reasons] for aim in found.today.blocks}
        assert reasons["bodyweight-squat"] == [message]


# --- levels, equipment, days of rest ---


@pytest.mark.parametrize(
    ("wanted", "workout"), [("beginner", "starter"), ("intermediate", "day-1"), ("advanced", "full")]
)
def test_S5_S6_S7_a_level_counts_for_this_once(wanted: Level, workout: str) -> None:
    for profile in (Profile(), SOME, Profile(experience="experienced", equipment=CATALOG.equipment)):
        before = replace(profile)
        found = due(Wish(level=wanted), profile, past(), day(0), CATALOG)
        assert found.today.workout is not None
        assert found.today.workout.id == workout
        assert profile == before
    assert (
        due(Wish(level=wanted), Profile(), past(), day(0), CATALOG).today
        != due(Wish(), Profile(), past(), day(1), CATALOG).today
    )


def test_a_workout_by_name_is_stronger_than_a_level() -> None:
    found = due(Wish(CATALOG.workouts["day-3"], level="beginner"), Profile(), past(), day(0), CATALOG)
    assert found.today.workout is not None
    assert found.today.workout.id == "day-3"


@pytest.mark.parametrize("name", ["", "champion", "Beginner"])
def test_what_is_no_level_is_none(name: str) -> None:
    assert level(name) == ""
    assert [level(one) for one in LEVELS] == list(LEVELS)


def test_equipment_counts_for_this_once() -> None:
    bare = Profile(experience="some", limits=("no-single-leg-rdl",))
    held = {
        thing: [
            aim.exercise
            for aim in due(Wish(equipment=thing), bare, past(), day(0), CATALOG).today.blocks
            if EXERCISES[aim.exercise].hamstring_dominant
        ]
        for thing in ("", "band", "ball")
    }
    assert held == {"": [], "band": ["banded-hamstring-curl"], "ball": ["ball-hamstring-curl"]}
    assert bare.equipment == ()


def test_S4_on_a_day_of_rest_it_says_why_and_the_starter_runs() -> None:
    done = past(did(day(0), *TRIO, workout="day-1"))
    for wish, number, why in (
        (Wish(), 0, "plan-trained-today"),
        (Wish(), 1, "plan-trained-yesterday"),
        (Wish(readiness=Readiness(sore=3)), 5, "plan-sore-rest"),
        (Wish(minutes=20), 1, "plan-trained-yesterday"),
        (Wish(level="intermediate"), 1, "plan-trained-yesterday"),
    ):
        found = due(wish, SOME, done, day(number), CATALOG)
        assert found.against[0].id in {"today-rest", "today-light-cardio"}
        assert why in {one.id for one in found.against}
        assert found.told[: len(found.against)] == found.against
        assert found.offer == found.against, "whether to train at all is asked before what it would be"
        assert found.today.workout is not None
        assert found.today.workout.id == "starter"
        names = [block.exercise for block in found.today.workout.block]
        assert names == ([TRIO[0], TRIO[2]] if wish.minutes else list(TRIO))


def test_nothing_speaks_against_a_workout_on_its_day_nor_against_one_that_is_named() -> None:
    for case in cases(readiness=Readiness()):
        usual = today(case.person.profile, case.person.history, day(case.number), CATALOG)
        if case.wish.workout is not None or case.wish.level in {"beginner", "advanced"}:
            assert not case.found.against
        elif not case.wish.equipment and not case.wish.level:
            assert bool(case.found.against) is (usual.kind != "workout")


@pytest.mark.parametrize("limit", ["no-lying", "no-single-leg-rdl", "no-kneeling", "no-seated"])
@pytest.mark.parametrize("wish", [Wish(), Wish(level="beginner"), Wish(level="advanced")])
def test_what_nobody_named_is_within_ones_limits_and_with_ones_equipment(limit: str, wish: Wish) -> None:
    """On a day of rest, too: who said that they cannot lie down is never told to."""
    mine = Profile(experience="some", equipment=("chair",), limits=(limit,))
    found = due(wish, mine, past(did(day(0), *TRIO, workout="day-1")), day(1), CATALOG)
    for step in compile_steps(found.today.definition(CATALOG)):
        exercise = EXERCISES[step.exercise or "walk"]
        assert not {exercise.id, exercise.position} & mine.forbids, exercise.id
        assert all(set(mine.equipment) & set(choices) for choices in exercise.equipment), exercise.id
    names = [aim.exercise for aim in found.today.blocks]
    assert len(set(names)) == len(names)


def test_whom_the_limits_leave_nothing_is_told_so_and_gets_what_was_asked_for() -> None:
    nothing = tuple(f"no-{one.id}" for one in EXERCISES.values() if one.kind == "strength")
    found = due(Wish(), Profile(experience="some", limits=nothing), past(), day(0), CATALOG)
    assert {why.id for why in found.against} == {"today-light-cardio", "plan-nothing-left"}
    assert [aim.exercise for aim in found.today.blocks] == list(TRIO)


def test_what_is_due_is_told_as_what_is_due() -> None:
    found = due(Wish(), SOME, past(), day(0), CATALOG)
    plan = today(SOME, past(), day(0), CATALOG)
    assert found.today == plan
    assert [why.id for why in found.offer] == ["today-workout", *(why.id for why in plan.reasons)]
    assert isinstance(plan.workout and plan.workout.warm_up, WarmUp)
    assert isinstance(plan.workout and plan.workout.cool_down, CoolDown)
    assert isinstance(STANDARDS.warm_up.cardio, Cardio)


def test_a_workout_by_name_is_at_the_rungs_to_which_somebody_has_come() -> None:
    """S5, E2: who squats with a dumbbell does so on "day one" as well, with their weight."""
    rungs = {"bodyweight-squat": Rung("goblet-squat")}
    mine = Profile(experience="some", equipment=("dumbbell",), rungs=rungs, weights={"goblet-squat": Weight(12.0)})
    for name in ("day-1", "full"):
        found = due(Wish(CATALOG.workouts[name]), mine, past(), day(0), CATALOG).today
        squats = next(one for one in found.blocks if one.exercise == "goblet-squat")
        assert (squats.repetitions, squats.load) == (8, Load(12.0, "kg"))
        assert "bodyweight-squat" not in {one.exercise for one in found.blocks}
    starter = due(Wish(CATALOG.workouts[STARTER]), mine, past(), day(0), CATALOG).today
    assert {one.exercise for one in starter.blocks} == set(TRIO)


# --- what can be kept ---


def test_a_wish_for_the_same_gives_the_same_and_changes_nothing() -> None:
    for case in cases():
        profile, history = case.person.profile, case.person.history
        before = encode_profile(profile), history.sessions
        again = due(case.wish, profile, History(history.sessions), day(case.number), CATALOG)
        assert again == case.found
        assert (encode_profile(profile), history.sessions) == before
        assert len({case.wish, case.wish._replace()}) == 1
