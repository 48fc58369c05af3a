"""What is easily overlooked: the side that was named, a minute that is not over, what the forgotten leave behind."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.coaching.profile.model import Profile
from engine.dialogue.intent import Intent
from engine.dialogue.scene import Frontend
from engine.dialogue.several import joined
from engine.dialogue.tell.how_to import needs_of
from engine.workflow.effects import Hurt, Performed
from engine.workflow.undo import UNDO
from tests.coaching.people import CATALOG
from tests.dialogue.driving import Listener
from tests.dialogue.sayings import say_all
from tests.dialogue.states import at, at_place, rested


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


@pytest.mark.parametrize(
    ("place", "topic"), [("in a set", "help-set"), ("in a rest", "help-rest"), ("on the walk", "help-walk")]
)
def test_help_is_about_the_place_in_the_workout(place: str, topic: str) -> None:
    listener = at_place(place, "en-US").say("AMAZON.HelpIntent", after=1.0)
    assert topic in listener.messages()


def test_help_in_a_pause_is_about_the_pause() -> None:
    listener = at_place("in a set", "en-US").say("AMAZON.PauseIntent", after=1.0).say("AMAZON.HelpIntent")
    assert "help-paused" in listener.messages()


def test_an_effort_beside_a_correction_is_a_second_meaning() -> None:
    both = joined(Intent("CorrectIntent", {"repetitions": 6, "effort": 8}), under_way=True)
    assert [(one.name, one.slots) for one in both.also] == [("EffortIntent", {"effort": 8})]
    alone = Intent("CorrectIntent", {"repetitions": 6})
    assert joined(alone, under_way=True) == alone


def test_of_several_things_that_serve_the_first_is_named() -> None:
    exercise = replace(CATALOG.exercises["goblet-squat"], equipment=(("dumbbell", "kettlebell"), ("box", "chair")))
    (needed,) = needs_of(exercise)
    assert needed.arguments == {"things": "dumbbell,box"}
    assert needs_of(replace(exercise, equipment=())) == ()


@pytest.mark.parametrize(
    ("topic", "goes_on"), [("why-warm-up", True), ("warm-not-exhausted", True), ("why-cool-down", False)]
)
def test_advice_about_the_warm_up_goes_on_with_its_moves(topic: str, goes_on: bool) -> None:
    listener = at_place("offered", "en-US").say("AdviceIntent", topic=topic)
    assert f"advice-{topic}" in listener.messages()
    assert ("circuit" in listener.messages()) is goes_on


def test_a_thing_that_is_missing_is_asked_about_for_the_exercise_of_the_question() -> None:
    listener = at("ready", "en-US").say("HowToIntent")
    assert listener.answer is not None
    assert listener.answer.exchange.exercise == listener.asked.about.get("exercise", listener.step.exercise)


@pytest.mark.parametrize("words", ["Cannot", "Skip scope=exercise", "Skip scope=set", "Skip scope=phase"])
@pytest.mark.parametrize("place", ["in a set", "in the circuit"])
@pytest.mark.parametrize("frontend", ["speaker", "pc"])
def test_while_the_coach_answers_nothing_more_is_counted(words: str, place: str, frontend: Frontend) -> None:
    counted = []
    for said in ("Done", words):
        listener = at_place(place, "en-US")
        listener.frontend = frontend
        say_all(listener, said, at_once=True)
        counted.append(listener.effects(Performed)[0].repetitions)  # type: ignore[union-attr]
    assert counted[0] == counted[1]
