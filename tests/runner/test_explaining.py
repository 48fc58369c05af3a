"""An exercise that begins out of its turn is explained first to a person who doesn't know it, and to nobody else."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from engine.cues.needs import things_needed
from engine.workflow import events as happened
from engine.workflow.events import AnyEvent
from engine.workflow.position import current
from tests.runner.driving import CATALOG, NOON, Rig, built_in, own
from tests.workflow.driving import SQUATS

EVERYTHING = frozenset(CATALOG.exercises)
NEEDS = things_needed(CATALOG.exercises)
GOBLETS = {**SQUATS, "exercise": "goblet-squat"}
CHANGES: dict[str, tuple[dict[str, Any], AnyEvent]] = {
    "swap": (SQUATS, happened.SwapExercise(id="x", exercise="split-squat")),
    "swap to a thing": (SQUATS, happened.SwapExercise(id="x", exercise="feet-elevated-bridge")),
    "easier": (GOBLETS, happened.Easier(id="x")),
    "harder": (SQUATS, happened.Harder(id="x")),
}


def rig(plan: Any, *, knows: frozenset[str] = frozenset()) -> Rig:
    made = Rig(plan)
    made.listener = replace(made.listener, knows=knows, needs=NEEDS, first_time=False)
    made.coach = made._coach(made.session)
    return made.begin()


def told(rig: Rig, exercise: str, since: float) -> list[str]:
    """The lines of the explanation of ``exercise`` that were said, by name."""
    words = rig.coach._presenter.speech
    names = [f"exercise-{exercise}.setup", *words.lines(exercise, "how")]
    texts = {words.text(name, {}): name.removeprefix(f"exercise-{exercise}.") for name in names}
    return [texts[text] for text in rig.texts(since=since) if text in texts]


def whole(rig: Rig, exercise: str) -> list[str]:
    lines = rig.coach._presenter.speech.lines(exercise, "how")
    return ["setup", *(line.removeprefix(f"exercise-{exercise}.") for line in lines)]


def until_the_set(rig: Rig) -> Rig:
    """Coach until the set begins that is being prepared."""
    assert current(rig.plan, rig.session).kind == "ready"
    assert rig.session.deadline is not None
    return rig.run(rig.session.deadline - NOON + 0.1)


@pytest.mark.parametrize("after", [8.0, 34.0, 45.0])
@pytest.mark.parametrize("change", CHANGES)
def test_another_exercise_is_explained_to_a_newcomer_before_it_begins(change: str, after: float) -> None:
    block, event = CHANGES[change]
    coached = rig(own(block))
    coached.does(after, lambda: coached.coach._happen(event)).run(after + 0.01)
    exercise = current(coached.plan, coached.session).exercise or ""
    assert exercise != block["exercise"]
    until_the_set(coached)
    assert current(coached.plan, coached.session).kind in {"repetitions", "hold"}
    assert told(coached, exercise, after) == whole(coached, exercise)
    things = NEEDS.get(exercise)
    need = coached.coach._presenter.speech.text("need-for-this", {"things": things or "chair"})
    assert (need in coached.texts(since=after)) == (things is not None)
    coached.never_two_at_once()


@pytest.mark.parametrize("after", [8.0, 34.0, 45.0])
@pytest.mark.parametrize("change", CHANGES)
def test_a_get_ready_is_no_longer_for_a_person_who_knows_the_exercise(change: str, after: float) -> None:
    block, event = CHANGES[change]
    coached = rig(own(block), knows=EVERYTHING)
    coached.does(after, lambda: coached.coach._happen(event)).run(after + 0.01)
    session = coached.session
    assert session.deadline is not None
    assert session.deadline - session.began == pytest.approx(current(coached.plan, session).duration)
    assert session.added == 0.0


@pytest.mark.parametrize("workout", ["starter", "full"])
def test_after_a_skipped_warm_up_the_first_exercise_is_explained(workout: str) -> None:
    coached = rig(built_in(workout))
    coached.does(20, lambda: coached.coach._happen(happened.Skip(id="x", scope="phase"))).run(20.01)
    exercise = current(coached.plan, coached.session).exercise or ""
    until_the_set(coached)
    assert told(coached, exercise, 20) == whole(coached, exercise)
    coached.never_two_at_once()


def test_after_a_skipped_walk_every_move_of_the_circuit_is_explained() -> None:
    coached = rig(built_in("full"))
    coached.does(20, lambda: coached.coach._happen(happened.Skip(id="x"))).run(20.01)
    moves = {step.exercise for step in coached.plan.steps() if step.round == 1 and step.exercise}
    last = max(step.index for step in coached.plan.steps() if step.round == 1)
    while coached.session.step <= last:
        coached.run(coached.now + 5)
    for move in moves:
        said, wanted = told(coached, move, 20), whole(coached, move)  # a line may be another move's, too
        assert any(said[place : place + len(wanted)] == wanted for place in range(len(said)))
    coached.never_two_at_once()


@pytest.mark.parametrize("cardio", ["none", {"exercise": "walk", "minutes": 2}], ids=["none", "short"])
def test_every_move_of_a_circuit_is_explained_once_where_no_walk_had_time_for_it(cardio: object) -> None:
    moves = ("knee-hug", "glute-bridge", "lunge-elbow-to-instep", "standing-hip-flexion")
    circuit = {"rounds": 2, "repetitions": 10, "exercises": list(moves)}
    coached = rig(own(SQUATS, warm_up={"cardio": cardio, "circuit": circuit}))
    rest = next(step.index for step in coached.plan.steps() if step.kind == "rest")
    while coached.session.step < rest:
        coached.run(coached.now + 5)
    words, said = coached.coach._presenter.speech, coached.texts(since=0)
    lines = [words.text(line, {}) for move in moves for line in words.lines(move, "how")]  # some are of two moves
    assert {line: said.count(line) for line in lines} == Counter(lines)
    coached.never_two_at_once()


@pytest.mark.parametrize("left", [70.0, 40.0, 15.0])
def test_after_a_rest_that_was_cut_short_what_it_had_no_time_for_is_explained(left: float) -> None:
    coached = rig(own({**SQUATS, "sets": 1, "rest": 75}, {"exercise": "split-squat", "sets": 1}))
    rest = next(step for step in coached.plan.steps() if step.kind == "rest")
    at = coached.start_of(rest.index) + rest.duration - left
    coached.does(at, lambda: coached.coach._happen(happened.Done(id="x"))).run(at + 0.01)
    until_the_set(coached)
    lines = told(coached, "split-squat", coached.start_of(rest.index))
    assert list(dict.fromkeys(lines)) == whole(coached, "split-squat")
    coached.never_two_at_once()


def test_an_exercise_that_was_trained_is_not_explained_again() -> None:
    coached = rig(own(SQUATS)).does(100, lambda: coached.coach._happen(happened.Harder(id="x")))
    coached.does(124, lambda: coached.coach._happen(happened.Easier(id="y"))).run(124.01)
    assert current(coached.plan, coached.session).kind == "ready"
    assert (current(coached.plan, coached.session).exercise, coached.session.added) == ("bodyweight-squat", 0.0)
