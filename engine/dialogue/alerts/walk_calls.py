"""The way back from a long walk: at its end a timer asks whether to go on, if the person said yes to that."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Alert, Reply
from engine.dialogue.exchange import Exchange, by_the_clock
from engine.dialogue.state import Asked
from engine.workflow.messages import Message
from engine.workflow.position import current, remaining
from engine.workflow.session import OVER

SHORTEST: Final = 120.0
"""Seconds of a walk for which it is worth while to be called."""

MINUTE: Final = 60

WORDS: Final = Message("call-words")
"""What the timer asks at the end of the walk."""


def worth_a_call(ex: Exchange) -> bool:
    """Tell whether a timer can call the person back at the end of the walk that they are in."""
    place = ex.place
    if place is None or not ex.scene.alerts or ex.dialogue.uncalled:
        return False
    return by_the_clock(place.step) and remaining(place.plan, place.session, ex.now) >= SHORTEST


def agreed(ex: Exchange) -> Reply:
    """Set a timer to the end of the walk: the frontend does it, and comes back with what came of it."""
    place = ex.here
    seconds = remaining(place.plan, place.session, ex.now)
    if place.paused or seconds < 1:
        return Reply((ex.told_here("keep-walking"),))
    ex.acts.append(Alert("timer", "", seconds, WORDS))
    return Reply()


def declined(ex: Exchange) -> Reply:
    """Let the walk go on by the clock, uncalled."""
    ex.remember(uncalled=True)
    return Reply((ex.told_here("keep-walking"),))


def tell_outcome(ex: Exchange, outcome: str) -> Reply:
    """Say what came of the timer. The conversation is over; the walk goes on by the clock."""
    ex.asked = Asked()
    place = ex.place
    if place is None:
        return Reply()
    if outcome != "set":
        ex.remember(uncalled=True)
        return Reply((Message(f"call-{outcome}"), ex.told_here("keep-walking")))
    seconds = remaining(place.plan, place.session, ex.now)
    return Reply((Message("call-set", {"minutes": max(1, round(seconds / MINUTE))}),))


def left_early(ex: Exchange) -> bool:
    """Tell whether this request ended a long walk before its time: a timer for its end would ring in a set."""
    before, plan = ex.scene.session, ex.scene.plan
    if before is None or plan is None or not by_the_clock(current(plan, before)):
        return False
    now = ex.session
    gone = now is None or now.state in OVER or now.state == "paused" or now.id != before.id or now.step != before.step
    return gone and remaining(plan, before, ex.scene.now) > 1
