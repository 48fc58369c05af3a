"""What was left out by its name comes again where that is said: only that, and nothing begins by it."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_question, offered
from tests.dialogue.test_skips_by_name import SQUAT, begun, still_to_come

BACK = [
    ("en-US", "put the squats back in"),
    ("de-DE", "die Kniebeugen doch"),
    ("de-DE", "mach die Kniebeugen doch"),
    ("de-DE", "lass sie drin"),
]
BEFORE = [("de-DE", "die Kniebeugen doch"), ("de-DE", "nimm die Kniebeugen wieder rein")]


def left_out(locale: str) -> Listener:
    """In the first set of the bridge, without the squats."""
    listener = begun(locale).say("SkipIntent", after=5.0, exercise=SQUAT)
    assert SQUAT not in still_to_come(listener)
    return listener


@pytest.mark.parametrize(("locale", "sentence"), BACK)
def test_it_comes_again_and_nothing_begins(locale: str, sentence: str) -> None:
    listener = hear(left_out(locale), sentence, after=1.0)
    assert listener.messages()[0] == "undone"
    assert SQUAT in still_to_come(listener)
    assert listener.step.exercise == "glute-bridge"


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_what_was_not_left_out_takes_nothing_else_back(locale: str) -> None:
    listener = left_out(locale).say("UndoIntent", after=1.0, exercise="single-leg-rdl")
    assert listener.messages()[0] == "nothing-to-undo"
    assert SQUAT not in still_to_come(listener)


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
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


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_beside_a_rating_both_are_taken(locale: str) -> None:
    listener = at_question("rate", locale)
    later = next(one for one in reversed(still_to_come(listener)) if one)
    also = (Intent("EffortIntent", {"effort": 7.0}),)
    listener.say("SkipIntent", also=also, exercise=str(later))
    assert {"effort-noted", "skipped-for-good"} <= {*listener.messages()}
