"""What was left out today is told when it is asked for, and comes again, alone, when it is wanted after all."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_question, offered
from tests.dialogue.test_skips_by_name import SQUAT, begun, still_to_come

LOCALES = ["en-US", "de-DE"]
BACK = [
    ("en-US", "put the squats back in"),
    ("de-DE", "die Kniebeugen doch"),
    ("de-DE", "mach die Kniebeugen doch"),
    ("de-DE", "lass sie drin"),
]
BEFORE = [("de-DE", "die Kniebeugen doch"), ("de-DE", "nimm die Kniebeugen wieder rein")]
WANTED_AFTER_ALL = ["put the squats back in", "I'll do the squats after all", "actually keep the squats"]
WITHOUT = ["no squats", "everything but squats", "can we do it without the squats today", "yes but skip the squats"]


def left_out(locale: str) -> Listener:
    return offered(locale).say("SkipIntent", exercise=SQUAT)


def out_of_the_workout(locale: str) -> Listener:
    """In the first set of the bridge."""
    listener = begun(locale).say("SkipIntent", after=12.0, exercise=SQUAT)
    assert SQUAT not in still_to_come(listener)
    return listener


@pytest.mark.parametrize("locale", LOCALES)
def test_before_a_workout_it_is_told_and_comes_back(locale: str) -> None:
    listener = left_out(locale).say("ContentsIntent")
    assert "plan-unwished" in listener.messages()
    kept = listener.store.profile(listener.who)
    listener.say("AllowIntent", exercise=SQUAT)
    assert (listener.dialogue.wish.left_out, listener.asked.kind) == ((), "start")
    assert "plan-unwished" not in listener.say("ContentsIntent").messages()
    assert listener.store.profile(listener.who) == kept


@pytest.mark.parametrize("locale", LOCALES)
def test_in_a_workout_it_is_told_and_comes_back(locale: str) -> None:
    listener = out_of_the_workout(locale).say("ContentsIntent", after=1.0)
    assert "plan-unwished" in listener.messages()
    kept = listener.store.profile(listener.who)
    listener.say("AllowIntent", after=1.0, exercise=SQUAT)
    assert "undone" in listener.messages()
    assert SQUAT in still_to_come(listener)
    assert "plan-unwished" not in listener.say("ContentsIntent", after=1.0).messages()
    assert listener.store.profile(listener.who) == kept


def test_what_was_not_left_out_today_is_allowed_for_good() -> None:
    assert "prefer-allow" in offered("en-US").say("AllowIntent", exercise=SQUAT).messages()


@pytest.mark.parametrize("sentence", WANTED_AFTER_ALL)
def test_it_is_wanted_after_all(sentence: str) -> None:
    assert hear(left_out("en-US"), sentence).dialogue.wish.left_out == ()
    assert SQUAT in still_to_come(hear(out_of_the_workout("en-US"), sentence, after=1.0))


@pytest.mark.parametrize("sentence", WITHOUT)
def test_a_wish_to_train_without_it_begins_nothing_with_it(sentence: str) -> None:
    listener = hear(offered("en-US"), sentence)
    assert (listener.session, SQUAT in listener.dialogue.wish.left_out) == (None, True)


@pytest.mark.parametrize("sentence", ["swap the squats for something else", "I hate squats", "ugh, squats again"])
def test_what_is_not_liked_and_comes_later_takes_no_other_place(sentence: str) -> None:
    listener = hear(begun("en-US"), sentence, after=12.0)
    assert listener.step.exercise == "glute-bridge"


@pytest.mark.parametrize("sentence", ["swap the bridge for something else", "I hate bridges"])
def test_what_is_at_hand_and_not_liked_is_exchanged(sentence: str) -> None:
    assert hear(begun("en-US"), sentence, after=12.0).step.exercise != "glute-bridge"


@pytest.mark.parametrize(("locale", "sentence"), BACK)
def test_it_comes_again_and_nothing_begins(locale: str, sentence: str) -> None:
    listener = hear(out_of_the_workout(locale), sentence, after=1.0)
    assert listener.messages()[0] == "undone"
    assert SQUAT in still_to_come(listener)
    assert listener.step.exercise == "glute-bridge"


@pytest.mark.parametrize("locale", LOCALES)
def test_what_was_not_left_out_takes_nothing_else_back(locale: str) -> None:
    listener = out_of_the_workout(locale).say("UndoIntent", after=1.0, exercise="single-leg-rdl")
    assert listener.messages()[0] == "nothing-to-undo"
    assert SQUAT not in still_to_come(listener)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("exercise", [SQUAT, "single-leg-rdl"])
def test_before_any_workout_only_what_was_left_out_comes_back(locale: str, exercise: str) -> None:
    listener = offered(locale).say("SkipIntent", exercise=SQUAT).say("UndoIntent", exercise=exercise)
    assert (listener.dialogue.wish.left_out == (), listener.session) == (exercise == SQUAT, None)


@pytest.mark.parametrize(("locale", "sentence"), BEFORE)
def test_before_a_workout_it_is_offered_again(locale: str, sentence: str) -> None:
    listener = offered(locale).say("SkipIntent", exercise=SQUAT)
    kept = listener.store.profile(listener.who)
    hear(listener, sentence)
    assert listener.asked.kind == "start"
    assert "plan-unwished" not in listener.messages()
    assert SQUAT in still_to_come(listener.say("AMAZON.YesIntent"))
    assert listener.store.profile(listener.who) == kept


@pytest.mark.parametrize("locale", LOCALES)
def test_beside_a_rating_both_are_taken(locale: str) -> None:
    listener = at_question("rate", locale)
    later = next(one for one in reversed(still_to_come(listener)) if one)
    also = (Intent("EffortIntent", {"effort": 7.0}),)
    listener.say("SkipIntent", also=also, exercise=str(later))
    assert {"effort-noted", "skipped-for-good"} <= {*listener.messages()}
