"""A workout that is named outright, after one in which something hurt: what hurt is asked about before it begins."""

from __future__ import annotations

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, hurt


def days_later() -> Listener:
    """Somebody comes back days after a workout in which it hurt, and says nothing yet."""
    return hurt("en-US").say("SkipIntent").say("AMAZON.StopIntent").silence().wait(60 * HOUR)


def named() -> Listener:
    return days_later().say("StartWorkoutIntent", workout="day-1")


def test_what_hurt_is_asked_about_before_a_named_workout_begins() -> None:
    listener = named()
    assert listener.session is None
    assert listener.asked.kind == "hurt-last"


@pytest.mark.parametrize(
    ("said", "comes"), [("ReadyIntent", False), ("AMAZON.YesIntent", False), ("AMAZON.NoIntent", True)]
)
def test_the_answer_counts_for_the_workout_that_was_named(said: str, comes: bool) -> None:
    listener = named()
    exercise = str(listener.asked.about["exercise"])
    listener.say(said)
    for _ in range(3):
        if listener.session is None:
            listener.say("ReadyIntent")
    session = listener.session
    assert session is not None
    assert listener.plan.definition.workout == "day-1"
    assert (exercise in {step.exercise for step in listener.plan.steps(session.swaps)}) is comes


def test_a_little_is_a_reason_for_care_and_it_is_asked_again() -> None:
    listener = named().say("ReadinessIntent", feeling="a-little-sore")
    assert listener.messages() == ["pain-little"]
    assert listener.asked.kind == "hurt-last"
    assert not listener.dialogue.wish.sore
