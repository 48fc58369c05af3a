"""How bad a pain is: told with it or after it, and noted with it."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from engine.workflow.effects import Hurt, Rated
from tests.dialogue.states import at_place, at_question, hurt


@pytest.mark.parametrize("place", ["in a set", "in a rest", "at ready", "paused", "hurt", "on the walk"])
def test_a_number_beside_a_pain_is_how_bad_it_is(place: str) -> None:
    """It was kept as how hard the set was, and the strong pain as one that can be waved away."""
    listener = at_place(place, "en-US")
    listener.say("PainIntent", after=0.0, also=(Intent("EffortIntent", {"effort": 8}),), body_part="hamstrings")
    assert [one.severity for one in listener.effects(Hurt)][-1] == 8  # type: ignore[attr-defined]
    assert not listener.effects(Rated)
    assert listener.asked.about == {"how": "strong"}
    assert listener.say("AllowIntent").asked.kind == "pain-ok"


def test_a_severity_that_was_named_stays_beside_another_number() -> None:
    listener = at_place("in a set", "en-US")
    listener.say("PainIntent", after=0.0, also=(Intent("EffortIntent", {"effort": 8}),), body_part="knee", severity=3)
    assert [one.severity for one in listener.effects(Hurt)] == [3]  # type: ignore[attr-defined]
    assert not listener.effects(Rated)


def test_a_severity_is_no_rating_where_both_say_the_same() -> None:
    listener = at_question("rate", "en-US")
    listener.say("PainIntent", also=(Intent("EffortIntent", {"effort": 8}),), body_part="knee", severity=8)
    assert not listener.effects(Rated)
    assert listener.asked.about == {"how": "strong"}


@pytest.mark.parametrize("between", ["AMAZON.HelpIntent", "AMAZON.NoIntent", "HowToIntent"])
def test_a_strong_pain_is_asked_about_whatever_was_asked_in_between(between: str) -> None:
    listener = hurt("en-US").say("EffortIntent", effort=9).say(between)
    assert listener.say("AllowIntent").asked.kind == "pain-ok"


def test_a_strong_pain_that_is_called_weak_since_is_one_no_more() -> None:
    listener = hurt("en-US").say("EffortIntent", effort=9).say("EffortIntent", effort=2).say("AllowIntent")
    assert listener.asked.kind == "ready"
