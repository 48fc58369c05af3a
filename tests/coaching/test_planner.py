"""Today's workout: what it is made of, fitted to the person, the day and the time; and its reasons."""

from __future__ import annotations

import itertools

import pytest
from msgspec.structs import replace

from engine.catalog.models import Circuit, CoolDown, WarmUp
from engine.coaching.past.records import Exchange, History, LeftOut
from engine.coaching.plan.planner import Today, named, today
from engine.coaching.profile.model import Profile, Readiness, Rung
from engine.coaching.tell.reports import today_told, week_told
from engine.words.messages import COACHING, MESSAGES
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.definition import Fact
from engine.workflow.steps import compile_steps
from tests.coaching.people import CATALOG, day, did, past

NEW = Profile()
SOME = Profile(experience="some", equipment=("box", "chair", "band"))
STARTER = ("glute-bridge", "bodyweight-squat", "single-leg-rdl")


def due(
    profile: Profile, *sessions, number: int | None = None, ready: Readiness | None = None, minutes: float | None = None
) -> Today:
    when = number if number is not None else (sessions[-1].date - day(0)).days + 2 if sessions else 0
    found = today(profile, past(*sessions), day(when), CATALOG, readiness=ready or Readiness(), minutes=minutes)
    assert found.kind == "workout", found
    return found


def moves(found: Today) -> tuple[str, ...]:
    return tuple(aim.exercise for aim in found.blocks)


def said(found: Today) -> set[str]:
    return {why.id for why in found.reasons}


def starter(number: int, *moves: str, effort: int = 6):
    return did(day(number), *(moves or STARTER), workout="starter", effort=effort)


# --- new to training ---


def test_S7_A5_new_people_begin_with_the_starter() -> None:
    found = due(NEW)
    assert (found.workout.id, moves(found), said(found)) == ("starter", STARTER, {"plan-first"})
    assert all((aim.sets, aim.repetitions) == (3, 8) for aim in found.blocks)


def test_A5_they_stay_with_it_while_it_is_hard() -> None:
    found = due(NEW, *(starter(3 * number, effort=9) for number in range(4)))
    assert (moves(found), said(found)) == (STARTER, {"plan-starter"})


def test_A5_with_weights_already_nobody_is_told_of_first_moves() -> None:
    """The hinge stays hard, so it is still the starter; the others are on their top rungs by now."""
    has = replace(NEW, equipment=("dumbbell", "dumbbells", "kettlebell", "barbell", "rack", "bench", "chair"))
    hard = [did(day(3 * n), "single-leg-rdl", workout="starter", effort=9) for n in range(6)]
    easy = [did(day(3 * n), "bodyweight-squat", "goblet-squat", "barbell-squat", workout="starter") for n in range(6)]
    both = [replace(one, sets=(*one.sets, *other.sets)) for one, other in zip(hard, easy, strict=True)]
    found = due(has, *both)
    assert "barbell-squat" in moves(found)
    assert "plan-starter-some" in said(found)
    for locale, text in (
        ("en-US", "Some of these go easily by now."),
        ("de-DE", "Ein Teil davon geht dir schon leicht."),
    ):
        speech = SpokenWords(Words.load(locale))
        assert any(text in speech.text(why.id, why.arguments) for why in found.reasons)


def test_A5_S7_what_is_easy_makes_room_for_what_joins() -> None:
    """Step-ups, hip thrusts and curls, one after the other, every second time."""
    has = replace(NEW, equipment=("box", "chair", "band"))
    squats = [did(day(3 * n), "bodyweight-squat", workout="starter", effort=6) for n in range(3)]
    found = due(has, *squats)
    assert (found.workout.id, moves(found)) == ("starter", ("glute-bridge", "step-up", "single-leg-rdl"))
    assert "plan-layer-in" in said(found)
    assert moves(due(has, *squats, did(day(9), "step-up", workout="starter")))[1] == "bodyweight-squat"


def test_A5_the_whole_week_when_all_of_it_is_easy() -> None:
    has = replace(NEW, equipment=("box", "chair", "band"))
    found = due(has, starter(0), starter(2), number=7)
    assert (found.workout.id, moves(found)) == ("day-3", ("step-up", "hip-thrust", "banded-hamstring-curl"))
    assert said(found) >= {"plan-whole-week", "plan-due"}
    assert due(has, starter(0), starter(2), did(day(7), "step-up", workout="day-3")).workout.id == "day-1"


def test_S5_new_people_lift_nothing_at_first() -> None:
    loads = ("dumbbell", "dumbbells", "kettlebell", "barbell", "rack", "bench", "band", "leg-curl-machine")
    for number in range(3):
        sessions = [starter(3 * n, effort=8) for n in range(number)]
        found = due(replace(NEW, equipment=loads), *sessions)
        assert not any(CATALOG.exercises[name].equipment for name in moves(found))


# --- the split ---


def test_D1_D3_the_days_of_the_split() -> None:
    assert moves(due(SOME)) == ("single-leg-rdl", "bodyweight-squat", "glute-bridge")
    assert moves(due(SOME, did(day(0), "single-leg-rdl"))) == ("step-up", "hip-thrust", "banded-hamstring-curl")


def week_so_far(*more):
    return (did(day(0), *STARTER, workout="day-1"), did(day(2), "step-up", "hip-thrust", workout="day-3"), *more)


def test_D5_favourites_are_what_one_takes_by_choice() -> None:
    liked = did(day(-5), "split-squat", workout="mine")
    liked = replace(liked, swapped=tuple(Exchange("block-0", "step-up", "split-squat") for _ in range(3)))
    found = due(SOME, liked, *week_so_far())
    assert found.workout.id == "day-5"
    assert moves(found)[0] == "split-squat"
    assert "plan-favourites" in said(found)


@pytest.mark.parametrize("away", ["swapped", "skipped"])
def test_D5_what_one_swaps_away_or_skips_is_no_favourite(away: str) -> None:
    step = did(day(-5), "step-up", workout="mine")
    liked = (step, did(day(-3), "split-squat", workout="mine"))
    assert "step-up" in moves(due(SOME, *liked, step, *week_so_far()))
    gone = {
        "swapped": {"swapped": (Exchange("block-0", "step-up", "knee-hug"),)},
        "skipped": {"skipped": (LeftOut("block-0", "step-up", 1), LeftOut("block-0", "step-up", 2))},
    }
    assert "step-up" not in moves(due(SOME, *liked, replace(step, **gone[away]), *week_so_far()))


def test_D5_a_warm_up_that_is_skipped_says_nothing_about_the_same_move_in_the_sets() -> None:
    step = did(day(-5), "step-up", workout="mine")
    warm_up = {
        "skipped": (LeftOut("circuit-1", "step-up", 1),),
        "swapped": (Exchange("circuit-1", "step-up", "lunge"),),
    }
    plain, skipped = (due(SOME, step, step, one, *week_so_far()) for one in (step, replace(step, **warm_up)))
    assert moves(skipped) == moves(plain)


def test_D5_D6_three_of_them_with_one_for_the_hamstrings() -> None:
    found = due(SOME, *week_so_far())
    assert len(moves(found)) == 3
    assert sum(CATALOG.exercises[name].hamstring_dominant for name in moves(found)) == 1


def test_D6_two_different_hamstring_exercises_a_week() -> None:
    first, second = due(SOME), due(SOME, did(day(0), *STARTER, workout="day-1"))
    hamstrings = [name for name in moves(first) + moves(second) if CATALOG.exercises[name].hamstring_dominant]
    assert hamstrings == ["single-leg-rdl", "banded-hamstring-curl"]
    assert "plan-one-hamstring" not in said(first) | said(second)


def test_D6_it_says_so_where_there_is_only_one() -> None:
    bare = Profile(experience="some")
    found = due(bare, did(day(0), *STARTER, workout="day-1"))
    assert "single-leg-rdl" in moves(found)
    assert "plan-one-hamstring" in said(found)


@pytest.mark.parametrize("thing", ["band", "ball"])
def test_D6_what_would_make_a_second_one_possible_is_told_to_whom_it_would_help(thing: str) -> None:
    bare, limits = Profile(experience="some"), ("no-banded-hamstring-curl", "no-ball-hamstring-curl")
    for mine, told in ((bare, True), (replace(bare, equipment=(thing,), limits=limits), False)):
        found = due(mine, did(day(0), *STARTER, workout="day-1"))
        assert "plan-one-hamstring" in said(found)
        assert ("plan-second-hamstring" in said(found)) is told


def test_D6_another_one_where_this_week_had_the_same() -> None:
    """Somebody without a hinge did the curl on day 1, so day 3 takes the ball."""
    mine = Profile(experience="some", equipment=("band", "ball"), limits=("no-single-leg-rdl",))
    first = due(mine)
    assert first.blocks[0].exercise == "banded-hamstring-curl"
    second = due(mine, did(day(0), *moves(first), workout="day-1"))
    assert second.blocks[2].exercise == "ball-hamstring-curl"
    assert second.blocks[2].reasons[0].id == "why-variety"
    assert "plan-one-hamstring" not in said(first) | said(second)


def test_D6_a_dumbbell_alone_gives_variety_and_one_reason_for_it() -> None:
    """The lower rung, as there is no other ladder; and neither "what you have" nor "your one exercise" beside it."""
    mine = Profile(experience="some", equipment=("dumbbell",))
    mine = replace(mine, rungs={"single-leg-rdl": Rung("single-leg-rdl-loaded")})
    first = due(mine)
    assert first.blocks[0].exercise == "single-leg-rdl-loaded"
    second = due(mine, did(day(0), *moves(first), workout="day-1"))
    varied = second.blocks[-1]
    assert (varied.exercise, [why.id for why in varied.reasons]) == ("single-leg-rdl", ["why-variety"])
    assert "plan-one-hamstring" not in said(first) | said(second)


def test_D6_variety_is_another_ladder_where_there_is_one() -> None:
    mine = Profile(experience="some", equipment=("dumbbell", "band"))
    mine = replace(mine, rungs={"single-leg-rdl": Rung("single-leg-rdl-loaded")})
    found = due(mine, did(day(0), "single-leg-rdl-loaded", workout="mine"))
    assert (found.workout.id, moves(found)[0]) == ("day-1", "banded-hamstring-curl")


def test_D6_what_was_too_much_is_no_variety() -> None:
    """Twice missed with the weight, so without: the change must not bring the weight back within the week."""
    mine = Profile(experience="some", equipment=("dumbbell",))
    missed = [did(day(number), "single-leg-rdl-loaded", repetitions=6, aimed=8, effort=9) for number in (-5, -3)]
    found = due(mine, *missed, did(day(0), "single-leg-rdl", workout="day-3"))
    assert (found.workout.id, found.blocks[0].exercise) == ("day-1", "single-leg-rdl")
    assert "plan-one-hamstring" in said(found)


def test_D6_S6_it_says_so_when_a_session_holds_two() -> None:
    found = named(CATALOG.workouts["full"], SOME, History(), day(0), CATALOG)
    assert said(found) == {"plan-two-hamstrings"}
    assert len(found.blocks) == 5
    assert not named(CATALOG.workouts["day-1"], SOME, History(), day(0), CATALOG).reasons


# --- equipment and limits ---


@pytest.mark.parametrize("has", [(), ("chair",), ("box",), ("ball", "dumbbell"), CATALOG.equipment])
@pytest.mark.parametrize("limits", [(), ("no-lying",), ("no-seated", "no-kneeling"), ("no-single-leg-rdl",)])
@pytest.mark.parametrize("workout", ["day-1", "day-3"])
def test_D6_everything_can_be_done_and_nothing_twice(has, limits, workout) -> None:
    profile = Profile(experience="some", equipment=has, limits=limits)
    sessions = () if workout == "day-1" else (did(day(0), *STARTER, workout="day-1"),)
    found = due(profile, *sessions)
    names = moves(found)
    assert len(set(names)) == len(names) >= 1
    assert sum(CATALOG.exercises[name].hamstring_dominant for name in names) <= 1
    for step in compile_steps(found.definition(CATALOG)):
        exercise = CATALOG.exercises[step.exercise or "walk"]
        assert all(set(has) & set(choices) for choices in exercise.equipment), exercise.id
        assert not {exercise.id, exercise.position} & profile.forbids, exercise.id


def test_C2_a_stretch_that_cannot_be_done_is_replaced_or_left_out_and_told() -> None:
    found = due(replace(SOME, limits=("no-kneeling", "no-lying")))
    assert isinstance(found.workout.cool_down, CoolDown)
    names = [one.exercise for one in found.workout.cool_down.stretches or ()]
    assert names == ["seated-toe-reach", "standing-hip-flexor-stretch"]
    assert said(found) >= {"why-limit", "plan-left-out"}


def test_W1_the_cardio_of_ones_choice_where_it_is_at_hand() -> None:
    cycling = replace(SOME, cardio="cycle")
    assert due(cycling).workout.warm_up.cardio.exercise == "walk"
    assert due(replace(cycling, equipment=("bike",))).workout.warm_up.cardio.exercise == "cycle"


def test_S2_the_rest_of_ones_choice() -> None:
    assert {block.rest for block in due(replace(SOME, rest=90)).workout.block} == {90}


def test_when_the_limits_leave_nothing_a_walk_is_left() -> None:
    nothing = tuple(f"no-{one.id}" for one in CATALOG.exercises.values() if one.kind == "strength")
    found = today(Profile(experience="some", limits=nothing), past(), day(0), CATALOG)
    assert (found.kind, found.workout, said(found)) == ("light_cardio", None, {"plan-nothing-left"})


# --- how one is today ---


def test_D7_D8_who_is_sore_has_few_enough_already_and_is_not_told_of_less_for_being_tired() -> None:
    """Of the fewest repetitions there are no fewer, and the sets are fewer as they are sore."""
    wanted, done = CATALOG.workouts["starter"], past()
    tired, both = (
        named(wanted, SOME, done, day(0), CATALOG, readiness=Readiness(sore, tired=True)).blocks[-1] for sore in (0, 2)
    )
    assert tired._replace(reasons=()) == both._replace(reasons=())
    assert ["why-tired" in {why.id for why in aim.reasons} for aim in (tired, both)] == [True, False]


def test_D7_sore_means_fewer_sets_and_a_little_sore_only_a_word() -> None:
    assert {aim.sets for aim in due(SOME, ready=Readiness(sore=2)).blocks} == {2}
    assert {block.sets for block in due(SOME, ready=Readiness(sore=2)).workout.block} == {2}
    found = due(SOME, ready=Readiness(sore=1))
    assert ({aim.sets for aim in found.blocks}, "plan-sore-a-little" in said(found)) == ({3}, True)


def test_D8_tired_means_lighter_hamstring_work() -> None:
    strong = did(day(0), *STARTER, workout="day-1", repetitions=10, effort=6)
    found = due(SOME, strong, number=7, ready=Readiness(tired=True))
    hinge = {aim.exercise: aim for aim in found.blocks}.get("banded-hamstring-curl")
    assert hinge is not None
    assert (hinge.sets, hinge.repetitions, hinge.reasons[-1].id) == (2, 8, "why-tired")
    assert {aim.sets for aim in found.blocks if aim is not hinge} == {3}


def test_long_away_is_told() -> None:
    found = due(SOME, did(day(0), *STARTER, workout="day-1"), number=28)
    assert [why.arguments for why in found.reasons if why.id == "plan-long-away"] == [{"weeks": 4}]


# --- the time at hand ---


@pytest.mark.parametrize(
    ("minutes", "workout"), list(itertools.product((15, 20, 25, 30, 40), ("starter", "day-1", "day-3", "day-5")))
)
def test_W3_A4_less_time_keeps_warm_up_and_cool_down(minutes: int, workout: str) -> None:
    profile = NEW if workout == "starter" else SOME
    sessions = {
        "starter": (),
        "day-1": (),
        "day-3": (did(day(0), *STARTER, workout="day-1"),),
        "day-5": week_so_far(),
    }[workout]
    found = due(profile, *sessions, minutes=minutes)
    assert found.workout.id == workout
    steps = compile_steps(found.definition(CATALOG))
    assert found.minutes == round(sum(step.duration for step in steps) / 60, 1) <= minutes
    assert {step.phase for step in steps} >= {"warm_up", "exercise", "cool_down"}
    assert isinstance(found.workout.warm_up, WarmUp)
    assert isinstance(found.workout.warm_up.circuit, Circuit)
    assert found.workout.warm_up.circuit.exercises == CATALOG.standards.warm_up.circuit.exercises
    assert any(CATALOG.exercises[name].hamstring_dominant for name in moves(found))
    assert any(message.startswith("cut-") for message in said(found))
    assert [block.exercise for block in found.workout.block] == list(moves(found))


@pytest.mark.parametrize(("minutes", "exercises", "walks"), [(18, 2, (2, 1)), (20, 2, (3, 2)), (21, 3, (2, 1))])
def test_W3_A4_no_exercise_is_dropped_that_shorter_walks_would_save(minutes: int, exercises: int, walks) -> None:
    """And no walk is shorter than it must be."""
    found = due(NEW, minutes=minutes)
    assert len(found.blocks) == exercises
    assert (found.workout.warm_up.cardio.minutes, found.workout.cool_down.cardio.minutes) == walks
    assert found.minutes <= minutes


def test_what_is_left_is_told_as_what_the_cuts_before_it_come_to() -> None:
    told = {
        "en-US": ("That leaves one exercise.", "That leaves 2 exercises."),
        "de-DE": ("Damit bleibt eine Übung.", "Damit bleiben 2 Übungen."),
    }
    for locale, (one, two) in told.items():
        speech = SpokenWords(Words.load(locale))
        assert [speech.text("cut-exercises", {"exercises": number}) for number in (1, 2)] == [one, two]


def test_enough_time_cuts_nothing() -> None:
    assert due(SOME, minutes=60) == due(SOME)


def test_too_little_time_says_what_the_shortest_takes() -> None:
    found = due(SOME, minutes=5)
    assert "cut-shortest" in said(found)
    assert 5 < found.minutes < 15


# --- what the engine and the frontends get ---


def test_the_engine_gets_the_targets() -> None:
    found = due(SOME, did(day(0), *STARTER, workout="day-1", effort=7), number=7)
    assert found.workout.id == "day-3"
    squats = due(SOME, did(day(0), *STARTER, workout="day-1", effort=7), did(day(2), workout="day-3"), number=14)
    targets = {part.exercise: part.repetitions for part in squats.definition(CATALOG).blocks}
    assert targets == squats.targets


def test_a_workout_by_name_gets_targets_and_rest_and_no_other_exercises() -> None:
    done = past(did(day(0), *STARTER, workout="day-1", repetitions=12, effort=6))
    found = named(CATALOG.workouts["starter"], replace(SOME, rest=60), done, day(2), CATALOG)
    assert moves(found) == STARTER
    assert {part.rest for part in found.definition(CATALOG).blocks} == {60.0}
    assert {part.repetitions for part in found.definition(CATALOG).blocks} == {12}


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_everything_can_be_said(locale: str) -> None:
    speech = SpokenWords(Words.load(locale))
    found = due(replace(SOME, limits=("no-lying",)), ready=Readiness(1, tired=True), minutes=20)
    for why in (*today_told(found), *week_told(())):
        assert set(why.arguments) == COACHING[why.id]
        assert speech.text(why.id, why.arguments)


def test_the_same_history_gives_the_same_plan() -> None:
    sessions = week_so_far()
    assert due(SOME, *sessions) == due(SOME, *(replace(one) for one in sessions))


# --- what the log will show ---


@pytest.mark.parametrize(
    ("last", "fact"),
    [
        ({"repetitions": 8, "effort": 8}, Fact("fact-more", (("more", 1), ("repetitions", 9)))),
        ({"repetitions": 8, "effort": 6}, Fact("fact-more", (("more", 2), ("repetitions", 10)))),
        ({"repetitions": 8, "effort": 9}, None),
        ({"repetitions": 7, "aimed": 8}, None),
        ({"repetitions": 9, "aimed": 8, "effort": 8}, None),
    ],
)
def test_more_than_last_time_is_a_fact_where_last_time_was_as_planned(last: dict, fact: Fact | None) -> None:
    done = past(did(day(0), *STARTER, **last))
    found = named(CATALOG.workouts["starter"], SOME, done, day(2), CATALOG)
    assert found.facts.get("bodyweight-squat") == fact
    assert all(set(dict(one.arguments)) == MESSAGES[one.id] for one in found.facts.values())
