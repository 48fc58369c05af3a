"""Time that passes without anyone doing anything."""

from __future__ import annotations

from collections.abc import Iterator

from engine.workflow import Plan, Session, advance
from engine.workflow.replay import timer
from engine.workflow.transition import Outcome
from engine.workflow.wire import Recorded


def elapse(plan: Plan, session: Session, until: float) -> Iterator[tuple[Recorded, Outcome]]:
    """Let the time pass to ``until``, each deadline met on time; yields every event with what it led to."""
    while session.deadline is not None and session.deadline <= until:
        event = timer(session)
        outcome = advance(plan, session, event, session.deadline)
        yield Recorded(session.deadline, event), outcome
        session = outcome.session
