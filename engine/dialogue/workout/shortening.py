"""Less time than was planned: what can be left out, with the cool-down kept."""

from __future__ import annotations

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.workout.movement import after, carry, settle
from engine.dialogue.workout.rests import walk_for
from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.position import time_left
from engine.workflow.undo import UNDO

MINUTE = 60.0


def shorten(ex: Exchange) -> Reply:
    """Answer "I have ten minutes left": what fits is said, and asked about before anything is left out."""
    place = ex.here
    minutes = ex.intent.number("minutes") or 0
    if ex.intent.name == "ShorterIntent" and place.step.kind == "timed" and not place.waiting and minutes:
        return walk_for(ex)
    left = time_left(place.plan, place.session, place.moment)
    if not minutes:
        return _offer_cool_down(ex, place)
    if left <= minutes * MINUTE + 30:
        return after(ex, (Message("time-fits", {"minutes": round(left / MINUTE)}),))
    return _offer_cool_down(ex, place)


def _offer_cool_down(ex: Exchange, place: Place) -> Reply:
    phase = place.step.phase
    if phase == "cool_down" or not any(step.phase == "cool_down" for step in place.steps[place.session.step :]):
        return after(ex, (Message("nothing-shorter"),))
    ex.hold_meanwhile()
    minutes = sum(step.duration for step in place.steps if step.phase == "cool_down") / MINUTE
    return Reply((), ex.ask("shorten", minutes=max(1, round(minutes)), exercise=ex.exercise))


def to_the_cool_down(ex: Exchange) -> Reply:
    """Leave out the rest of the strength work, and cool down; it can be taken back."""
    settle(ex)
    place = ex.here
    ex.undoable(ex.event_id(), ex.now + UNDO)
    if place.step.phase == "warm_up":
        ex.happen(events.Skip(id=ex.event_id(), scope="phase"), ex.now)
    return carry(ex, events.Skip(id=ex.event_id(), scope="phase"))
