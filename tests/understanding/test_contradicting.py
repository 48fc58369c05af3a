"""A yes and a no in one breath: neither is done, unless the one is put right by the other."""

from __future__ import annotations

import pytest

from engine.understanding.understanding import Understanding

SITUATIONS = ["confirm", "start", "ready", "paused"]
BOTH = {
    "en-US": ["yes no", "yeah, nope", "sure, not", "okay, maybe later", "yep, not now"],
    "de-DE": ["ja nein", "klar, nee", "jo, lieber nicht", "ja, nachher", "okay, jetzt nicht"],
}
PUT_RIGHT = {
    "en-US": ["yes, I mean no", "yeah, wait, no", "okay, scratch that, nope"],
    "de-DE": ["ja, ich mein nein", "ja, Quatsch, nein", "okay, äh, lieber nicht"],
}
A_YES = {"en-US": ["yes, no problem", "yes yes", "sure, please do"], "de-DE": ["ja, kein Problem", "ja doch", "ja ja"]}


def said(sentences: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, one) for locale, several in sentences.items() for one in several]


def meaning(locale: str, sentence: str, situation: str) -> str:
    intent = Understanding.load(locale).understand(sentence, situation).intent
    assert not any(one.name in {"AMAZON.YesIntent", "ReadyIntent"} for one in intent.also)
    return intent.name


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize(("locale", "sentence"), said(BOTH))
def test_both_in_one_breath_are_no_yes(locale: str, sentence: str, situation: str) -> None:
    assert meaning(locale, sentence, situation) not in {"AMAZON.YesIntent", "ReadyIntent", "AllowIntent"}


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize(("locale", "sentence"), said(PUT_RIGHT))
def test_what_puts_it_right_counts(locale: str, sentence: str, situation: str) -> None:
    assert meaning(locale, sentence, situation) == "AMAZON.NoIntent"


@pytest.mark.parametrize(("locale", "sentence"), said(A_YES))
def test_a_yes_with_a_no_in_its_courtesy_stays_one(locale: str, sentence: str) -> None:
    assert meaning(locale, sentence, "confirm") == "AMAZON.YesIntent"


@pytest.mark.parametrize(("locale", "sentence"), [("en-US", "no, yes"), ("de-DE", "nein, ja")])
def test_where_something_is_lost_a_no_before_a_yes_is_asked_again(locale: str, sentence: str) -> None:
    assert meaning(locale, sentence, "confirm") == "AMAZON.FallbackIntent"
