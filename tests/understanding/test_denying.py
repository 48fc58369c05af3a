"""Sentences that hold the words of a wish, but don't wish it: denied, asked, or with a mere "one" in them."""

import pytest

from tests.understanding.places import understanding

NOT_MEANT = [
    ("en-US", "rating", "that other one was in the way", "EffortIntent"),
    ("en-US", "rating", "not that one again", "EffortIntent"),
    ("en-US", "rating", "how tough is it meant to be", "EffortIntent"),
    ("en-US", "rating", "why was that so easy", "EffortIntent"),
    ("en-US", "ready", "never tell me that again", "AMAZON.RepeatIntent"),
    ("en-US", "in-rest", "never once did i say ready", "ReadyIntent"),
    ("de-DE", "rating", "warum war das so leicht", "EffortIntent"),
    ("de-DE", "rating", "nie wieder die eine da", "EffortIntent"),
    ("de-DE", "limits", "kniebeugen gehen nie im leben wieder", "AllowIntent"),
]

MEANT = [
    ("en-US", "rating", "one", "EffortIntent"),
    ("en-US", "rating", "i'd call that a one", "EffortIntent"),
    ("en-US", "rating", "is it okay if i say seven", "EffortIntent"),
    ("en-US", "rating", "what's the next one", "WhatNextIntent"),
    ("en-US", "rating", "what comes next", "WhatNextIntent"),
    ("en-US", "ready", "no, say that again", "AMAZON.RepeatIntent"),
    ("de-DE", "rating", "eine eins", "EffortIntent"),
]


@pytest.mark.parametrize(("locale", "situation", "sentence", "intent"), NOT_MEANT)
def test_what_is_denied_or_asked_is_not_meant(locale: str, situation: str, sentence: str, intent: str) -> None:
    meant = understanding(locale).understand(sentence, situation).intent
    assert intent not in {meant.name, *(one.name for one in meant.also)}


@pytest.mark.parametrize(("locale", "situation", "sentence", "intent"), MEANT)
def test_what_only_looks_denied_or_asked_is_meant(locale: str, situation: str, sentence: str, intent: str) -> None:
    assert understanding(locale).understand(sentence, situation).intent.name == intent
