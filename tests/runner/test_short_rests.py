"""A rest that is cut short: what it had no time to say is said in the get-ready, and nothing twice."""

from __future__ import annotations

import pytest

from engine.workflow.definition import Lift
from tests.runner.driving import NOON, Rig, own, words

SQUATS = {"exercise": "bodyweight-squat", "sets": 1, "repetitions": 4, "rest": 75}
GOBLETS = {"exercise": "goblet-squat", "sets": 1, "repetitions": 4}
BRIDGES = {"exercise": "glute-bridge", "sets": 1, "repetitions": 4}
WEIGHT = "With 12.5 kilos."


def skipping(after: float, block: dict[str, object]) -> tuple[Rig, float]:
    """The rest before a block is over ``after`` so many seconds; the rig, and the moment of that."""
    rig = Rig(own(SQUATS, block, loads={"goblet-squat": Lift(12.5, "kg")}), talk="terse").begin()
    rest = next(step for step in rig.plan.steps() if step.kind == "rest")
    began = sum(step.duration for step in rig.plan.steps()[: rest.index])
    return rig.press(began + after, "n").run(began + after + 10), began + after


@pytest.mark.parametrize("after", [0.5, 1.5, 3.0, 4.0, 6.0, 30.0])
def test_the_weight_is_heard_once_to_its_end(after: float) -> None:
    rig, skipped = skipping(after, GOBLETS)
    heard = [said for said in rig.lips.spoken if said.text == WEIGHT and not said.cut]
    assert len(heard) == 1
    assert (heard[0].at - NOON < skipped) == (after >= 6.0)


@pytest.mark.parametrize(("after", "again"), [(2.0, True), (70.0, False)])
def test_getting_into_position_is_told_where_the_rest_did_not(after: float, again: bool) -> None:
    rig, skipped = skipping(after, BRIDGES)
    setup = words("exercise-glute-bridge.setup")
    assert any(said.text == setup and said.at - NOON >= skipped for said in rig.lips.spoken) is again


def test_the_heading_has_the_weight_that_was_said() -> None:
    rig = Rig(own({**GOBLETS, "sets": 2, "rest": 60}, loads={"goblet-squat": Lift(12.5, "kg")})).begin()
    rest = next(step for step in rig.plan.steps() if step.kind == "rest")
    began = sum(step.duration for step in rig.plan.steps()[: rest.index])
    for number, key in enumerate("c14k\n"):
        rig.press(began + 10 + number, key)
    rig.run()
    headings = [line for line in rig.shown() if "goblet squat · " in line]
    assert [line.rpartition(" · ")[2] for line in headings] == ["12.5 kg", "12.5 kg", "14 kg", "14 kg"]
