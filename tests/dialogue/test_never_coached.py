"""A walk or a rest that nobody heard, as its answer was lost, does not go on by itself for whoever comes back later."""

from __future__ import annotations

from functools import cache

import pytest

from engine.workflow.effects import Performed
from tests.dialogue.driving import Listener
from tests.dialogue.states import HOUR, at_place, copied, offered

SAYINGS = (
    *("AMAZON.PreviousIntent", "AMAZON.HelpIntent", "AMAZON.FallbackIntent", "AboutMeIntent", "ProgressIntent"),
    *("EffortIntent", "SlowerIntent", "UndoIntent", "HowToIntent", "SwapIntent", "DontKnowIntent", "AMAZON.YesIntent"),
    *("AMAZON.RepeatIntent", "ReadyIntent", "DoneIntent", "AMAZON.NextIntent", "MoreRestIntent", "AMAZON.CancelIntent"),
)
HAIR = 0.01


def lost(listener: Listener, name: str, after: float | None = None, **slots: str | float) -> Listener:
    """Say something whose answer nobody hears: the process that was to give it is gone."""
    hear, listener._hear = listener._hear, lambda _answer: None  # type: ignore[method-assign]
    listener.say(name, after, **slots)
    listener._hear = hear  # type: ignore[method-assign]
    listener.listening = False
    return listener


@cache
def _places() -> tuple[Listener, ...]:
    walk = lost(offered("en-US"), "StartWorkoutIntent", workout="day-3", minutes=5)
    rest = lost(at_place("in a rest", "en-US"), "MoreRestIntent", after=0.0, seconds=60)
    assert (walk.step.kind, rest.step.kind) == ("timed", "rest")
    return walk, rest


def _goes_on_from_now(listener: Listener, intent: str) -> None:
    """What was counted is no more than before, and what runs ends after they were back."""
    listener.now = came_back = max(listener.now, listener.until) + 2.0
    done = sum(one.seconds for one in listener.effects(Performed))
    listener.say(intent, after=0.0)
    session = listener.session
    running = session is not None and session.deadline is not None
    assert not running or session.deadline >= came_back - HAIR, (session, listener.said)  # type: ignore[union-attr]
    assert sum(one.seconds for one in listener.effects(Performed)) <= done + HAIR


@pytest.mark.parametrize("intent", SAYINGS)
def test_hours_later_it_goes_on_from_now_whatever_is_said_to_the_question(intent: str) -> None:
    """The time since then was told as coached, with all the sets that it has room for."""
    for place in _places():
        _goes_on_from_now(copied(place).wait(4 * HOUR).open(), intent)


@pytest.mark.parametrize("intent", SAYINGS)
def test_minutes_later_it_goes_on_from_now_whatever_is_said_first(intent: str) -> None:
    for place in _places():
        _goes_on_from_now(copied(place).wait(600.0), intent)
