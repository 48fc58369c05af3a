"""Only a whole yes loses something, loads what hurt or begins: what was not understood beside it may take it back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.dialogue.intent import FALLBACK, Intent
from engine.dialogue.situation import situation_of
from engine.dialogue.whole_answers import WHOLE
from engine.understanding.understanding import Understanding
from engine.workflow.session import Session
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_question, offered


def half(listener: Listener, name: str = "AMAZON.YesIntent") -> Listener:
    listener.now = max(listener.now, listener.until) + 2.0
    return listener._request(Intent(name, partly=True), new=False)


def standing(session: Session | None) -> Session | None:
    return session and replace(session, last_event=0)


@pytest.mark.parametrize("kind", sorted(WHOLE))
@pytest.mark.parametrize("name", ["AMAZON.YesIntent", "ReadyIntent", "AllowIntent"])
def test_half_a_yes_is_asked_again(kind: str, name: str) -> None:
    unheard = at_question(kind, "en-US").say(FALLBACK)
    listener = half(at_question(kind, "en-US"), name)
    assert listener.asked.kind == kind
    assert standing(listener.session) == standing(unheard.session)


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("en-US", "yes, though leave me the purple elephants"), ("de-DE", "ja, lass mir nur die lila Elefanten da")],
)
def test_a_sentence_that_was_half_understood_says_so(locale: str, sentence: str) -> None:
    intent = Understanding.load(locale).understand(sentence, situation_of("forget")).intent
    assert intent.partly or intent.name != "AMAZON.YesIntent"


@pytest.mark.parametrize(("locale", "sentence"), [("en-US", "oh yes please"), ("de-DE", "ja bitte")])
def test_a_whole_yes_with_a_courtesy_is_one(locale: str, sentence: str) -> None:
    intent = Understanding.load(locale).understand(sentence, situation_of("forget")).intent
    assert intent.name == "AMAZON.YesIntent"
    assert not intent.partly


def test_a_workout_that_was_named_in_a_sentence_half_understood_is_offered() -> None:
    listener = offered("en-US")
    listener.now = listener.until + 2.0
    listener._request(Intent("StartWorkoutIntent", {"workout": "day-3"}, partly=True), new=False)
    assert listener.session is None
    assert listener.asked.kind in {"start", "rest-day"}
    listener.say("AMAZON.YesIntent")
    assert listener.plan.definition.workout == "day-3"
