"""A workout that a player plays as a stream of tracks, rather than being coached in turns of a conversation."""

from __future__ import annotations

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import Change
from engine.workflow.plan import Plan
from engine.workflow.session import FAILED_STREAM, IN_TURNS, Session


def played(session: Session) -> bool:
    """Whether a player plays the session, as far as is known."""
    return session.stream > 0 and not session.told & IN_TURNS


def stream_changed(_plan: Plan, session: Session, event: events.StreamChanged, _now: float) -> Change:
    """Know the stream by its number from now on; what is told of earlier ones is out of date."""
    told = session.told & ~(IN_TURNS | FAILED_STREAM)
    if not event.plays:
        told |= IN_TURNS | (FAILED_STREAM if event.failed else 0)
    return Change(replace(session, stream=event.stream, told=told), session.state, ())
