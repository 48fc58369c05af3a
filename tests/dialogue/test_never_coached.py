"""A walk or a rest whose first word nobody heard, as the answer was lost; hours later something else is asked first."""

from __future__ import annotations

from functools import cache

import pytest

from engine.workflow.effects import Performed
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at, copied, offered

IN_BETWEEN = (
    *("AMAZON.PreviousIntent", "AMAZON.HelpIntent", "AMAZON.FallbackIntent", "AboutMeIntent", "ProgressIntent"),
    *("EffortIntent", "SlowerIntent", "UndoIntent", "HowToIntent", "TimeLeftIntent", "MoreRestIntent", "TalkIntent"),
)


def lost(listener: Listener, name: str, **slots: str | float) -> Listener:
    """Say something whose answer nobody hears: the process that was to give it is gone."""
    hear, listener._hear = listener._hear, lambda _answer: None  # type: ignore[method-assign]
    listener.say(name, **slots)
    listener._hear = hear  # type: ignore[method-assign]
    listener.listening = False
    return listener


def _in_a_short_walk() -> Listener:
    return lost(offered("en-US"), "StartWorkoutIntent", workout="day-3", minutes=5)


def _in_a_rest() -> Listener:
    return lost(at("rate", "en-US"), "EffortIntent", effort=7)


@cache
def _places() -> tuple[Listener, ...]:
    return _in_a_short_walk(), _in_a_rest()


@pytest.mark.parametrize("intent", IN_BETWEEN)
def test_what_is_asked_in_between_does_not_let_it_go_on(intent: str) -> None:
    """The time since then was told as coached, with all the sets that it has room for."""
    for place in _places():
        listener = copied(place).wait(4 * HOUR).open()
        assert listener.asked.kind == "resume"
        came_back, done = listener.now, listener.effects(Performed)
        session = listener.say(intent).session
        assert session is not None
        assert session.state == "paused" or session.began >= came_back
        assert listener.effects(Performed) == done
