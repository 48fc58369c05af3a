"""Every fact of the programme that is data, by its number."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from engine.catalog.loader import load
from engine.catalog.models import Cardio, Circuit, Exercise, Workout
from engine.catalog.terms import Tempo

CATALOG = load()
EXERCISES = CATALOG.exercises
STANDARDS = CATALOG.standards
NUMBERED = {"W": 3, "S": 7, "D": 8, "E": 8, "M": 3, "C": 3, "A": 6}
FACTS = [f"{letter}{number}" for letter, last in NUMBERED.items() for number in range(1, last + 1)]
BY_KIND = {
    kind: [one for one in EXERCISES.values() if one.kind == kind]
    for kind in ("strength", "activation", "cardio", "stretch")
}


def moves(workout: str) -> list[str]:
    return [block.exercise for block in CATALOG.workouts[workout].block]


def hamstring_moves(workout: str) -> list[str]:
    return [name for name in moves(workout) if EXERCISES[name].hamstring_dominant]


def ladder(name: str) -> list[str]:
    rungs = [name]
    while (harder := EXERCISES[rungs[-1]].harder) is not None:
        rungs.append(harder)
    return rungs


def advice(name: str) -> tuple[str, ...]:
    return CATALOG.advice[name].facts


def tempo(exercise: Exercise) -> Tempo:
    return Tempo.parse(exercise.tempo or STANDARDS.tempo)


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_is_held_by_some_entry(fact: str) -> None:
    tables = (CATALOG.exercises, CATALOG.muscles, CATALOG.advice, CATALOG.workouts)
    assert [entry.id for table in tables for entry in table.values() if fact in entry.facts]


def test_no_entry_names_a_fact_that_is_none() -> None:
    tables = (CATALOG.exercises, CATALOG.muscles, CATALOG.advice, CATALOG.workouts)
    assert {fact for table in tables for entry in table.values() for fact in entry.facts} <= set(FACTS)


def test_W1_ten_minutes_of_light_cardio_of_ones_choice() -> None:
    assert STANDARDS.warm_up.cardio == Cardio(exercise="walk", minutes=10)
    assert {one.id for one in BY_KIND["cardio"]} == {"walk", "cycle", "elliptical"}
    for one in BY_KIND["cardio"]:
        assert {one.id, *one.alternatives} == {"walk", "cycle", "elliptical"}
        assert "W1" in one.facts
    assert advice("warm-not-exhausted") == ("W1",)


def test_W2_three_rounds_of_ten_in_this_order() -> None:
    order = ("knee-hug", "glute-bridge", "lunge-elbow-to-instep", "standing-hip-flexion")
    assert STANDARDS.warm_up.circuit == Circuit(rounds=3, repetitions=10, exercises=order)
    assert all("W2" in EXERCISES[name].facts for name in order)
    assert {one.sides for one in BY_KIND["activation"]} == {"alternating"}


def test_W3_why_the_warm_up_matters_can_be_told_during_it() -> None:
    assert advice("why-warm-up") == ("W3",)
    assert "cardio" in CATALOG.advice["why-warm-up"].moments


def test_S1_three_sets_of_eight_to_twelve() -> None:
    assert (STANDARDS.sets, STANDARDS.repetitions) == (3, (8, 12))
    for workout in CATALOG.workouts.values():
        for block in workout.block:
            assert (block.sets, block.repetitions, block.seconds) == (3, None, None)
            assert EXERCISES[block.exercise].kind == "strength"


def test_S2_rest_of_60_to_90_seconds() -> None:
    low, high = STANDARDS.rest - STANDARDS.rest_step, STANDARDS.rest + STANDARDS.rest_step
    assert 60 <= low < high <= 90
    assert all(block.rest is None for workout in CATALOG.workouts.values() for block in workout.block)


@pytest.mark.parametrize(
    ("entry", "facts"),
    [
        ("load", {"S3"}),
        ("frequency", {"S4"}),
        ("new-to-training", {"S5"}),
        ("start-small", {"S7", "A5"}),
        ("the-week", {"D1", "D2", "D3", "D4", "D5"}),
        ("hamstring-volume", {"D6"}),
        ("soreness", {"D7"}),
        ("tired-legs", {"A3", "D8"}),
        ("single-side-work", {"E6"}),
        ("hinge-and-curl", {"E8"}),
        ("squat-is-quad-dominant", {"E2"}),
        ("why-these-muscles", {"M3"}),
        ("form-over-load", {"A1"}),
        ("tight-hip-flexors", {"A2"}),
        ("why-cool-down", {"C3", "A4"}),
        ("no-bouncing", {"C2"}),
        ("not-a-doctor", {"A6"}),
        ("sets-and-repetitions", {"S1"}),
        ("rest-between-sets", {"S2"}),
    ],
)
def test_S3_S4_D7_A1_and_the_other_advice(entry: str, facts: set[str]) -> None:
    assert facts <= set(advice(entry))


def test_S5_every_ladder_starts_with_body_weight() -> None:
    loads = {"dumbbell", "dumbbells", "kettlebell", "barbell", "band"}
    for one in BY_KIND["strength"]:
        if one.harder is not None and one.easier is None:
            assert not loads & {thing for several in one.equipment for thing in several}


def test_S6_the_full_session_in_order() -> None:
    expected = ["single-leg-rdl", "bodyweight-squat", "glute-bridge", "split-squat", "banded-hamstring-curl"]
    assert moves("full") == expected
    assert [EXERCISES[name].pattern for name in expected] == ["hinge", "squat", "bridge", "lunge", "curl"]


def test_S7_the_starter_session_needs_nothing() -> None:
    assert moves("starter") == ["glute-bridge", "bodyweight-squat", "single-leg-rdl"]
    assert not any(EXERCISES[name].equipment for name in moves("starter"))


def test_D1_day_one() -> None:
    assert moves("day-1") == ["single-leg-rdl", "bodyweight-squat", "glute-bridge"]


def test_D3_day_three() -> None:
    assert moves("day-3") == ["step-up", "hip-thrust", "banded-hamstring-curl"]


def test_D5_day_five_is_three_moves_that_need_nothing() -> None:
    assert len(set(moves("day-5"))) == 3
    assert not any(EXERCISES[name].equipment for name in moves("day-5"))


@pytest.mark.parametrize("day", ["starter", "day-1", "day-3", "day-5"])
def test_D6_one_hamstring_exercise_a_session(day: str) -> None:
    assert len(hamstring_moves(day)) == 1


def test_D6_two_or_three_different_ones_a_week() -> None:
    week = {name for day in ("day-1", "day-3", "day-5") for name in hamstring_moves(day)}
    assert 2 <= len(week) <= 3


def test_D6_the_full_session_is_the_exception() -> None:
    assert {EXERCISES[name].pattern for name in hamstring_moves("full")} == {"hinge", "curl"}


def test_D6_what_counts_is_the_hinges_and_the_curls() -> None:
    counted = {one.pattern for one in EXERCISES.values() if one.hamstring_dominant}
    rest = {one.pattern for one in EXERCISES.values() if not one.hamstring_dominant}
    assert counted == {"hinge", "curl"}
    assert not counted & rest


def test_E1_the_hinge_and_its_load() -> None:
    assert ladder("single-leg-rdl") == ["single-leg-rdl", "single-leg-rdl-loaded"]
    assert EXERCISES["single-leg-rdl-loaded"].equipment == (("dumbbell", "kettlebell"),)
    for name in ladder("single-leg-rdl"):
        assert EXERCISES[name].primary == ("hamstrings", "glutes")
        assert (EXERCISES[name].sides, EXERCISES[name].starts) == ("each", "lower")


def test_E2_the_squat_is_quad_dominant() -> None:
    assert ladder("bodyweight-squat") == ["bodyweight-squat", "goblet-squat", "barbell-squat"]
    for name in ladder("bodyweight-squat"):
        assert EXERCISES[name].primary == ("quadriceps", "glutes")
        assert "hamstrings" in EXERCISES[name].secondary
    assert EXERCISES["barbell-squat"].equipment == (("barbell",), ("rack",))


def test_E3_the_bridge_ladder() -> None:
    rungs = ["glute-bridge", "feet-elevated-bridge", "single-leg-bridge", "barbell-hip-thrust"]
    assert ladder("glute-bridge") == rungs
    for name in rungs:
        assert EXERCISES[name].primary[0] == "gluteus-maximus"
        assert {"hamstrings", "adductors"} <= {*EXERCISES[name].primary, *EXERCISES[name].secondary}
        assert (EXERCISES[name].starts, tempo(EXERCISES[name]).top) == ("lift", 1)
    assert "hamstrings" in EXERCISES["feet-elevated-bridge"].primary
    assert EXERCISES["feet-elevated-bridge"].equipment == (("chair",),)
    assert EXERCISES["barbell-hip-thrust"].equipment == (("bench",), ("barbell",))


def test_E3_the_hip_thrust_without_a_bar_is_a_side_rung() -> None:
    one = EXERCISES["hip-thrust"]
    assert (one.easier, one.harder) == ("glute-bridge", "barbell-hip-thrust")


def test_E4_the_step_up_climbs_then_takes_dumbbells() -> None:
    assert ladder("step-up") == ["step-up", "high-step-up", "dumbbell-step-up"]
    assert ("high-box",) in EXERCISES["high-step-up"].equipment
    assert ("dumbbells",) in EXERCISES["dumbbell-step-up"].equipment


def test_E5_the_split_squat_takes_dumbbells() -> None:
    assert ladder("split-squat") == ["split-squat", "dumbbell-split-squat"]
    assert not EXERCISES["split-squat"].equipment
    assert EXERCISES["dumbbell-split-squat"].equipment == (("dumbbells",),)


def test_E6_steps_and_split_squats_work_one_side_at_a_time() -> None:
    for name in (*ladder("step-up"), *ladder("split-squat")):
        assert EXERCISES[name].sides == "each"
        assert "E6" in EXERCISES[name].facts
    assert set(CATALOG.advice["single-side-work"].patterns) == {"step", "lunge"}


def test_E7_three_ways_to_curl_stand_in_for_each_other() -> None:
    ways = {
        "banded-hamstring-curl": "band",
        "ball-hamstring-curl": "ball",
        "machine-hamstring-curl": "leg-curl-machine",
    }
    for name, thing in ways.items():
        assert EXERCISES[name].equipment == ((thing,),)
        assert EXERCISES[name].primary == ("hamstrings",)
        assert set(EXERCISES[name].alternatives[:2]) == set(ways) - {name}


def test_E8_hinges_and_curls_make_complete_hamstring_work() -> None:
    assert {one.pattern for one in EXERCISES.values() if "E8" in one.facts} == {"hinge", "curl"}
    assert set(CATALOG.advice["hinge-and-curl"].patterns) == {"hinge", "curl"}


@pytest.mark.parametrize(
    ("fact", "group", "parts"),
    [
        ("M1", "glutes", {"gluteus-maximus", "gluteus-medius", "gluteus-minimus"}),
        ("M2", "hamstrings", {"biceps-femoris", "semitendinosus", "semimembranosus"}),
    ],
)
def test_M1_M2_the_groups_and_their_parts(fact: str, group: str, parts: set[str]) -> None:
    assert {one.id for one in CATALOG.muscles.values() if one.part_of == group} == parts
    assert {one.id for one in CATALOG.muscles.values() if fact in one.facts} == {group, *parts}


def test_C1_five_minutes_of_walking() -> None:
    assert STANDARDS.cool_down.cardio == Cardio(exercise="walk", minutes=5)
    assert "C1" in EXERCISES["walk"].facts


def test_C2_stretches_for_hamstrings_glutes_and_hip_flexors() -> None:
    stretches = STANDARDS.cool_down.stretches or ()
    assert [EXERCISES[one.exercise].primary for one in stretches] == [("hamstrings",), ("glutes",), ("hip-flexors",)]
    assert {one.position for one in BY_KIND["stretch"] if one.primary == ("hamstrings",)} == {"seated", "standing"}


def test_A2_the_warm_up_and_the_cool_down_stretch_the_hip_flexors() -> None:
    circuit = STANDARDS.warm_up.circuit
    assert isinstance(circuit, Circuit)
    for names in (circuit.exercises, [one.exercise for one in STANDARDS.cool_down.stretches or ()]):
        assert any("A2" in EXERCISES[name].facts and "hip-flexors" in EXERCISES[name].primary for name in names)


def test_A6_the_disclaimer_is_never_chatter() -> None:
    assert CATALOG.advice["not-a-doctor"].moments == ()


def test_our_own_times() -> None:
    ours = (STANDARDS.tempo, STANDARDS.ready, STANDARDS.change, STANDARDS.stretch, STANDARDS.rest_step)
    assert ours == ("2-1-1-0", 10, 8, 30, 15)


def test_a_repetition_leaves_time_to_count_it() -> None:
    for one in (*BY_KIND["strength"], *BY_KIND["activation"]):
        assert tempo(one).total >= 3, one.id
        assert tempo(one).lift >= 1, one.id


def test_lifting_starts_where_the_body_starts_low() -> None:
    lifting = {one.id for one in EXERCISES.values() if one.starts == "lift"}
    low = {one.id for one in BY_KIND["strength"] if one.pattern in {"bridge", "step", "curl"}}
    assert lifting == low | {"knee-hug", "standing-hip-flexion"}


@pytest.mark.parametrize("name", EXERCISES)
def test_something_without_equipment_stands_in_for_everything(name: str) -> None:
    """W1 S5: no exercise fails for want of equipment."""
    reached = {name}
    while more := {other for one in reached for other in EXERCISES[one].alternatives} - reached:
        reached |= more
    assert any(not EXERCISES[one].equipment for one in reached)


def test_workouts_are_written_as_ones_own_would_be() -> None:
    for path in (Path(str(load.__wrapped__.__code__.co_filename)).parent / "data" / "workouts").iterdir():
        assert msgspec.toml.decode(path.read_bytes(), type=Workout) == CATALOG.workouts[path.stem]
