"""What can be taken back, and for how long."""

from __future__ import annotations

from collections.abc import Sequence

from engine.workflow.event import Event
from engine.workflow.events import Corrected, Start, Stop, Undo, Withdraw
from engine.workflow.place import Place
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed, length, trained
from engine.workflow.replay import replay
from engine.workflow.safety_events import EmergencyReported, PainReported
from engine.workflow.session import HURT_BEFORE, UNRESOLVED, WITHDRAWN, Session
from engine.workflow.standing import standing
from engine.workflow.wire import Recorded

UNDO = 60.0
"""Seconds for which what a person said can be taken back."""

RESUMABLE = 12 * 3600.0
"""Seconds for which a workout that was stopped can be gone on with."""


def undo_of(
    plan: Plan, original: Session, log: Sequence[Recorded], event_id: str, new_id: str, now: float
) -> Undo | None:
    """The event that takes back ``event_id`` and all that came after it; None where that is not possible.

    Args:
        plan: Of the session.
        original: The session as it was begun.
        log: All that happened to it, in order.
        event_id: Of the event to take back.
        new_id: Of the event to make.
        now: The present moment.
    """
    index = _position(log, event_id)
    if index is None or now - log[index].at > RESUMABLE or _emergency(log):
        return None
    before = replay(plan, original, log[:index])
    after = replay(plan, before, log[index:])
    if after.told & WITHDRAWN and not isinstance(log[index].event, Withdraw):
        return None
    place = _place(plan, before, log[index].at, _pain(log[index].event, after))
    if place is None:
        return None
    return Undo(id=new_id, of=event_id, place=place, entries=len(log) - index, seen=after.last_event)


def can_reopen(log: Sequence[Recorded], now: float) -> bool:
    """Whether the session was stopped under way, and not so long ago that it can't be gone on with."""
    if not log or not isinstance(log[-1].event, Stop) or _emergency(log):
        return False
    begun = any(isinstance(log[each].event, Start) for each in _standing(log))
    return begun and now - log[-1].at <= RESUMABLE


def last_edit(log: Sequence[Recorded], now: float) -> str | None:
    """The id of the event by which the past was changed last, where that can still be taken back."""
    if not log or now - log[-1].at > UNDO:
        return None
    event = log[-1].event
    named = isinstance(event, Corrected) and event.slot is not None
    return event.id if named or isinstance(event, Withdraw) else None


def _place(plan: Plan, before: Session, at: float, pain: int) -> Place | None:
    """Where a session was when an event came at ``at``; None where it can't go back to, least of all in pain."""
    match before.state:
        case "ready" if pain & UNRESOLVED:
            return None
        case "ready" | "finished" | "stopped" as state:
            return Place(before.step, swaps=before.swaps, told=before.told | pain, state=state)
    return _under_way(plan, before, max(at, before.began), before.told | pain)


def _under_way(plan: Plan, before: Session, at: float, told: int) -> Place:
    here, seconds = elapsed(before, at), trained(before, at)
    # Time after the end of the step was not trained.
    late = max(0.0, here - length(before, current(plan, before))) if before.deadline is not None else 0.0
    return Place(
        before.step,
        elapsed=here - late,
        swaps=before.swaps,
        told=told,
        trained=max(0.0, seconds - late),
        added=before.added,
    )


def _pain(taken_back: Event, after: Session) -> int:
    """The bits of what hurt: it is not forgotten because something else is taken back."""
    return 0 if isinstance(taken_back, PainReported) else after.told & (UNRESOLVED | HURT_BEFORE)


def _position(log: Sequence[Recorded], event_id: str) -> int | None:
    return next((each for each in _standing(log) if log[each].event.id == event_id), None)


def _standing(log: Sequence[Recorded]) -> list[int]:
    return standing([each.event.entries if isinstance(each.event, Undo) else 0 for each in log])


def _emergency(log: Sequence[Recorded]) -> bool:
    return any(isinstance(each.event, EmergencyReported) for each in log)
