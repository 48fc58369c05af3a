"""Taking an event back: the session is where it was before it, and waits there."""

from __future__ import annotations

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import Change
from engine.workflow.effects import Hush, Refused, Undone
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.session import Session


def undo(plan: Plan, session: Session, event: events.Undo, now: float) -> Change | Refused:
    """Go back to the place that the event names, unless something happened that it did not know of."""
    place = event.place
    if event.seen != session.last_event or place.step >= len(plan.steps(place.swaps)):
        return Refused("refuse-undo")
    back = replace(
        session,
        step=place.step,
        active_from=now - place.trained,
        began=now - place.elapsed,
        deadline=None,
        paused_at=now if place.state == "paused" else None,
        added=place.added,
        swaps=place.swaps,
        told=place.told,
    )
    return Change(back, place.state, (Hush(), Undone(event.entries), Message("undone")))
