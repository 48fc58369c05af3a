"""Longer and shorter rests, a longer get-ready, and the rating of a set."""

from __future__ import annotations

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import GRACE, Change, enter, minutes
from engine.workflow.effects import Enter, Hush, Rated, Refused
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, last_trained, length, remaining
from engine.workflow.session import Session
from engine.workflow.steps import Step

LONGEST_REST = 600.0
"""The longest rest that can be asked for, in seconds."""


def more_rest(plan: Plan, session: Session, event: events.MoreRest, now: float) -> Change | Refused:
    """Move the end of the rest out. A rest that was over while the person was away is longer from now on."""
    session = _caught_up(session, now)
    step = current(plan, session)
    extra = event.seconds or plan.definition.rest_step
    if length(session, step) + extra > LONGEST_REST:
        return Refused("refuse-longest-rest", {"minutes": minutes(LONGEST_REST)})
    return _rest_of(session, step, extra, now, "more-rest")


def _caught_up(session: Session, now: float) -> Session:
    """Take the time since the rest was over out of it."""
    late = now - (now if session.deadline is None else session.deadline)
    if late <= 0:
        return session
    active_from = session.active_from + (late if late > GRACE else 0.0)
    return replace(session, active_from=active_from, began=session.began + late, deadline=now)


def less_rest(plan: Plan, session: Session, event: events.LessRest, now: float) -> Change | Refused:
    """Move the end of the rest in; it may be over at once."""
    step = current(plan, session)
    less = event.seconds or plan.definition.rest_step
    if remaining(plan, session, now) <= less:
        return enter(plan, session, session.step + 1, now, Hush())
    return _rest_of(session, step, -less, now, "less-rest")


def _rest_of(session: Session, step: Step, extra: float, now: float, message: str) -> Change:
    deadline = (session.deadline or now) + extra
    changed = replace(session, added=session.added + extra, deadline=deadline)
    say = Message(message, {"seconds": round(deadline - now)})
    return Change(changed, "resting", (Hush(), say, Enter(step.index)))


def longer_ready(plan: Plan, session: Session, event: events.LongerReady, _now: float) -> Change | None:
    """Move the end of a get-ready out; anything else goes on as it is."""
    if current(plan, session).kind != "ready":
        return None
    deadline = None if session.deadline is None else session.deadline + event.seconds
    changed = replace(session, added=session.added + event.seconds, deadline=deadline)
    return Change(changed, session.state, ())


def effort_reported(plan: Plan, session: Session, event: events.EffortReported, _now: float) -> Change | Refused:
    """Note how hard the last set was."""
    last = last_trained(plan.steps(session.swaps), session.step)
    if last is None or last.exercise is None:
        return Refused("refuse-nothing-to-rate")
    rated = Rated(last.slot, last.exercise, last.set, event.effort, event.reserve)
    return Change(session, session.state, (rated, _noted(event)))


def _noted(event: events.EffortReported) -> Message:
    if event.reserve is None:
        return Message("effort-noted", {"effort": event.effort})
    return Message("reserve-noted", {"reserve": event.reserve})
