"""What is said in a rest of the set before it: the rest goes on, and no set begins by it."""

from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from tests.dialogue.states import at_place

LOCALES = ["en-US", "de-DE"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("said", ["DoneIntent", "AMAZON.YesIntent"])
def test_done_in_a_rest_begins_no_set(said: str, locale: str) -> None:
    listener = at_place("in a rest", locale).say(said, after=5.0)
    assert listener.step.kind == "rest"
    assert listener.messages() == ["done-now-rest"]
    session = listener.session
    assert session is not None
    assert session.state == "resting"


@pytest.mark.parametrize("said", ["ReadyIntent", "AMAZON.NextIntent"])
def test_ready_and_next_end_a_rest(said: str) -> None:
    listener = at_place("in a rest", "en-US").say(said, after=5.0)
    assert (listener.step.kind, listener.step.set) == ("ready", 2)


def test_a_key_ends_a_rest() -> None:
    listener = at_place("in a rest", "en-US")
    listener.frontend = "pc"
    listener.say("DoneIntent", after=5.0)
    assert (listener.step.kind, listener.step.set) == ("ready", 2)


@pytest.mark.parametrize("first", ["DoneIntent", "AMAZON.YesIntent"])
@pytest.mark.parametrize("second", [Intent("SkipIntent", {"scope": "rest"}), Intent("ReadyIntent")])
def test_what_leads_on_clearly_ends_the_rest_whatever_is_said_beside_it(first: str, second: Intent) -> None:
    listener = at_place("in a rest", "en-US").say(first, after=5.0, also=(second,))
    assert (listener.step.kind, listener.step.set) == ("ready", 2)
