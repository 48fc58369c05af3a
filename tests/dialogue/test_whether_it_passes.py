"""After a red flag the coach asks only whether it passes; what is not clearly well is not well."""

from __future__ import annotations

import pytest

from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import HOUR, at_place, at_question

TELLS_WHOM_TO_CALL = {"emergency", "emergency-unclear", "emergency-call-now", "emergency-advice"}
PLACES = ["in a set", "in a rest", "on the walk", "offered"]
UNCLEAR = {
    "en-US": ["who do I ring", "now my hand as well", "there is nobody here", "yes but my hand is odd"],
    "de-DE": ["wen ruf ich denn da an", "jetzt auch die Hand", "hier ist niemand", "ja aber die Hand ist komisch"],
}
SAID = [(locale, one) for locale, several in UNCLEAR.items() for one in several]


def alarmed(place: str = "in a set", locale: str = "en-US") -> Listener:
    return at_place(place, locale).say("EmergencyIntent", after=0.0)


@pytest.mark.parametrize("place", PLACES)
def test_the_coach_listens_and_asks_nothing_else(place: str) -> None:
    listener = alarmed(place)
    assert listener.listening
    assert listener.said[-1] == "Is it passing?"


@pytest.mark.parametrize("intent", ["AMAZON.YesIntent", "AllowIntent"])
def test_that_it_passes_is_heard_and_they_are_asked_again_the_next_time(intent: str) -> None:
    listener = alarmed().say(intent)
    assert listener.messages() == ["emergency-passes", "goodbye"]
    assert listener.wait(HOUR).open().asked.kind == "how-are-you"


@pytest.mark.parametrize("intent", ["AMAZON.NoIntent", "DontKnowIntent", "PainIntent"])
def test_where_it_does_not_pass_help_is_called(intent: str) -> None:
    listener = alarmed().say(intent)
    assert listener.messages() == ["emergency-call-now"]
    assert listener.wait(HOUR).open().asked.kind == "how-are-you"


@pytest.mark.parametrize(("locale", "sentence"), SAID)
@pytest.mark.parametrize("later", [False, True])
def test_what_is_not_clearly_well_is_told_whom_to_call(locale: str, sentence: str, later: bool) -> None:
    listener = hear(at_question("how-are-you", locale) if later else alarmed("in a set", locale), sentence)
    assert TELLS_WHOM_TO_CALL & {*listener.messages()}, listener.said
    assert listener.open().asked.kind == "how-are-you"


def test_said_again_and_again_it_ends_with_the_advice() -> None:
    listener = at_question("how-are-you", "en-US")
    for _ in range(2):
        assert listener.say("AMAZON.FallbackIntent").messages() == ["emergency-unclear"]
    assert "emergency-advice" in listener.say("AMAZON.FallbackIntent").messages()
    assert not listener.listening


def test_a_cry_for_help_is_answered_with_help() -> None:
    assert alarmed().say("AMAZON.HelpIntent").messages() == ["emergency-unclear"]
