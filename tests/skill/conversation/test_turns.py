"""How much fits a turn, and where it stops."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.catalog.own_workout import check_document
from engine.cues.models import Listener
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, define
from skill.alexa.rendering import ssml
from skill.alexa.turn_desk import budget
from skill.alexa.turns.limits import CHARACTERS, SECONDS
from skill.alexa.turns.models import Turn
from skill.alexa.turns.planning import plan_turn
from skill.alexa.turns.view import View

CATALOG = load()
ROOM = budget(0.0, 0, "ssml")


def view(*blocks, pace="guided", **parts) -> View:
    document = {"id": "mine", "warm_up": "none", "cool_down": "none", "block": list(blocks), **parts}
    plan = Plan(define(check_document(document, "mine.toml", CATALOG), CATALOG), "mine")
    return View(plan.steps(), SpokenWords(Words.load("en-US")), Listener(pace=pace, workout="mine"), ssml.size)


def built_in(name: str) -> View:
    plan = Plan(define(CATALOG.workouts[name], CATALOG), name)
    return View(plan.steps(), SpokenWords(Words.load("en-US")), Listener(workout=name), ssml.size)


def turns(view_: View) -> list[Turn]:
    """All turns of a workout, one after the other, at every step's start."""
    made, index = [], 0
    while index < len(view_.steps):
        turn = plan_turn(view_, index, 0.0, ROOM)
        made.append(turn)
        index = turn.following + (turn.ending in {"walk", "rest", "split", "self"})
    return made


SQUAT = {"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60}
BOTH = {"exercise": "single-leg-rdl", "sets": 2, "repetitions": 8, "rest": 60}


@pytest.mark.parametrize("name", sorted(CATALOG.workouts))
def test_no_turn_is_too_long(name):
    for turn in turns(built_in(name)):
        assert turn.length <= SECONDS
        assert len(ssml.render(turn.lines)) <= CHARACTERS


@pytest.mark.parametrize("name", sorted(CATALOG.workouts))
def test_a_stretch_is_let_go_of_at_once_and_not_with_the_next_answer(name):
    """Each hold once: within the turn where it goes on, else at the turn's end, before the question."""
    whole = built_in(name)
    holds = sum(step.kind == "hold" for step in whole.steps)
    said = [line.text for turn in turns(whole) for line in turn.lines]
    assert said.count("And release.") == holds
    for turn in turns(whole):
        over = whole.steps[turn.following - 1].kind == "hold" and turn.ending in {"step", "side", "finish"}
        after = [line for line in turn.lines if line.at >= turn.reaches]
        assert ("And release." in [line.text for line in after]) is over
        assert turn.lines[0].text != "And release."
        assert turn.length >= turn.lines[-1].end - 1e-6


@pytest.mark.parametrize("name", sorted(CATALOG.workouts))
def test_a_turn_of_a_built_in_workout_never_stops_inside_a_set(name):
    made = turns(built_in(name))

    assert {turn.ending for turn in made} == {"walk", "step", "finish"}
    followed = [built_in(name).steps[turn.following] for turn in made if turn.ending == "step"]
    assert all(step.kind == "ready" or (step.kind, step.phase) == ("timed", "cool_down") for step in followed)


def test_a_set_with_both_sides_and_its_rest_is_one_turn():
    turn = turns(view(BOTH))[0]

    assert (turn.ending, turn.following) == ("step", 5)
    assert turn.length == pytest.approx(30 + 32 + 8 + 32 + 60)
    assert [line.text for line in turn.lines[-5:]] == ["5", "4", "3", "2", "1"]


def test_a_rest_that_does_not_fit_is_begun():
    turn = turns(view({**BOTH, "rest": 300}))[0]

    assert (turn.ending, turn.following) == ("rest", 4)
    assert turn.reaches == pytest.approx(30 + 32 + 8 + 32 + 300)
    assert turn.length < 130


def test_two_sides_that_do_not_fit_are_parted():
    turn = turns(view({**BOTH, "repetitions": 30}))[0]

    assert (turn.ending, turn.following) == ("side", 2)


def test_a_set_that_does_not_fit_is_parted_between_two_repetitions():
    planned = view({**SQUAT, "repetitions": 30, "tempo": "4-2-4-0"})
    turn = plan_turn(planned, 0, 0.0, ROOM)

    assert (turn.ending, turn.following) == ("split", 1)
    assert (turn.length - 30) % 10 == pytest.approx(0)
    rest = plan_turn(planned, 1, turn.length - 30, ROOM)
    counted = [line.text for part in (turn, rest) for line in part.lines if line.text.isdigit()]
    assert counted[3:33] == [str(number) for number in range(1, 31)]


def test_sets_without_rest_follow_each_other():
    assert turns(view({**SQUAT, "rest": 0}))[0].ending == "finish"


def test_a_hold_that_does_not_fit_is_parted():
    turn = turns(view({"exercise": "bodyweight-squat", "sets": 1, "seconds": 300}))[0]

    assert (turn.ending, turn.following) == ("split", 1)


def test_at_ones_own_pace_the_turn_ends_with_the_set():
    assert turns(view(SQUAT, pace="self"))[0].ending == "self"


def test_an_answer_comes_first_and_leaves_less_room():
    planned = view(BOTH)
    turn = plan_turn(planned, 4, 10.0, budget(5.0, 100, "ssml"), busy=5.0)

    assert turn.lines[0].at >= 5.0
    assert turn.length == pytest.approx(50)


@pytest.mark.parametrize("answer", [0.0, 12.0, 13.0, 100.0])
def test_the_budget_never_exceeds_the_limits(answer):
    room = budget(answer, 0, "ssml")

    assert answer + room.seconds <= SECONDS
    assert budget(answer, 5_000, "ssml").characters <= CHARACTERS - 5_000


@pytest.mark.parametrize("left", [0.1, 2.3, 4.0])
def test_the_next_move_is_explained_when_an_answer_that_outlasts_the_walk_is_over(left):
    walk = built_in("day-1")
    turn = plan_turn(walk, 0, walk.steps[0].duration - left, ROOM, busy=4.7)
    assert turn.lines[0].text.startswith("Coming up")
    assert turn.lines[0].at >= 4.7


def test_a_stretch_is_let_go_of_when_an_answer_that_outlasts_it_is_over():
    whole = built_in("day-1")
    (last,) = [step for step in whole.steps if step.kind == "hold"][-1:]
    turn = plan_turn(whole, last.index, last.duration - 2.0, ROOM, busy=4.7)
    assert all(line.at >= 4.7 for line in turn.lines)
