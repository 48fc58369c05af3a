"""Somebody has had enough between two sets: it is asked whether all is to end, and nothing is begun."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Performed
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_place, at_question

LOCALES = ["en-US", "de-DE"]

ENOUGH = [
    ("en-US", "no more, I'm finished"),
    ("en-US", "I can't go on"),
    ("de-DE", "ich kann echt nicht mehr"),
    ("de-DE", "ich schaff nicht mehr"),
]
NOT_IN_THE_MOOD = [
    ("en-US", "I don't fancy it any more"),
    ("en-US", "I really don't feel like doing this any longer"),
    ("de-DE", "ich hab echt keine Lust mehr"),
    ("de-DE", "kein Bock mehr"),
]


@pytest.mark.parametrize(("locale", "sentence"), ENOUGH)
def test_at_ready_it_is_asked_whether_to_end(locale: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert listener.asked.kind == "stop", listener.said
    assert hear(listener, {"en-US": "yes", "de-DE": "ja"}[locale]).session is None


@pytest.mark.parametrize("place", ["at ready", "in a rest", "on the walk"])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_no_waits_and_begins_nothing(locale: str, place: str) -> None:
    listener = at_place(place, locale).say("CannotIntent").say("AMAZON.NoIntent")
    done = len(listener.effects(Performed))
    assert listener.messages() == ["take-your-time"]
    assert listener.listening
    assert listener.session is not None
    listener.silence().wait(300.0)
    assert len(listener.effects(Performed)) == done


@pytest.mark.parametrize("kind", ["ready", "rate", "pain"])
@pytest.mark.parametrize(("locale", "sentence"), NOT_IN_THE_MOOD)
def test_who_does_not_feel_like_it_any_more_may_stop(locale: str, sentence: str, kind: str) -> None:
    listener = hear(at_question(kind, locale), sentence)
    assert listener.session is None
    assert "goodbye" in listener.messages()


@pytest.mark.parametrize("locale", LOCALES)
def test_once_more_after_an_explanation_is_the_explanation(locale: str) -> None:
    listener = at_question("ready", locale)
    while listener.asked.about.get("how") != "exercise":
        listener.say("ReadyIntent")
    exercise = listener.asked.about["exercise"]
    listener.say("AMAZON.RepeatIntent")
    assert f"exercise-{exercise}.setup" in listener.messages()
    assert listener.asked.about["exercise"] == exercise


@pytest.mark.parametrize("locale", LOCALES)
def test_done_at_a_pause_before_a_set_begins_none(locale: str) -> None:
    """A yes to "is the set done?" began the set that nobody had begun."""
    listener = at_place("at ready", locale).say("PainIntent").say("AllowIntent")
    listener.say("CannotIntent").say("AMAZON.NoIntent")
    assert listener.asked.kind == "go-on"
    listener.say("DoneIntent")
    assert listener.asked.kind == "stop"
    assert listener.say("AMAZON.YesIntent").session is None
