"""The full workout as it is heard, held against the programme, number by number."""

from __future__ import annotations

from itertools import groupby, product

from engine.cues.sheet import Scripted
from tests.cues.speaking import Case, cues_of, left, messages
from tests.workflow.driving import CATALOG

SHEET = cues_of(Case("full", new=True))
STRENGTH = ["single-leg-rdl", "bodyweight-squat", "glute-bridge", "split-squat", "banded-hamstring-curl"]
ONE_SIDED = {"single-leg-rdl", "split-squat"}


def of(phase: str, *kinds: str) -> list[Scripted]:
    return [each for each in SHEET if each.step.phase == phase and each.step.kind in kinds]


def counted(scripted: Scripted) -> list[int | None]:
    return [cue.value for cue in scripted.cues if cue.kind == "count"]


def test_W1_ten_minutes_of_light_cardio() -> None:
    (walk,) = of("warm_up", "timed")
    assert (walk.start, walk.step.duration) == (0.0, 600.0)
    announced = next(cue for cue in walk.cues if cue.message == "warm-up-cardio")
    assert announced.text == "We warm up first: walking, 10 minutes, at an easy pace."


def test_W2_three_rounds_of_four_moves_of_ten() -> None:
    moves = of("warm_up", "repetitions")
    assert len(moves) == 12
    assert all(counted(move) == list(range(1, 11)) for move in moves)
    rounds = [message for message in messages(of("warm_up", "ready")) if message == "ready-round"]
    assert len(rounds) == 3


def test_S1_three_sets_of_eight_to_twelve_on_each_side() -> None:
    sets = of("exercise", "repetitions")
    for exercise in STRENGTH:
        mine = [each for each in sets if each.step.exercise == exercise]
        sides = ("left", "right") if exercise in ONE_SIDED else (None,)
        assert [(each.step.set, each.step.side) for each in mine] == list(product((1, 2, 3), sides))
        assert all(counted(each) == list(range(1, len(counted(each)) + 1)) for each in mine)
        assert all(8 <= len(counted(each)) <= 12 for each in mine)


def test_S2_a_rest_of_60_to_90_seconds_before_every_set() -> None:
    rests = of("rest", "rest")
    assert len(rests) == 15
    for each in rests:
        assert 60 <= each.step.duration <= 90
        assert f"{each.step.duration:.0f} seconds" in next(cue.text for cue in each.cues if cue.message == "rest")
        assert left(each.cues)[-5:] == [5, 4, 3, 2, 1]


def test_S6_five_strength_exercises_in_order() -> None:
    assert [name for name, _ in groupby(each.step.exercise for each in of("exercise", "repetitions"))] == STRENGTH


def test_E1_E2_E3_E5_E7_how_each_exercise_is_done_is_told_before_it() -> None:
    for exercise in STRENGTH:
        first = next(each.start for each in SHEET if each.step.exercise == exercise and each.step.kind == "repetitions")
        lines = [f"exercise-{exercise}.how-{number}" for number in (1, 2, 3, 4)]
        told = {cue.message: each.start + cue.at for each in SHEET for cue in each.cues if cue.message in lines}
        assert set(told) == set(lines)
        assert all(at < first for at in told.values())


def test_E6_a_change_of_side_is_announced_in_every_one_sided_set() -> None:
    changes = of("exercise", "change")
    assert len(changes) == 3 * len(ONE_SIDED)
    assert all(each.cues[0].text == "Change sides. Now the right side." for each in changes)


def test_C1_five_minutes_of_walking() -> None:
    (walk,) = of("cool_down", "timed")
    assert walk.step.duration == 300.0
    announced = next(cue for cue in walk.cues if cue.message == "cool-down-cardio")
    assert announced.text == "Time to cool down: walking, 5 minutes, nice and light."


def test_C2_stretches_for_hamstrings_glutes_and_hip_flexors() -> None:
    holds = of("cool_down", "hold")
    trained = [name for name, _ in groupby(CATALOG.exercises[each.step.exercise or ""].primary[0] for each in holds)]
    assert trained == ["hamstrings", "glutes", "hip-flexors"]
    assert {each.step.duration for each in holds} == {30.0}
    assert {each.step.side for each in holds if each.step.exercise != "seated-toe-reach"} == {"left", "right"}


def test_A6_the_disclaimer_comes_before_anything_is_done() -> None:
    assert [cue.message for cue in SHEET[0].cues[:3]] == ["welcome", "disclaimer", "warm-up-cardio"]
    assert "not a doctor" in SHEET[0].cues[1].text


def test_it_is_about_an_hour() -> None:
    last = SHEET[-1]
    assert 55 * 60 < last.start + last.step.duration < 65 * 60
