"""A pain and what is to be done about it, told in one breath."""

from __future__ import annotations

import pytest

from engine.workflow.effects import Hurt
from engine.workflow.safety import unresolved
from tests.dialogue.driving import Listener
from tests.dialogue.hearing import hear
from tests.dialogue.states import at_question

SKIPPED = {
    "en-US": ["skip this, my knee is hurting", "my knee hurts, let's leave it out", "ouch, my knee, skip it please"],
    "de-DE": ["auslassen, mein Knie schmerzt", "mein Knie tut weh, überspring das", "aua mein Knie, lass die weg"],
}
CHOSEN = {
    "en-US": {
        "easier": ["make it easier, my knee hurts", "my knee hurts, something easier please"],
        "swapped": ["my knee hurts, give me something else", "swap it, my knee hurts"],
        "ended": ["my knee hurts, I want to stop here", "end the workout, my knee hurts"],
    },
    "de-DE": {
        "easier": ["mein Knie tut weh, mach es leichter", "was Leichteres bitte, mein Knie tut weh"],
        "swapped": ["mein Knie tut weh, gib mir eine andere Übung", "eine andere Übung, mein Knie schmerzt"],
        "ended": ["mein Knie tut weh, ich möchte aufhören", "mein Knie tut weh, Training beenden"],
    },
}
UNCLEAR = {
    "en-US": ["don't skip it, my knee hurts", "should I skip it, my knee hurts", "stop, my knee hurts"],
    "de-DE": [
        "nicht auslassen, mein Knie tut weh",
        "soll ich das auslassen, mein Knie tut weh",
        "stopp, mein Knie tut weh",
    ],
}


def noted(listener: Listener) -> set[str | None]:
    return {one.part for one in listener.effects(Hurt) if isinstance(one, Hurt)}


def said(sentences: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, one) for locale, several in sentences.items() for one in several]


@pytest.mark.parametrize("kind", ["ready", "pain"])
@pytest.mark.parametrize(("locale", "sentence"), said(SKIPPED))
def test_what_hurts_is_noted_and_skipped_and_nothing_is_asked_that_was_said(
    locale: str, sentence: str, kind: str
) -> None:
    listener = at_question(kind, locale)
    exercise = listener.asked.about.get("exercise", listener.step.exercise)
    hear(listener, sentence)
    assert "knee" in noted(listener)
    assert not unresolved(listener.session)  # type: ignore[arg-type]
    assert listener.step.exercise != exercise
    assert "pain" not in listener.messages()
    assert "pain-noted" in listener.messages()
    assert kind == "pain" or listener.messages()[0] == "pain-chosen"


@pytest.mark.parametrize(
    ("locale", "what", "sentence"),
    [(locale, what, one) for locale, choices in CHOSEN.items() for what, several in choices.items() for one in several],
)
def test_every_choice_can_be_made_in_the_same_breath(locale: str, what: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert "knee" in noted(listener)
    assert listener.messages()[0] == "pain-chosen"
    assert listener.asked.kind != "pain", listener.said
    assert (listener.session is None) == (what == "ended")


@pytest.mark.parametrize(("locale", "sentence"), said(UNCLEAR))
def test_what_is_denied_asked_or_cried_out_is_no_choice(locale: str, sentence: str) -> None:
    listener = hear(at_question("ready", locale), sentence)
    assert listener.asked.kind == "pain"
    assert "pain" in listener.messages()
    assert unresolved(listener.session)  # type: ignore[arg-type]
