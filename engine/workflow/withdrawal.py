"""Taking a session out of the history."""

from __future__ import annotations

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import Change
from engine.workflow.effects import Finish, Hush, Withdrawn
from engine.workflow.pauses import stop
from engine.workflow.plan import Plan
from engine.workflow.session import OVER, WITHDRAWN, Session


def withdraw(plan: Plan, session: Session, event: events.Withdraw, now: float) -> Change | None:
    """Take the session out; one under way is stopped without a word about it. A second time changes nothing."""
    if session.told & WITHDRAWN:
        return None
    if session.state in OVER:
        return Change(_marked(session), session.state, (Withdrawn(),))
    stopped = stop(plan, session, events.Stop(id=event.id), now)
    ends = tuple(effect for effect in stopped.effects if isinstance(effect, Finish))
    return Change(_marked(stopped.session), "stopped", (Hush(), *ends, Withdrawn()))


def _marked(session: Session) -> Session:
    return replace(session, told=session.told | WITHDRAWN)
