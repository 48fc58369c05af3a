"""How a workout is laid out: phases, rounds, sets, sides, rests."""

from __future__ import annotations

from collections import Counter

import pytest

from engine.workflow import Step
from engine.workflow.steps import Swap
from tests.workflow.driving import CATALOG, DEADLIFTS, SQUATS, built_in, own

WORKOUTS = sorted(CATALOG.workouts)


def work(steps: tuple[Step, ...], phase: str) -> list[Step]:
    return [step for step in steps if step.phase == phase and step.kind in {"repetitions", "hold", "timed"}]


def kinds(steps: tuple[Step, ...]) -> list[str]:
    return [step.kind for step in steps]


@pytest.mark.parametrize("name", WORKOUTS)
def test_steps_are_numbered_and_take_time(name: str) -> None:
    steps = built_in(name).steps()
    assert [step.index for step in steps] == list(range(len(steps)))
    assert all(step.duration > 0 for step in steps)


@pytest.mark.parametrize("name", WORKOUTS)
def test_W1_ten_minutes_of_cardio_come_first(name: str) -> None:
    first = built_in(name).steps()[0]
    assert (first.phase, first.kind, first.exercise, first.duration) == ("warm_up", "timed", "walk", 600.0)


@pytest.mark.parametrize("name", WORKOUTS)
def test_W2_three_rounds_of_four_moves_of_ten_in_order(name: str) -> None:
    circuit = [step for step in work(built_in(name).steps(), "warm_up") if step.round is not None]
    order = ["knee-hug", "glute-bridge", "lunge-elbow-to-instep", "standing-hip-flexion"]
    assert [step.exercise for step in circuit] == order * 3
    assert [step.round for step in circuit] == [1] * 4 + [2] * 4 + [3] * 4
    assert {step.repetitions for step in circuit} == {10}
    assert all(step.alternating and step.side is None for step in circuit if step.exercise != "glute-bridge")


def test_A2_the_hip_flexors_are_stretched_in_the_warm_up_and_the_cool_down() -> None:
    steps = built_in("full").steps()
    for phase in ("warm_up", "cool_down"):
        assert any("A2" in CATALOG.exercises[step.exercise].facts for step in work(steps, phase))


@pytest.mark.parametrize("name", WORKOUTS)
def test_S1_every_strength_exercise_has_three_sets_of_eight_to_twelve(name: str) -> None:
    sets = work(built_in(name).steps(), "exercise")
    for slot in {step.slot for step in sets}:
        assert {step.set for step in sets if step.slot == slot} == {1, 2, 3}
    assert all(8 <= (step.repetitions or 0) <= 12 for step in sets)


@pytest.mark.parametrize("name", WORKOUTS)
def test_S2_rests_of_60_to_90_seconds_between_all_sets(name: str) -> None:
    steps = built_in(name).steps()
    rests = [step for step in steps if step.kind == "rest"]
    assert all(60 <= step.duration <= 90 for step in rests)
    sets = {(step.slot, step.set) for step in work(steps, "exercise")}
    # One before each set: the first rest divides the circuit from the strength work.
    assert {(step.slot, step.set) for step in rests} == sets


def test_S6_the_full_session_in_order() -> None:
    sets = work(built_in("full").steps(), "exercise")
    order = ["single-leg-rdl", "bodyweight-squat", "glute-bridge", "split-squat", "banded-hamstring-curl"]
    assert list(dict.fromkeys(step.exercise for step in sets)) == order


def test_S7_the_starter_session_has_three_moves() -> None:
    sets = work(built_in("starter").steps(), "exercise")
    assert len({step.exercise for step in sets}) == 3


@pytest.mark.parametrize("name", WORKOUTS)
def test_E6_every_one_sided_set_has_both_sides_with_a_change_between(name: str) -> None:
    steps = built_in(name).steps()
    for step in steps:
        if step.side == "left" and step.kind in {"repetitions", "hold"}:
            change, other = steps[step.index + 1 : step.index + 3]
            assert (change.kind, change.duration, change.side) == ("change", 8.0, "right")
            assert (other.kind, other.side, other.repetitions) == (step.kind, "right", step.repetitions)
    sides = Counter((step.slot, step.set, step.side) for step in steps if step.kind in {"repetitions", "hold"})
    assert set(sides.values()) == {1}


@pytest.mark.parametrize("name", WORKOUTS)
def test_C1_five_minutes_of_walking_come_before_the_stretches(name: str) -> None:
    first = next(step for step in built_in(name).steps() if step.phase == "cool_down")
    assert (first.kind, first.exercise, first.duration) == ("timed", "walk", 300.0)


@pytest.mark.parametrize("name", WORKOUTS)
def test_C2_stretches_for_hamstrings_glutes_and_hip_flexors_on_both_sides(name: str) -> None:
    holds = [step for step in built_in(name).steps() if step.kind == "hold"]
    trained = [CATALOG.exercises[step.exercise].primary[0] for step in holds]
    assert Counter(trained) == {"hamstrings": 1, "glutes": 2, "hip-flexors": 2}
    assert {step.duration for step in holds} == {30.0}


def test_ones_own_without_warm_up_or_cool_down() -> None:
    steps = own(SQUATS).steps()
    assert kinds(steps) == ["ready", "repetitions", "rest", "ready", "repetitions"]
    assert [step.duration for step in steps] == [30, 32, 60, 10, 32]


def test_the_first_get_ready_has_time_for_the_welcome_only_when_nothing_comes_before() -> None:
    walked = own(SQUATS, warm_up={"cardio": {"minutes": 1}, "circuit": "none"})
    assert kinds(walked.steps())[:2] == ["timed", "ready"]
    assert walked.steps()[1].duration == 10


def test_a_rest_of_zero_is_no_step() -> None:
    assert kinds(own({**SQUATS, "rest": 0}).steps()) == ["ready", "repetitions"] * 2


def test_between_exercises_the_rest_is_that_of_the_set_before() -> None:
    steps = own({**SQUATS, "rest": 20}, {**DEADLIFTS, "rest": 90}, {**SQUATS, "rest": 0}).steps()
    assert [step.duration for step in steps if step.kind == "rest"] == [20, 20, 90, 90]


def test_a_hold_takes_the_place_of_repetitions_on_each_side() -> None:
    steps = own({"exercise": "single-leg-bridge", "sets": 1, "seconds": 20, "ready": 5, "change": 6}).steps()
    assert [(step.kind, step.side, step.duration) for step in steps] == [
        ("ready", "left", 25),
        ("hold", "left", 20),
        ("change", "right", 6),
        ("hold", "right", 20),
    ]


def test_a_tempo_of_ones_own_makes_the_set_longer() -> None:
    step = own({**SQUATS, "tempo": "3-1-2-0.5"}).steps()[1]
    assert (step.duration, step.tempo) == (52.0, (3, 1, 2, 0.5))


def test_in_the_circuit_a_one_sided_move_alternates() -> None:
    circuit = {"rounds": 1, "repetitions": 6, "exercises": ["single-leg-bridge"]}
    steps = own(SQUATS, warm_up={"cardio": "none", "circuit": circuit}).steps()
    assert (steps[1].alternating, steps[1].side, steps[1].repetitions) == (True, None, 6)
    assert kinds(steps)[2] == "rest"


def test_no_rest_comes_before_the_first_set_without_a_circuit() -> None:
    assert kinds(own(SQUATS, warm_up={"circuit": "none"}).steps())[:2] == ["timed", "ready"]


def facts(*blocks: dict[str, object], swaps: tuple[Swap, ...] = ()) -> list[tuple[str, int, str | None, str, object]]:
    """Where something is said of a whole exercise: the slot, the set, the side, and what."""
    said = [(step, step.fact) for step in own(*blocks).steps(swaps) if step.fact]
    return [(step.slot, step.set, step.side, fact.id, dict(fact.arguments).get("sets")) for step, fact in said]


def test_that_all_sets_are_done_is_said_after_the_last_side_of_the_last_one() -> None:
    assert facts(DEADLIFTS) == [("block-0", 2, "right", "fact-all-sets", 2)]
    assert facts({**SQUATS, "warm_up_sets": [{"repetitions": 4}]}) == [("block-0", 3, None, "fact-all-sets", 2)]


def test_it_is_not_said_twice_in_a_row_nor_of_one_set_nor_of_another_exercise() -> None:
    assert [slot for slot, *_ in facts(SQUATS, DEADLIFTS, SQUATS)] == ["block-0", "block-2"]
    assert facts({**SQUATS, "sets": 1}) == []
    assert facts({"exercise": "glute-bridge", "sets": 2, "most": True}) == []
    assert facts(SQUATS, swaps=(Swap("block-0", 1, "split-squat"),)) == []
