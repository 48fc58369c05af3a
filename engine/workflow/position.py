"""Questions about where a session is at some moment. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Sequence

from engine.workflow.plan import Plan
from engine.workflow.session import OVER, Session
from engine.workflow.steps import Step


def current(plan: Plan, session: Session) -> Step:
    """The step the session is in; the first one while it waits for its start."""
    return plan.steps(session.swaps)[session.step]


def length(session: Session, step: Step) -> float:
    """Seconds the current step takes, with the rest that was added or taken away."""
    return step.duration + session.added


def elapsed(session: Session, now: float) -> float:
    """Seconds into the current step, pauses left out; never negative, even when a clock was set back."""
    if session.state in OVER or session.state == "ready":
        return 0.0
    moment = now if session.paused_at is None else session.paused_at
    return max(0.0, moment - session.began)


def remaining(plan: Plan, session: Session, now: float) -> float:
    """Seconds left of the current step; zero when it is overdue."""
    if session.state in OVER:
        return 0.0
    return max(0.0, length(session, current(plan, session)) - elapsed(session, now))


def time_left(plan: Plan, session: Session, now: float) -> float:
    """Seconds left of the whole workout, at the coach's pace."""
    if session.state in OVER:
        return 0.0
    following = plan.steps(session.swaps)[session.step + 1 :]
    return remaining(plan, session, now) + sum(step.duration for step in following)


def trained(session: Session, now: float) -> float:
    """Seconds since the start, pauses left out."""
    if session.state == "ready":
        return 0.0
    moment = now if session.paused_at is None else session.paused_at
    return max(0.0, moment - session.active_from)


def repetitions_done(step: Step, seconds: float) -> int:
    """Whole repetitions done ``seconds`` into a step, at its tempo."""
    if step.repetitions is None or step.tempo is None:
        return 0
    # A hair of tolerance: a sum of floats may stop just short of a whole repetition.
    return min(step.repetitions, int((seconds + 1e-6) / step.tempo.total))


def upcoming(steps: Sequence[Step], index: int) -> Step | None:
    """The next step after ``index`` in which something is trained; None after the last."""
    return next((step for step in steps[index + 1 :] if step.exercise is not None and step.kind != "change"), None)


def last_trained(steps: Sequence[Step], index: int) -> Step | None:
    """The strength set that was done last before step ``index``, or is being done in it."""
    for step in reversed(steps[: index + 1]):
        if step.phase == "exercise" and step.kind in {"repetitions", "hold"}:
            return step
    return None
