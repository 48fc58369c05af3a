"""Repeated requests: recognised by their events in the log, so that nothing happens twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from engine.dialogue.acts import Act, Happen
from engine.dialogue.several import SAFETY, first_of
from engine.session.arrival import Arrival, coached_until, spoken_until
from engine.storage.port import Store
from engine.workflow.events import EmergencyReported, PainReported, TimeReached
from engine.workflow.position import HAIR
from engine.workflow.replay import replay
from engine.workflow.streams import played
from engine.workflow.wire import Recorded

if TYPE_CHECKING:
    from engine.dialogue.exchange import Exchange
    from engine.session.service import Request

REPEATED = 600.0
"""Seconds within which a request can come again after it has ended a workout."""


class FirstTime(NamedTuple):
    """How a request was met when it came first.

    Attributes:
        arrival: The session as it was then; None where the request began it.
        events: Those of the request that happened, and when.
        passed: Whether something else was said and done since: what the first time left undone is not for now.
    """

    arrival: Arrival | None
    events: tuple[Recorded, ...]
    passed: bool = False


def replaced_by(store: Store, request: Request, begun: str) -> str:
    """Find the session that a request ended before it began its own, ``begun``; else that one."""
    others = (one.id for one in store.sessions(request.who, 2) if one.id != begun)
    return next((id_ for id_ in others if store.happened(id_, request.id)), begun)


def ended_by(store: Store, request: Request) -> str | None:
    """Find the workout that a request has ended before."""
    for latest in store.sessions(request.who, 1) if request.who else ():
        recent = latest.ended_at is not None and request.now - latest.ended_at < REPEATED
        if recent and store.happened(latest.id, request.id):
            return latest.id
    return None


def first_time(store: Store, request: Request, session_id: str) -> FirstTime:
    """Bring a session back to where a request found it."""
    log = [entry.recorded for entry in store.log(session_id)]
    own = [place for place, one in enumerate(log) if is_of(request.id, one.event.id)]
    place = own[0] if own else len(log)
    events = tuple(log[one] for one in own)
    if place == 0 or not own:  # it began the session; where none is its own, another request started it
        return FirstTime(None, events)
    stored = store.load(session_id)
    original = store.original(session_id)
    before = stored._replace(session=replay(stored.plan, original, log[:place]))
    until = coached_until(before, request.coached) if request.coached.session == session_id else events[0].at
    if not played(before.session):  # a player's place was met before anything was decided
        place = _without_timers(log, place, until)
    session = replay(stored.plan, original, log[:place])
    arrival = Arrival(stored.plan, session, until, stored.settings.talk, spoken_until(stored, request.coached, until))
    passed = any(not isinstance(one.event, TimeReached) for one in log[own[-1] + 1 :])
    return FirstTime(arrival, events, passed)


def is_untold_danger(request: Request, acts: Sequence[Act], first: FirstTime) -> bool:
    """Whether pain or a sign of danger comes under the id of something else, so that nobody has noted it yet.

    An id ought to be unique. Where it is not, what is about safety is no repeat of what it is not.
    """
    if first_of(request.intent, SAFETY) is None:
        return False
    if any(isinstance(one.event, PainReported | EmergencyReported) for one in first.events):
        return False
    return any(
        type(act.event) is not type(one.event) for act, one in zip(_own(request, acts), first.events, strict=False)
    )


def keep_as_begun(store: Store, request: Request, exchange: Exchange) -> None:
    """Leave a workout that a request has begun as it was begun: by now its person might get another one."""
    session = exchange.session
    if session is None or not exchange.fresh:
        return
    stored = store.load(session.id)
    if stored.session.definition != session.definition:
        own = [entry.recorded for entry in store.log(session.id) if is_of(request.id, entry.recorded.event.id)]
        exchange.plan, exchange.session = stored.plan, replay(stored.plan, store.original(session.id), own)


def is_of(request_id: str, event_id: str) -> bool:
    """Tell whether an event is one of a request."""
    return event_id == request_id or event_id.startswith(f"{request_id}.")


def _without_timers(log: Sequence[Recorded], place: int, until: float) -> int:
    """Go back before the deadlines that the request itself has met: those that the coach had reached just then."""
    while place > 1 and isinstance(log[place - 1].event, TimeReached) and log[place - 1].at >= until - HAIR:
        place -= 1
    return place


def moments_to_try(request: Request, first: FirstTime) -> tuple[float, ...]:
    """When a request may have come first: in the step that it found, though that is over by now, or after it."""
    deadline = None if first.arrival is None else first.arrival.session.deadline
    if deadline is None or deadline >= request.now:
        return (request.now,)
    return (request.now, deadline - 2 * HAIR)


def is_as_first(request: Request, acts: Sequence[Act], first: FirstTime) -> bool:
    """Whether acts make the events that happened the first time, at their moments; a process may have died between."""
    again = _own(request, acts)
    pairs = list(zip(again, first.events, strict=False))
    alike = all(isinstance(act.event, type(one.event)) and abs(act.at - one.at) < HAIR for act, one in pairs)
    return alike and len(pairs) == len(first.events)


def later_by(request: Request, acts: Sequence[Act], first: FirstTime) -> float:
    """Tell how many seconds after the first time a request comes again: its events would be so much later now."""
    return max((act.at - one.at for act, one in zip(_own(request, acts), first.events, strict=False)), default=0.0)


def _own(request: Request, acts: Sequence[Act]) -> list[Happen]:
    return [act for act in acts if isinstance(act, Happen) and is_of(request.id, act.event.id)]
