"""Replays a log, and makes the events that come from the clock."""

from __future__ import annotations

from collections.abc import Iterable

from engine.workflow.events import LongerReady, TimeReached
from engine.workflow.plan import Plan
from engine.workflow.session import Session
from engine.workflow.transition import advance
from engine.workflow.wire import Recorded


def replay(plan: Plan, session: Session, log: Iterable[Recorded]) -> Session:
    """Apply every event of ``log``, in order. Effects are not carried out again: they were, the first time."""
    for entry in log:
        session = advance(plan, session, entry.event, entry.at).session
    return session


def longer_ready(session: Session, seconds: float) -> LongerReady:
    """The event that gives the get-ready under way more time. Its id is the step's, so that it acts once."""
    return LongerReady(id=f"{session.step}^{session.began}", seconds=seconds)


def timer(session: Session) -> TimeReached:
    """The event that meets the session's deadline. Its id is the deadline's, so that two timers act once."""
    return TimeReached(id=f"{session.step}@{session.deadline}")
