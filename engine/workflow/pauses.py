"""Pause, resume and stop."""

from __future__ import annotations

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import Change, go_on, minutes, performed
from engine.workflow.effects import Enter, Finish, Hush
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, trained
from engine.workflow.session import STATE_OF_PHASE, UNRESOLVED, Session


def pause(_plan: Plan, session: Session, _event: events.Pause, now: float) -> Change:
    """Pause: remove the deadline, keep the remainder."""
    return Change(replace(session, deadline=None, paused_at=now), "paused", (Hush(), Message("paused")))


def resume(plan: Plan, session: Session, _event: events.Resume, now: float) -> Change:
    """Go on exactly where the pause began."""
    resumed = go_on(plan, session, now)
    step = current(plan, resumed)
    return Change(resumed, STATE_OF_PHASE[step.phase], (Enter(step.index),))


def stop(plan: Plan, session: Session, _event: events.Stop, now: float) -> Change:
    """End the session here. What was done is kept."""
    if session.state == "ready":
        return Change(session, "stopped", (Hush(), Message("stopped-unstarted"), Finish("stopped", 0.0)))
    cut = performed(session, current(plan, session), now, complete=False)
    seconds = trained(session, now)
    over = replace(session, deadline=None, paused_at=None, added=0.0, told=session.told & ~UNRESOLVED)
    say = Message("stopped", {"minutes": minutes(seconds)})
    return Change(over, "stopped", (Hush(), *cut, say, Finish("stopped", seconds)))
