"""A session from its log, and time that passes without anyone doing anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.workflow.advancing import Outcome, advance
from engine.workflow.events import TimeReached
from engine.workflow.plan import Plan
from engine.workflow.session import Session
from engine.workflow.wire import Recorded


def replay(plan: Plan, session: Session, log: Iterable[Recorded]) -> Session:
    """Apply every event of ``log``, in order. Effects are not carried out again: they were, the first time."""
    for entry in log:
        session = advance(plan, session, entry.event, entry.at).session
    return session


def elapse(plan: Plan, session: Session, until: float) -> Iterator[tuple[Recorded, Outcome]]:
    """Let the time pass to ``until``, each deadline met on time; yields every event with what it led to.

    For a mouth that has spoken ahead (a speaker's long turn) and asks where the listener is now, and for simulations.
    """
    while session.deadline is not None and session.deadline <= until:
        event = timer(session)
        outcome = advance(plan, session, event, session.deadline)
        yield Recorded(session.deadline, event), outcome
        session = outcome.session


def timer(session: Session) -> TimeReached:
    """The event that meets the session's deadline. Its id is the deadline's, so that two timers act once."""
    return TimeReached(id=f"{session.step}@{session.deadline}")
