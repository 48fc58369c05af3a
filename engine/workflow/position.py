"""The position of a session at a moment. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from engine.workflow.plan import Plan
from engine.workflow.session import OVER, Session
from engine.workflow.steps import Step

HAIR = 0.01
"""Seconds by which a sum of times may miss a moment: the end of a repetition or a step, or the time of a word."""


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
    return min(step.repetitions, int((seconds + HAIR) / step.tempo.total))


def upcoming(steps: Sequence[Step], index: int) -> Step | None:
    """The next step after ``index`` in which something is trained; None after the last."""
    return next(
        (step for step in steps_after(steps, index) if step.exercise is not None and step.kind != "change"), None
    )


def steps_after(steps: Sequence[Step], index: int) -> Iterator[Step]:
    """The steps after ``index``, lazily."""
    for at in count(index + 1):
        try:
            yield steps[at]
        except IndexError:
            return


def last_trained(steps: Sequence[Step], index: int) -> Step | None:
    """The strength set that was done last before step ``index``, or is being done in it."""
    for step in reversed(steps[: index + 1]):
        if step.phase == "exercise" and step.kind in {"repetitions", "hold"}:
            return step
    return None


def just_over(steps: Sequence[Step], index: int) -> Step | None:
    """The last set of an exercise, if nothing but a rest lies between it and step ``index``; else None.

    That is when to ask how hard it was.
    """
    last = last_trained(steps, index - 1)
    if last is None or last.set < last.sets or index >= len(steps) or steps[index].slot == last.slot:
        return None
    if last.group is not None and steps[index].group == last.group and steps[index].kind != "rest":
        return None  # the superset goes straight on
    return last if all(step.kind == "rest" for step in steps[last.index + 1 : index]) else None
