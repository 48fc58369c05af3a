"""A longer rest, a shorter one, and more time before a set."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.questions.place_questions import question_here
from engine.dialogue.workout.commands import NOT_STARTED, wait
from engine.dialogue.workout.movement import after, carry, go_on
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.position import remaining

LONGEST: Final = 600
"""Seconds that an event can hold."""

LONGEST_WAIT: Final = 120.0
"""Seconds that the coach waits in silence before it asks again; a longer wait is held instead."""

MINUTE: Final = 60

A_MOMENT: Final = 3.0
"""Seconds; as few as that are said and not meant: "give me a second", "two secs"."""


def more(ex: Exchange) -> Reply:
    """Make the rest longer; before a set, where there is no rest, give more time."""
    place = ex.place
    if place is None:
        return after(ex, (Message("take-your-time"),)) if ex.before else after(ex, NOT_STARTED)
    seconds = seconds_of(ex)
    over = place.waiting and _a_moment(ex)
    if ex.side_by_side or (place.step.kind == "rest" and not place.paused and not over):
        return carry(ex, events.MoreRest(id=ex.event_id(), seconds=seconds))
    if place.step.kind == "timed" and not place.waiting:
        return after(ex, (Message("keep-walking-on"),))
    return give_time(ex, seconds)


def give_time(ex: Exchange, seconds: float | None) -> Reply:
    """Wait so long, then ask again; without a number until the person says so."""
    if not seconds:
        return wait(ex)
    place = ex.here
    if not place.paused and not place.waiting:
        ex.hold()
    waited = min(seconds, LONGEST_WAIT)
    return Reply((Message("waiting", {"seconds": round(seconds)}),), question_here(ex), wait=waited)


def less(ex: Exchange) -> Reply:
    """Make the rest shorter."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if place.waiting and place.step.kind == "rest":
        return go_on(ex)
    return carry(ex, events.LessRest(id=ex.event_id(), seconds=seconds_of(ex)))


def walk_for(ex: Exchange) -> Reply:
    """Set how long the walk shall take from now: "make it five minutes"."""
    place = ex.place
    seconds = seconds_of(ex)
    if place is None or place.step.kind != "timed" or not seconds:
        return after(ex, (Message("take-your-time"),)) if place is not None else after(ex, NOT_STARTED)
    left = remaining(place.plan, place.session, ex.now)
    if seconds >= left or place.paused:
        return after(ex, (Message("keep-walking-on"),))
    ex.happen(events.LessRest(id=ex.event_id(), seconds=left - seconds), ex.now)
    return after(ex, (Message("walk-shorter", {"minutes": max(1, round(seconds / MINUTE))}),))


def seconds_of(ex: Exchange) -> float | None:
    """Give the seconds that were named, perhaps as minutes; None for the usual step, and for "a second"."""
    seconds = _named(ex)
    return float(min(seconds, LONGEST)) if seconds > A_MOMENT else None


def _named(ex: Exchange) -> float:
    return MINUTE * (ex.intent.number("minutes") or 0) + (ex.intent.number("seconds") or 0)


def _a_moment(ex: Exchange) -> bool:
    """Whether "a second" was said: nobody means one of them."""
    return 0 < _named(ex) <= A_MOMENT
