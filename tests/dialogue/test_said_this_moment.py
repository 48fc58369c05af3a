"""What is said in a set means that moment: it goes on, and nothing older is taken back, ended or written over."""

from __future__ import annotations

import pytest

from engine.understanding.understanding import Understanding
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_question, in_a_set, in_the_circuit

LATER = {
    "en-US": ["let us finish in ten minutes", "can we end it after the next set", "I'll have to leave soon"],
    "de-DE": ["ich muss bald gehen", "nach der nächsten Übung ist Schluss", "gleich mache ich Schluss"],
}
WISHED = {
    "en-US": ["six reps instead of nine", "fifteen reps please"],
    "de-DE": ["sechs statt neun", "fünfzehn Wiederholungen bitte"],
}
ENDS = {"AMAZON.StopIntent", "AMAZON.CancelIntent", "NotTodayIntent", "SwapIntent", "DoneIntent"}


def led_on() -> Listener:
    """The warm-up is left out, and the first set has begun."""
    listener = in_the_circuit("en-US").say("SkipIntent", after=5.0, scope="phase")
    while listener.asked.kind == "ready" and listener.session.state == "paused":  # type: ignore[union-attr]
        listener.say("ReadyIntent")
    return listener


def test_not_that_in_a_set_takes_back_nothing_older_unasked() -> None:
    listener = led_on()
    step = listener.step
    listener.say("UndoIntent", after=20.0)
    assert listener.messages() == ["undo-older"]
    assert listener.asked.kind == "go-on"
    assert listener.step.slot == step.slot


def test_said_in_so_many_words_it_is_taken_back() -> None:
    listener = led_on()
    listener.say("UndoIntent", after=20.0).say("UndoIntent")
    assert "undone" in listener.messages()
    assert listener.step.phase == "warm_up"


def test_never_mind_leaves_a_set_where_it_is() -> None:
    listener = in_a_set("en-US").say("AMAZON.CancelIntent", after=0.0)
    assert listener.messages() == ["all-right"]
    assert listener.asked.kind == "go-on"


def test_a_stopped_workout_begins_anew_where_that_is_wished() -> None:
    listener = at_question("reopen", "en-US").say("AMAZON.StartOverIntent")
    assert listener.session is not None
    assert listener.session.step == 0


@pytest.mark.parametrize(("locale", "sentence"), [(one, said) for one in LATER for said in LATER[one]])
@pytest.mark.parametrize("situation", ["ready", "in-rest", "in-set"])
def test_what_is_to_end_later_does_not_end_now(locale: str, sentence: str, situation: str) -> None:
    assert Understanding.load(locale).understand(sentence, situation).intent.name not in ENDS


@pytest.mark.parametrize(("locale", "sentence"), [(one, said) for one in WISHED for said in WISHED[one]])
def test_a_wish_for_the_next_set_corrects_nothing(locale: str, sentence: str) -> None:
    assert Understanding.load(locale).understand(sentence, "ready").intent.name != "CorrectIntent"


def test_a_number_that_is_put_right_in_the_same_breath_is_no_rating() -> None:
    listener = at_question("ready", "en-US").say("CorrectIntent", weight=7, unit="kg", effort=7)
    assert listener.asked.kind == "correct"
    assert "refuse-what-to-correct" in listener.messages()


@pytest.mark.parametrize("begins", ["AMAZON.NoIntent", "ReadyIntent"])
def test_the_gentle_offer_is_accepted_before_anything_begins(begins: str) -> None:
    listener = at_question("limits", "en-US").say("SafeForMeIntent", body_part="back").say(begins)
    assert listener.asked.kind == "gentle"
    assert listener.session is None
    assert listener.say("AMAZON.YesIntent").session is not None


def test_health_at_the_last_question_leads_to_the_gentle_offer() -> None:
    listener = at_question("limits", "en-US").say("SafeForMeIntent")
    assert listener.asked.kind == "gentle"
    assert listener.say("AMAZON.NoIntent").session is None


def test_who_must_not_lie_down_is_not_led_through_what_is_done_lying() -> None:
    listener = in_the_circuit("en-US").say("ReadyIntent")
    assert listener.step.exercise == "glute-bridge"
    listener.say("AvoidIntent", after=1.0, position="lying")
    assert listener.step.exercise != "glute-bridge"
    assert "prefer-avoid" in listener.messages()
    assert "prefer-later" not in listener.messages()
    coming = listener.plan.steps(listener.session.swaps)[listener.session.step :]  # type: ignore[union-attr]
    assert "glute-bridge" not in {one.exercise for one in coming}
