"""What sounds ready and isn't, and a heart or a joint that does not keep up: neither leads on."""

from __future__ import annotations

import pytest

from engine.understanding.understanding import Understanding

LEADS_ON = {"ReadyIntent", "AMAZON.YesIntent", "AMAZON.NextIntent", "AMAZON.ResumeIntent"}
NOT_READY = {
    "en-US": [
        "I'm ready to finish",
        "let's go home",
        "ready for a bath",
        "no go",
        "were we ready",
        "okay but first a sip",
    ],
    "de-DE": ["bereit aufzuhören", "ab nach Hause", "bereit fürs Bett", "du warst bereit", "was ist hier los"],
}
READY = {
    "en-US": ["ready to go", "let's go", "ready for the next one", "good to go"],
    "de-DE": ["los geht's", "ich bin bereit", "bereit wenn du es bist"],
}
WATER = {"en-US": ["let me get some water first"], "de-DE": ["gut, aber vorher noch was trinken"]}
ALARM = {
    "en-US": ["my pulse is much too high", "my heart can't cope", "I can't get back up", "somebody please help me"],
    "de-DE": [
        "mein Puls ist viel zu hoch",
        "mein Herz schafft das nicht",
        "ich kann nicht mehr hochkommen",
        "ich bekomme Panik",
    ],
}
HURTS = {
    "en-US": ["too heavy for my hip", "my shoulder won't straighten", "my ankle feels unstable"],
    "de-DE": ["zu schwer für meine Hüfte", "meine Schulter lässt sich kaum bewegen", "mein Knöchel ist instabil"],
}
TIRED = {"en-US": ["too hard for my legs", "my legs can't take it"], "de-DE": ["zu schwer für meine Beine"]}


def said(sentences: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, one) for locale, several in sentences.items() for one in several]


def meanings(locale: str, sentence: str, situation: str) -> set[str]:
    intent = Understanding.load(locale).understand(sentence, situation).intent
    return {intent.name, *(one.name for one in intent.also)}


@pytest.mark.parametrize("situation", ["ready", "in-rest"])
@pytest.mark.parametrize(("locale", "sentence"), said(NOT_READY))
def test_it_does_not_lead_on(locale: str, sentence: str, situation: str) -> None:
    assert not meanings(locale, sentence, situation) & LEADS_ON


@pytest.mark.parametrize(("locale", "sentence"), said(READY))
def test_what_is_ready_stays_ready(locale: str, sentence: str) -> None:
    assert meanings(locale, sentence, "ready") & LEADS_ON


@pytest.mark.parametrize(("locale", "sentence"), said(WATER))
def test_water_first_waits(locale: str, sentence: str) -> None:
    assert meanings(locale, sentence, "ready") <= {"MoreRestIntent", "AMAZON.PauseIntent"}


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "rating"])
@pytest.mark.parametrize(("locale", "sentence"), said(ALARM))
def test_what_does_not_keep_up_is_a_sign_of_danger(locale: str, sentence: str, situation: str) -> None:
    assert meanings(locale, sentence, situation) == {"EmergencyIntent"}


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "rating"])
@pytest.mark.parametrize(("locale", "sentence"), said(HURTS))
def test_a_joint_that_does_not_bear_it_is_a_pain(locale: str, sentence: str, situation: str) -> None:
    assert "PainIntent" in meanings(locale, sentence, situation)


@pytest.mark.parametrize(("locale", "sentence"), said(TIRED))
def test_muscles_that_tire_are_no_pain(locale: str, sentence: str) -> None:
    assert not meanings(locale, sentence, "in-set") & {"PainIntent", "EmergencyIntent", *LEADS_ON}
