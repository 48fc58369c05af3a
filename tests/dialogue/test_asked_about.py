"""What a question is about: the exercise it names is the one in question, and it is over when its workout is."""

from __future__ import annotations

from itertools import count

import pytest
from msgspec.structs import replace

from engine.dialogue.state import Asked
from tests.dialogue.driving import Listener
from tests.dialogue.sayings import say_all
from tests.dialogue.states import QUESTIONS, STEPS, at_place, at_question, copied, own_workout

STAYS_OPEN = {"rate", "effort", "how-many", "correct", "how-are-you"}
"""Questions that have an answer after the workout, too: what it was like, and how somebody is."""


@pytest.mark.parametrize("kind", QUESTIONS)
def test_why_at_a_question_is_why_the_exercise_that_it_names(kind: str) -> None:
    listener = at_question(kind, "en-US")
    named = listener.asked.about.get("exercise")
    if named is not None and kind not in {"how-are-you"}:
        listener.say("WhyIntent")
        assert f"exercise-{named}.trains" in listener.messages()


@pytest.mark.parametrize("kind", [kind for kind in QUESTIONS if kind not in STAYS_OPEN])
def test_a_question_about_a_workout_is_over_when_it_was_ended_elsewhere(kind: str) -> None:
    listener = at_question(kind, "en-US")
    if listener.session is None:
        return
    elsewhere = Listener(store=listener.store)
    elsewhere._numbers = count(1000)
    elsewhere.now = elsewhere.until = max(listener.now, listener.until) + 1.0
    elsewhere.say("AMAZON.StopIntent")
    while elsewhere.session is not None:  # pain and red flags are asked about first
        elsewhere.say("AMAZON.StopIntent")
    before = elsewhere.effects()
    listener.now = elsewhere.until
    unasked = copied(listener)
    unasked.dialogue = replace(listener.dialogue, asked=Asked())
    assert listener.say("AMAZON.YesIntent").said == unasked.say("AMAZON.YesIntent").said
    assert listener.asked.kind != kind
    assert elsewhere.effects() == before


def test_of_things_that_are_not_there_each_is_asked_about_once() -> None:
    listener = own_workout("en-US", STEPS).say("MissingEquipmentIntent", after=0.0, equipment="chair")
    offered = []
    while listener.asked.kind == "other-thing":
        assert listener.asked.about["exercise"] == "step-up"
        offered.append(listener.asked.about["thing"])
        listener.say("AMAZON.NoIntent")
    assert sorted(offered) == ["bench", "box"]  # a high box is a box
    assert "step-up" not in {step.exercise for step in listener.plan.steps(listener.session.swaps)}  # type: ignore[union-attr]


def test_of_two_things_that_are_missing_it_is_the_one_that_the_exercise_takes() -> None:
    listener = own_workout("en-US", STEPS).say("HaveNotIntent", after=0.0, equipment="chair,dumbbell")
    assert (listener.asked.kind, listener.asked.about["without"]) == ("other-thing", "chair")


@pytest.mark.parametrize("place", ["in the circuit", "at ready"])
def test_what_loads_a_part_that_hurt_is_asked_about_before_it_is_explained(place: str) -> None:
    listener = copied(at_place(place, "en-US"))
    say_all(listener, "Pain body_part=hamstrings > Skip > Skip scope=exercise", at_once=True)
    assert listener.asked.kind == "caution"
    assert not any(one.startswith(f"exercise-{listener.asked.about['exercise']}") for one in listener.messages())
