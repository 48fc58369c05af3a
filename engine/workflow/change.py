"""The result of a handler, and the moves between steps that handlers share."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from engine.workflow.effects import AnyEffect, Enter, Finish, Hush, Performed
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import HAIR, elapsed, repetitions_done, trained
from engine.workflow.session import HURT, STATE_OF_PHASE, UNRESOLVED, Session, State
from engine.workflow.steps import WORK, Step

GRACE = 2.0
"""Seconds a timer may be late before the person counts as having been away. Within it, steps follow each other without
drift; beyond it, the next step begins when its person is back."""


class Change(NamedTuple):
    """A handler's result: the session except for its state, the state it leads to, and the effects."""

    session: Session
    target: State
    effects: tuple[AnyEffect, ...]


def enter(plan: Plan, session: Session, index: int, at: float, *effects: AnyEffect) -> Change:
    """Begin step ``index`` at ``at``; past the last step, finish."""
    steps = plan.steps(session.swaps)
    session = active(session, at)
    if index >= len(steps):
        return _finish(session, at, *effects)
    step = steps[index]
    timed = due(session, step, at)
    told = session.told & ~(HURT | UNRESOLVED)
    moved = replace(session, step=index, began=at, deadline=timed, paused_at=None, added=0.0, told=told)
    return Change(moved, STATE_OF_PHASE[step.phase], (*effects, Enter(index)))


def active(session: Session, at: float) -> Session:
    """Take a pause that ends at ``at`` out of the time trained."""
    if session.paused_at is None:
        return session
    return replace(session, active_from=session.active_from + max(0.0, at - session.paused_at))


def go_on(plan: Plan, session: Session, now: float) -> Session:
    """End a pause: the time in the step is what it was, and the remainder is due from now."""
    if session.paused_at is None:
        return session
    step = plan.steps(session.swaps)[session.step]
    began = session.began + max(0.0, now - session.paused_at)
    timed = due(session, step, began)
    deadline = None if timed is None else timed + session.added
    return replace(active(session, now), began=began, deadline=deadline, paused_at=None)


def due(session: Session, step: Step, began: float) -> float | None:
    """When a step begun at ``began`` is over; None if the person decides (self pace, as many as they can)."""
    if step.kind == "repetitions" and (session.pace == "self" or step.most):
        return None
    return began + step.duration


def _finish(session: Session, at: float, *effects: AnyEffect) -> Change:
    seconds = trained(replace(session, paused_at=None), at)
    over = replace(session, deadline=None, paused_at=None, added=0.0, told=session.told & ~UNRESOLVED)
    say = Message("finished", {"minutes": minutes(seconds)})
    return Change(over, "finished", (*effects, Hush(), say, Finish("finished", seconds)))


def minutes(seconds: float) -> int:
    """Whole minutes for the ear; never "0 minutes"."""
    return max(1, round(seconds / 60))


def performed(session: Session, step: Step, now: float, *, complete: bool) -> tuple[AnyEffect, ...]:
    """The record of what was trained in ``step`` up to ``now``; empty for rests and the like.

    A step that had its whole time is complete, whatever ended it: a frontend that speaks ahead may ask before going on.
    """
    if step.kind not in WORK or step.exercise is None:
        return ()
    complete = complete or _had_its_time(session, step, now)
    seconds = min(elapsed(session, now), step.duration) if step.kind != "repetitions" else elapsed(session, now)
    counted = None if step.most else step.repetitions
    if counted is not None and not complete:
        # A self-paced set is not counted.
        counted = repetitions_done(step, seconds) if session.pace == "guided" else 0
    about = (step.slot, step.exercise, step.set, step.phase, step.side, counted, seconds, complete)
    load, unit = (step.load.value, step.load.unit) if step.load else (None, None)
    warm_up = step.phase == "exercise" and step.warms_up
    return (Performed(*about, load=load, unit=unit, warm_up=warm_up, moving=step.moving, most=step.most),)


def _had_its_time(session: Session, step: Step, now: float) -> bool:
    timed = due(session, step, session.began) is not None
    return timed and elapsed(session, now) >= step.duration - HAIR


def anchor(steps: tuple[Step, ...], index: int) -> int:
    """Where the set, stretch or walk that ``index`` belongs to begins; for a rest, the set before it."""
    while index > 0 and steps[index].kind not in {"ready", "timed"}:
        index -= 1
    return index
