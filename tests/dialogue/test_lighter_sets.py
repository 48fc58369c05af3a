"""Lighter sets first: they are numbered apart from the sets that count, wherever somebody asks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.catalog.own_workout import check_document
from engine.session.service import Service
from tests.dialogue.driving import Listener
from tests.workflow.driving import CATALOG

LIGHTER = [{"repetitions": 8, "weight": "20kg"}, {"repetitions": 5, "weight": "40kg"}]
BLOCK = {"exercise": "barbell-squat", "sets": 3, "repetitions": 5, "weight": "60kg", "warm_up_sets": LIGHTER}


def before_set(number: int, locale: str = "en-US") -> Listener:
    """At the get-ready of a set: the first two are the lighter ones."""
    document = {"id": "mine", "warm_up": "none", "cool_down": "none", "block": [BLOCK]}
    known = replace(CATALOG, kept={"mine": check_document(document, "mine.toml", CATALOG)})
    listener = Listener(locale)
    listener.service = Service(listener.store, lambda: known)
    listener.say("StartWorkoutIntent", workout="mine")
    while listener.step.kind == "rest" or listener.step.set < number:
        listener.say("ReadyIntent")
    return listener


@pytest.mark.parametrize(("locale", "told"), [("en-US", "lighter set 2 of 2"), ("de-DE", "leichterer Satz 2 von 2")])
def test_where_am_i_names_a_lighter_set(locale: str, told: str) -> None:
    listener = before_set(2, locale).say("WhereAmIIntent", after=0.0)
    assert "here-lighter-set" in listener.messages()
    assert any(told in text for text in listener.said)


def test_a_set_that_counts_is_numbered_without_the_lighter_ones() -> None:
    assert any("set 1 of 3" in text for text in before_set(3).say("WhereAmIIntent", after=0.0).said)


@pytest.mark.parametrize(("locale", "told"), [("en-US", "The 3 sets that count"), ("de-DE", "die 3 Sätze, die zählen")])
def test_how_many_sets_are_left_tells_those_that_count(locale: str, told: str) -> None:
    assert any(told in text for text in before_set(1, locale).say("SetsLeftIntent", after=0.0).said)
    later = before_set(3, locale).say("SetsLeftIntent", after=0.0)
    assert "sets-left" in later.messages()
