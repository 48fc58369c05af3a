"""Another exercise in the same place: by name, by what is missing, by the ladder."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Enter, Swapped
from engine.workflow.events import Back, Easier, Harder, Pause, SwapExercise
from tests.workflow.driving import DEADLIFTS, SQUATS, Ride, at, built_in, only, own, refused, said

CURLS = {"exercise": "banded-hamstring-curl", "sets": 2, "repetitions": [8, 12], "tempo": "3-1-1-0"}


def test_a_named_exercise_takes_the_place_from_this_set_on() -> None:
    ride = Ride(own({**SQUATS, "sets": 3})).until(at("repetitions", 2))
    effects = ride.send(SwapExercise, after=5, exercise="split-squat")
    assert only(Swapped, effects) == [Swapped("block-0", "bodyweight-squat", "split-squat")]
    assert ride.where() == ("ready", "split-squat", 2, "left")
    moves = [step.exercise for step in ride.steps if step.kind == "repetitions"]
    assert moves == ["bodyweight-squat", *["split-squat"] * 4]
    assert only(Enter, effects) == [Enter(ride.step.index)]


def test_a_swap_in_a_rest_is_about_what_follows_and_the_rest_goes_on() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    due = ride.session.deadline
    effects = ride.send(SwapExercise, after=5, exercise="glute-bridge")
    assert (ride.session.deadline, ride.step.kind, said(effects)) == (due, "rest", ["swapped"])
    ride.tick()
    assert ride.where() == ("ready", "glute-bridge", 2, None)


def test_a_swap_while_paused_goes_on() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("rest", 2))
    ride.send(Pause, after=5)
    ride.send(SwapExercise, after=500, exercise="glute-bridge")
    assert (ride.session.state, ride.session.deadline) == ("resting", ride.now + 70)


def test_the_walk_can_be_another_cardio_and_goes_on() -> None:
    ride = Ride(built_in("starter")).until(at("timed"))
    ride.send(SwapExercise, after=60, exercise="cycle")
    assert (ride.step.exercise, ride.session.deadline) == ("cycle", ride.now + 540)
    assert ride.steps[-9].exercise != "cycle"


def test_without_a_thing_the_nearest_that_does_without_it() -> None:
    ride = Ride(own(CURLS)).until(at("repetitions"))
    ride.send(SwapExercise, without="band")
    assert ride.step.exercise == "ball-hamstring-curl"
    ride.send(SwapExercise, without="ball")
    assert ride.step.exercise == "banded-hamstring-curl"


def test_a_replacement_has_its_own_tempo_and_begins_low() -> None:
    ride = Ride(own(CURLS)).until(at("ready"))
    ride.send(SwapExercise, exercise="glute-bridge")
    work = ride.steps[ride.step.index + 1]
    assert (work.tempo, work.repetitions) == ((2, 0, 1, 1), 8)


def test_without_saying_what_the_best_alternative() -> None:
    ride = Ride(own(DEADLIFTS)).until(at("repetitions", 1, "left"))
    ride.send(SwapExercise)
    assert ride.where() == ("ready", "feet-elevated-bridge", 1, None)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"exercise": "walk"}, "refuse-unfit"),
        ({"exercise": "flying"}, "refuse-unfit"),
        ({"exercise": "bodyweight-squat"}, "refuse-same"),
        ({"without": "band"}, "refuse-not-needed"),
    ],
)
def test_what_does_not_fit_is_refused(fields: dict[str, str], message: str) -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    before = ride.session
    assert refused(ride.send(SwapExercise, **fields)) == message
    assert ride.session == before


@pytest.mark.parametrize(
    "instead", ["cycle", "glute-bridge", "lunge-elbow-to-instep", "split-squat", "standing-toe-reach"]
)
@pytest.mark.parametrize("slot", ["warm-up", "circuit-0", "block-0", "cool-down", "stretch-1"])
def test_each_part_of_a_workout_takes_exercises_of_its_kinds(slot: str, instead: str) -> None:
    ride = Ride(built_in("full")).until(lambda step: step.slot == slot and step.exercise is not None)
    kinds = {"warm-up": ["cardio"], "cool-down": ["cardio"], "stretch-1": ["stretch"]}
    fits = ride.plan.definition.moves[instead].kind in kinds.get(slot, ["activation", "strength"])
    effects = ride.send(SwapExercise, exercise=instead)
    assert [one.instead for one in only(Swapped, effects)] == ([instead] if fits else [])
    assert fits or refused(effects) == "refuse-unfit"


def test_the_only_stretch_for_the_glutes_has_no_alternative() -> None:
    ride = Ride(built_in("starter")).until(lambda step: step.exercise == "figure-four-stretch")
    assert refused(ride.send(SwapExercise)) == "refuse-no-alternative"


def test_a_rung_up_and_down_the_ladder() -> None:
    ride = Ride(own(SQUATS)).until(at("repetitions"))
    assert said(ride.send(Harder)) == ["made-harder"]
    assert ride.step.exercise == "goblet-squat"
    assert said(ride.send(Easier)) == ["made-easier"]
    assert ride.step.exercise == "bodyweight-squat"


@pytest.mark.parametrize(("event", "exercise"), [(Easier, "bodyweight-squat"), (Harder, "barbell-squat")])
def test_the_ends_of_the_ladder(event: type, exercise: str) -> None:
    ride = Ride(own({**SQUATS, "exercise": exercise})).until(at("repetitions"))
    assert refused(ride.send(event)) == f"refuse-no-{event.trigger}"


def test_a_swap_holds_when_going_back() -> None:
    ride = Ride(own({**SQUATS, "sets": 3})).until(at("repetitions", 2))
    ride.send(SwapExercise, exercise="split-squat")
    ride.until(at("repetitions", 3)).send(Back)
    assert ride.where() == ("ready", "split-squat", 2, "left")
    ride.send(Back)
    assert ride.where() == ("ready", "bodyweight-squat", 1, None)
    ride.send(SwapExercise, exercise="step-up")
    assert {step.exercise for step in ride.steps if step.exercise} == {"step-up"}


def test_an_activation_move_as_a_block_can_be_swapped_and_swapped_back() -> None:
    ride = Ride(own({**SQUATS, "exercise": "knee-hug"})).until(at("repetitions"))
    ride.send(SwapExercise)
    assert ride.step.exercise == "standing-hip-flexion"
    ride.send(SwapExercise, exercise="glute-bridge")
    ride.send(SwapExercise, exercise="knee-hug")
    assert ride.where() == ("ready", "knee-hug", 1, None)
