"""Moves from step to step: start, clock, "done", "back" and "again"."""

from __future__ import annotations

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import GRACE, Change, anchor, due, enter, go_on, minutes, performed
from engine.workflow.effects import Enter, Hush, Refused
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, remaining, upcoming
from engine.workflow.session import STATE_OF_PHASE, Session
from engine.workflow.steps import Step


def start(plan: Plan, session: Session, _event: events.Start, now: float) -> Change:
    """Begin the first step."""
    return enter(plan, replace(session, active_from=now), 0, now)


def time_reached(plan: Plan, session: Session, _event: events.TimeReached, now: float) -> Change | None:
    """Go to the next step, if its time has come. Beyond :data:`GRACE` the person was away: continue from now."""
    if session.deadline is None or now < session.deadline:
        return None
    step, over = current(plan, session), session.deadline
    effects = performed(session, step, over, complete=True)
    late = now - over > GRACE
    if late:
        session = replace(session, active_from=session.active_from + (now - over))
    return enter(plan, session, session.step + 1, now if late else over, *effects)


def done(plan: Plan, session: Session, _event: events.Done, now: float) -> Change:
    """Go to the next step now. A self-paced set is complete when the person says so, anything else after its time."""
    step = current(plan, session)
    complete = due(session, step, session.began) is None
    return enter(plan, session, session.step + 1, now, Hush(), *performed(session, step, now, complete=complete))


def back(plan: Plan, session: Session, _event: events.Back, now: float) -> Change | Refused:
    """Go to the get-ready of the previous set; from a rest, to that of the set just done."""
    steps = plan.steps(session.swaps)
    here = anchor(steps, session.step)
    if steps[session.step].kind == "rest":
        return enter(plan, session, here, now, Hush())
    if here == 0:
        return Refused("refuse-first")
    return enter(plan, session, anchor(steps, here - 1), now, Hush())


def repeat(plan: Plan, session: Session, _event: events.Repeat, now: float) -> Change:
    """A set begins again; a rest or a walk goes on and says again what there is to say."""
    steps = plan.steps(session.swaps)
    step = steps[session.step]
    if step.kind not in {"rest", "timed"}:
        return enter(plan, session, anchor(steps, session.step), now, Hush())
    resumed = go_on(plan, session, now)
    return Change(resumed, STATE_OF_PHASE[step.phase], (Hush(), _again(plan, resumed, step, now), Enter(step.index)))


def _again(plan: Plan, session: Session, step: Step, now: float) -> Message:
    seconds = round(remaining(plan, session, now))
    following = upcoming(plan.steps(session.swaps), session.step)
    if step.exercise:
        return Message("again-timed", {"exercise": step.exercise, "minutes": minutes(seconds)})
    assert following is not None and following.exercise  # noqa: S101 - a rest always leads somewhere
    return Message("again-rest", {"exercise": following.exercise, "seconds": seconds})
