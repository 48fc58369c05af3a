"""Pain that was told long ago: whatever is chosen then, nothing begins at once at somebody who has cooled down."""

from __future__ import annotations

import pytest

from engine.workflow.session import OVER
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at_caution, hurt

CHOICES = [("AllowIntent", {}), ("SkipIntent", {}), ("EasierIntent", {}), ("SwapIntent", {}), ("DontKnowIntent", {})]
LATE = [3 * HOUR, 48 * HOUR]


def back(seconds: float, part: str = "knee") -> Listener:
    listener = hurt("en-US", part).silence().wait(seconds).open()
    assert listener.asked.about == {"how": "now"}
    return listener


def stands(listener: Listener) -> bool:
    session = listener.session
    return session is None or session.state in {"paused", *OVER}


@pytest.mark.parametrize("seconds", LATE)
@pytest.mark.parametrize(("said", "slots"), CHOICES)
@pytest.mark.parametrize("part", ["knee", "hamstrings"])
def test_after_hours_a_short_warm_up_is_offered_before_anything_begins(
    said: str, slots: dict[str, str], part: str, seconds: float
) -> None:
    listener = back(seconds, part).say(said, **slots)
    assert stands(listener)
    if listener.asked.kind == "resume":
        listener.say("ReadyIntent")
    assert listener.asked.kind == "warm-again", listener.said
    assert stands(listener)


@pytest.mark.parametrize("seconds", LATE)
def test_who_says_that_it_is_fine_after_hours_is_asked_whether_to_go_on_there(seconds: float) -> None:
    listener = back(seconds).say("AllowIntent")
    assert listener.asked.kind == "resume"
    assert listener.say("AMAZON.NoIntent").session is None
    assert listener.asked.kind in {"start", "hurt-last", "anything"}


@pytest.mark.parametrize("said", ["AMAZON.YesIntent", "ReadyIntent", "EasierIntent"])
def test_so_it_is_where_it_was_asked_whether_it_is_all_right(said: str) -> None:
    listener = back(3 * HOUR).say("AMAZON.YesIntent")
    assert listener.asked.kind == "pain-ok"
    assert listener.say(said).asked.kind == "warm-again"
    assert stands(listener)


def test_after_the_warm_up_it_goes_on_once_the_person_is_ready() -> None:
    listener = back(3 * HOUR).say("AMAZON.YesIntent").say("ReadyIntent").say("AMAZON.YesIntent")
    assert listener.asked.kind == "ready"
    assert stands(listener)
    listener.say("ReadyIntent")
    assert not stands(listener)


@pytest.mark.parametrize(("said", "slots"), CHOICES)
def test_after_half_an_hour_it_is_asked_before_anything_begins(said: str, slots: dict[str, str]) -> None:
    listener = back(HOUR).say(said, **slots)
    assert stands(listener), listener.said
    assert listener.asked.kind in {"ready", "caution"}


def test_after_a_moment_what_was_chosen_goes_on_as_before() -> None:
    assert back(600.0).say("AllowIntent").asked.kind == "ready"
    assert at_caution("en-US").asked.kind == "caution"
