"""Undo takes back exactly what was said last: never more, and never something older."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from engine.workflow.safety import unresolved
from engine.workflow.undo import UNDO
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at, at_place, at_question, in_a_set


def undo(listener: Listener) -> Listener:
    return listener.say("UndoIntent", after=5.0)


@pytest.mark.parametrize("said", ["CannotIntent", "DoneIntent", "AMAZON.PreviousIntent"])
def test_what_moves_on_in_a_set_can_be_taken_back(said: str) -> None:
    listener = in_a_set("en-US")
    exercise, set_ = listener.step.exercise, listener.step.set
    undo(listener.say(said, after=0.0))
    assert "nothing-to-undo" not in listener.messages()
    assert (listener.step.exercise, listener.step.set) == (exercise, set_)
    assert listener.asked.kind == "ready"


def test_there_is_a_moment_to_take_it_back_after_the_words_that_follow() -> None:
    """A rest of 75 seconds was spoken first, and then the minute was over."""
    listener = in_a_set("en-US")
    step, began = listener.step, listener.now
    listener.say("SkipIntent", after=0.0, scope="exercise")
    assert listener.until - began > UNDO
    listener.wait(listener.until - listener.now)
    undo(listener)
    assert (listener.step.exercise, listener.step.set, listener.step.kind) == (step.exercise, step.set, "ready")
    assert listener.asked.kind == "ready"


@pytest.mark.parametrize(("kind", "said"), [("set-done", "AMAZON.YesIntent"), ("restart-what", "AMAZON.YesIntent")])
def test_an_answer_can_be_taken_back(kind: str, said: str) -> None:
    listener = at_question(kind, "en-US")
    index = listener.step.index
    undo(listener.say(said))
    assert listener.step.index == index
    assert listener.asked.kind == "ready"


def test_only_the_last_thing_is_taken_back() -> None:
    listener = at("ready", "en-US").say("HarderIntent").say("AMAZON.YesIntent")
    listener.say("ReadyIntent", after=2.0)
    harder = listener.step.exercise
    undo(listener.say("CannotIntent", after=30.0))
    assert listener.step.exercise == harder
    assert listener.step.kind == "repetitions"
    assert listener.session.state == "paused"  # type: ignore[union-attr]


@pytest.mark.parametrize("said", ["SkipIntent", "EasierIntent", "SwapIntent", "DontKnowIntent"])
def test_a_choice_after_pain_is_taken_back_and_the_pain_stays(said: str) -> None:
    listener = at_question("pain", "en-US")
    undo(listener.say(said))
    session = listener.session
    assert session is not None
    assert unresolved(session)
    assert listener.asked.kind == "pain"


def test_a_refused_change_leaves_the_older_one_to_be_taken_back() -> None:
    listener = at("ready", "en-US").say("HarderIntent")
    before = listener.dialogue.undo
    for _ in range(6):
        listener.say("HarderIntent")
        if "refuse-no-harder" in listener.messages() or listener.dialogue.undo == before:
            break
        before = listener.dialogue.undo
    assert before is not None
    assert listener.dialogue.undo == before


def test_an_open_workout_is_never_ended_unasked() -> None:
    listener = at_question("resume", "en-US").say("AMAZON.StartOverIntent")
    assert listener.asked.kind == "restart"
    for late in (at_place("left days ago", "en-US"), in_a_set("en-US").silence().wait(3 * HOUR)):
        open_ = late.session
        late.say("StartWorkoutIntent", workout="day-3")
        assert late.asked.kind == "switch"
        assert late.session.id == open_.id  # type: ignore[union-attr]
    assert at_question("warm-again", "en-US").say("StartWorkoutIntent", workout="day-3").asked.kind == "switch"


def test_what_was_to_be_forgotten_comes_back_in_the_middle_of_a_workout() -> None:
    listener = undo(at_question("forgotten", "en-US").say("StartWorkoutIntent"))
    assert listener.said[0] == "Everything is back."
    assert listener.listening


def test_nothing_begins_by_what_is_said_beside_undo() -> None:
    listener = (
        at_place("in a set", "en-US").say("AMAZON.StopIntent", after=5.0).wait(60.0).open().say("AMAZON.NoIntent")
    )
    listener.say("UndoIntent", also=(Intent("AMAZON.YesIntent"),))
    assert len([one for one in listener.store.sessions(listener.who, 5) if one.state == "paused"]) == 1
    assert len(listener.store.sessions(listener.who, 5)) == 1


def test_a_change_of_tempo_is_taken_back_and_nothing_older() -> None:
    listener = at_question("ready", "en-US").say("SkipIntent", scope="set").say("SlowerIntent", after=1.0)
    before = listener.step
    listener.say("UndoIntent", after=3.0)
    assert "undone" in listener.messages(), listener.said
    assert listener.step.index == before.index


@pytest.mark.parametrize("said", ["AMAZON.NoIntent", "UndoIntent", "AMAZON.CancelIntent"])
def test_what_was_chosen_is_as_it_was_when_forgetting_is_taken_back(said: str) -> None:
    """The words for a stranger came with it, and with them the choices of a stranger, over those that were back."""
    listener = Listener().open().say("AMAZON.NoIntent").say("RestLengthIntent", seconds=90)
    chosen = listener.store.profile(listener.who)
    listener.say("ForgetMeIntent").say("AMAZON.YesIntent")
    assert listener.store.profile(listener.who) is None
    listener.say(said, after=5.0)
    assert listener.store.profile(listener.who) == chosen
    assert "disclaimer" not in listener.messages()


def forgotten() -> Listener:
    """Somebody who has chosen something, and had it forgotten."""
    listener = Listener().open().say("AMAZON.NoIntent").say("RestLengthIntent", seconds=90)
    return listener.say("ForgetMeIntent").say("AMAZON.YesIntent")


def test_what_was_forgotten_comes_back_in_another_conversation_too() -> None:
    """The coach promises a minute, and falls silent before it is over."""
    listener = forgotten()
    undo(listener.open())
    assert "remembered" in listener.messages()
    assert listener.store.profile(listener.who) is not None
    undo(listener)
    assert "nothing-to-undo" in listener.messages()


def test_what_is_gone_for_good_is_not_said_to_be_back() -> None:
    listener = forgotten()
    listener.store.delete(listener.who)
    undo(listener)
    assert "nothing-to-undo" in listener.messages()
    assert "remembered" not in listener.messages()


FORGETTING_TAKEN_BACK = ("UndoIntent", "AMAZON.NoIntent", "AMAZON.CancelIntent")


@pytest.mark.parametrize("said", FORGETTING_TAKEN_BACK)
def test_a_red_flag_outlives_what_is_taken_back(said: str) -> None:
    """Told while everything was hidden, it was gone with the profile that gave way to the one before."""
    listener = forgotten().say("EmergencyIntent", body_part="chest")
    undo(listener) if said == "UndoIntent" else listener.say(said).say("UndoIntent", after=5.0)
    assert "remembered" in listener.messages() or listener.asked.kind == "how-are-you"
    listener.silence().say("StartWorkoutIntent")
    assert listener.asked.kind == "how-are-you"
    listener.say("AMAZON.YesIntent").silence().wait(HOUR).say("StartWorkoutIntent")
    assert listener.session is None, listener.said


def test_it_is_asked_how_they_are_as_everything_comes_back() -> None:
    listener = undo(forgotten().say("EmergencyIntent"))
    assert "remembered" in listener.messages()
    assert listener.asked.kind == "how-are-you"


def test_who_was_well_again_before_everything_came_back_still_rests() -> None:
    listener = (
        forgotten().say("EmergencyIntent").say("StartWorkoutIntent", after=2.0).say("AMAZON.YesIntent", after=2.0)
    )
    assert "emergency-rest-today" in listener.messages()
    undo(listener).silence().say("StartWorkoutIntent")
    assert listener.session is None, listener.said


def test_a_red_flag_told_elsewhere_outlives_a_choice_that_is_taken_back() -> None:
    listener = Listener().open().say("AMAZON.NoIntent").say("RestLengthIntent", seconds=90)
    elsewhere = Listener(store=listener.store, who=listener.who)
    elsewhere.now = listener.now + 1.0
    elsewhere.say("EmergencyIntent", after=0.0)
    undo(listener)
    assert "undone" in listener.messages()
    assert listener.silence().say("StartWorkoutIntent").asked.kind == "how-are-you"


@pytest.mark.parametrize("said", FORGETTING_TAKEN_BACK)
def test_pain_outlives_what_is_taken_back(said: str) -> None:
    listener = forgotten().say("PainIntent", body_part="knee").say(said, after=5.0)
    assert "remembered" in listener.messages()
    assert listener.asked.kind == "gentle"
    listener.say("StartWorkoutIntent")
    assert listener.session is not None


def test_pain_told_before_outlives_forgetting() -> None:
    listener = Listener().open().say("AMAZON.NoIntent").say("PainIntent", body_part="knee")
    undo(listener.say("ForgetMeIntent").say("AMAZON.YesIntent"))
    assert listener.asked.kind == "gentle"
