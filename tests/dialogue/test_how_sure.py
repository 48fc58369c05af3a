"""Asked how sure it is, the coach answers by the evidence of what it said last; and everything it advises has some."""

from __future__ import annotations

import pytest

from engine.catalog.loader import load
from engine.coaching.tell.sureness import plain_name
from engine.words.messages import COACHING
from tests.dialogue.driving import Listener
from tests.dialogue.states import at_place

CATALOG = load()


@pytest.mark.parametrize(
    ("topic", "answer"),
    [("rest-between-sets", "sure-a"), ("hinge-and-curl", "sure-b"), ("why-warm-up", "sure-c")],
)
@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_it_says_how_sure_it_is_of_an_advice(topic: str, answer: str, locale: str) -> None:
    listener = at_place("offered", locale).say("AdviceIntent", topic=topic).say("HowSureIntent")
    assert listener.messages() == [answer]


def test_it_says_so_of_a_reason() -> None:
    listener: Listener = at_place("offered", "en-US").say("TodayIntent").say("HowSureIntent")
    assert listener.messages()[0] in {"sure-a", "sure-b", "sure-c"}


def test_of_what_was_counted_there_is_nothing_to_be_sure_of() -> None:
    assert at_place("in a set", "en-US").say("WhereAmIIntent").say("HowSureIntent").messages() == ["sure-of-what"]


def test_every_advice_and_every_reason_has_its_grade_and_its_source() -> None:
    reasons = {plain_name(name) for name in COACHING if name.startswith(("why-", "plan-", "cut-"))}
    advice = {f"advice-{name}" for name in CATALOG.advice}
    assert advice | reasons <= set(CATALOG.evidence)
    assert all(one.source for one in CATALOG.evidence.values())
