"""What is easily overlooked: the side that was named, a minute that is not over, what the forgotten leave behind."""

from __future__ import annotations

import pytest

from engine.coaching.profile.model import Profile
from engine.workflow.effects import Hurt
from engine.workflow.undo import UNDO
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_place, rested


@pytest.mark.parametrize(("named", "kept"), [("left", "left"), ("right", "right"), ("both", None), ("", None)])
def test_pain_is_kept_with_the_side_that_was_named(named: str, kept: str | None) -> None:
    listener = at_place("in a set", "en-US").say("PainIntent", after=0.0, body_part="knee", side=named)
    (one,) = listener.effects(Hurt)
    assert isinstance(one, Hurt)
    assert one.side == kept


def profile(listener: Listener) -> Profile:
    assert listener.answer is not None
    return listener.answer.exchange.profile


@pytest.mark.parametrize(("after", "restored"), [(UNDO - 5.0, True), (UNDO + 60.0, False)])
def test_what_is_said_of_oneself_can_be_taken_back_for_a_minute(after: float, restored: bool) -> None:
    listener = at_place("offered", "en-US")
    before = profile(listener)
    listener.say("CardioIntent", exercise="cycle")
    assert profile(listener).cardio == "cycle"
    listener.say("UndoIntent", after=after)
    assert (profile(listener).cardio == before.cardio) is restored
    assert ("nothing-to-undo" in listener.messages()) is not restored


def test_who_is_forgotten_has_no_workout_under_way() -> None:
    listener = at_place("in a set", "en-US").say("ForgetMeIntent", after=0.0).say("AMAZON.YesIntent")
    assert listener.asked.kind == "forgotten"
    assert listener.answer is not None
    assert listener.answer.exchange.place is None
    assert listener.answer.exchange.session is None


def test_on_a_day_without_a_workout_it_asks_for_anything_else() -> None:
    listener = rested("en-US").silence().open().say("TodayIntent")
    assert listener.asked.kind == "anything", listener.said


def test_who_goes_home_after_a_sign_of_danger_is_told_what_to_do_and_the_workout_is_over() -> None:
    listener = at_place("in a set", "en-US").say("EmergencyIntent", after=0.0).say("AMAZON.NavigateHomeIntent")
    assert listener.messages()[-2:] == ["emergency-advice", "goodbye"]
    assert listener.session is None or listener.session.state == "stopped"
