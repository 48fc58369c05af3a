"""After a pain nothing that is asked for loads more: no harder rung, no weight, nothing that loads what hurt."""

from __future__ import annotations

import pytest

from engine.catalog.body_parts import loads
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_place
from tests.workflow.driving import CATALOG


def hurt(part: str) -> Listener:
    return at_place("in a set", "en-US").say("PainIntent", after=0.0, body_part=part)


def at_what_follows(part: str) -> Listener:
    """What hurt is left out, and it is asked about what follows."""
    listener = hurt(part).say("SkipIntent")
    assert listener.asked.kind == "ready"
    return listener


@pytest.mark.parametrize("when", ["ready", "in the set"])
def test_a_weight_is_not_offered_where_it_would_load_what_hurt(when: str) -> None:
    listener = at_what_follows("back")
    if when == "in the set":
        listener.say("ReadyIntent")
    exercise = listener.asked.about.get("exercise", listener.step.exercise)
    listener.say("HarderIntent")
    assert "refuse-harder-hurt" in listener.messages(), listener.said
    assert listener.asked.kind != "own"
    assert listener.asked.about.get("exercise", exercise) == exercise


def test_what_does_not_load_it_may_be_made_harder() -> None:
    assert "refuse-harder-hurt" not in at_what_follows("neck").say("HarderIntent").messages()


@pytest.mark.parametrize("part", ["knee", "back", "hamstrings", "hip"])
def test_however_often_another_one_is_asked_for_it_spares_what_hurt(part: str) -> None:
    listener = hurt(part)
    first = listener.step.exercise
    for _ in range(4):
        listener.say("SwapIntent")
        if listener.asked.kind == "caution":
            return  # it is asked about before anything begins
        now = CATALOG.exercises[str(listener.asked.about.get("exercise", ""))]
        untouched = "pain-nothing-spares" in listener.messages()
        assert now.id != first
        assert untouched or not loads(now, part, CATALOG), now.id
        assert untouched or now.sides == "both" or CATALOG.exercises[first or ""].sides != "both"


def test_the_exercise_that_hurt_does_not_come_back() -> None:
    listener = hurt("knee")
    first = listener.step.exercise
    for _ in range(4):
        listener.say("SwapIntent")
        assert listener.asked.about.get("exercise") != first
