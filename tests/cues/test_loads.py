"""What to lift is said where it has to be fetched: before the first set of an exercise."""

from __future__ import annotations

from itertools import pairwise

import pytest

from engine.workflow.definition import Lift
from engine.workflow.steps import Swap
from tests.cues.speaking import TALKS, Case, own_sheet, speech
from tests.workflow.driving import SQUATS, own

GOBLETS = {"exercise": "goblet-squat", "sets": 3, "repetitions": 8, "rest": 75}
HINGES = {"exercise": "single-leg-rdl-loaded", "sets": 2, "repetitions": 8, "rest": 75}
LOADS = {"goblet-squat": Lift(12.5, "kg"), "single-leg-rdl-loaded": Lift(25.0, "lb")}
SAID = {
    "en-US": ["With 12.5 kilos.", "With 25 pounds."],
    "de-DE": ["Mit 12,5 Kilo.", "Mit 25 Pfund."],
}


@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("locale", SAID)
def test_each_weight_is_said_once_after_the_name_in_the_rest_before(locale: str, talk: str) -> None:
    plan = own(SQUATS, GOBLETS, HINGES, loads=LOADS)
    told = [
        (step.kind, before.message, cue.text)
        for step, _start, cues in own_sheet(plan, Case("mine", locale, talk))  # type: ignore[arg-type]
        for before, cue in pairwise(cues)
        if cue.message == "with-weight"
    ]
    goblets, hinges = SAID[locale]
    assert told == [("rest", "next", goblets), ("rest", "next-side", hinges)]


@pytest.mark.parametrize("locale", SAID)
def test_without_a_rest_before_it_is_said_while_getting_ready(locale: str) -> None:
    sheet = own_sheet(own(GOBLETS, loads=LOADS), Case("mine", locale))
    told = [(step.index, cue.text) for step, _start, cues in sheet for cue in cues if cue.message == "with-weight"]
    assert told == [(0, SAID[locale][0])]


def test_a_rest_too_short_for_it_leaves_it_to_the_get_ready() -> None:
    sheet = own_sheet(own({**SQUATS, "rest": 3}, GOBLETS, loads=LOADS), Case("mine"))
    assert [step.kind for step, _start, cues in sheet for cue in cues if cue.message == "with-weight"] == ["ready"]


def test_of_another_exercise_the_weight_is_not_said() -> None:
    plan = own(SQUATS, GOBLETS, loads=LOADS)
    assert all(step.load is None for step in plan.steps((Swap("block-1", 1, "split-squat"),)))
    assert {step.load for step in plan.steps() if step.exercise == "goblet-squat"} == {LOADS["goblet-squat"]}


@pytest.mark.parametrize("locale", SAID)
@pytest.mark.parametrize("block", [GOBLETS, HINGES])
def test_it_is_said_on_the_very_first_use_and_without_a_warm_up_too(locale: str, block: dict[str, object]) -> None:
    cues = own_sheet(own(block, loads=LOADS), Case("mine", locale, new=True))[0].cues
    text = " ".join(cue.text for cue in cues)
    assert sum(said in text for said in SAID[locale]) == 1
    assert speech(locale).words.exercise(str(block["exercise"])).lower() in text.lower()
