"""An exercise that is left out for the rest of a session, as it hurt or is not wished for: it comes nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from engine.workflow.change import Change, enter
from engine.workflow.effects import AnyEffect, Enter, Hush, Refused, Skipped
from engine.workflow.events import LeaveOut
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, upcoming
from engine.workflow.session import Session
from engine.workflow.steps import LEFT_OUT, WORK, Step, Swap


def leave_out(plan: Plan, session: Session, event: LeaveOut, now: float) -> Change | Refused:
    """Leave an exercise out that is to come; a set at hand goes on, and so does a rest that still leads somewhere."""
    steps, here = plan.steps(session.swaps), current(plan, session)
    later = [each for each in steps[_after(steps, here) :] if each.exercise == event.exercise]
    if not later:
        return Refused("refuse-not-to-come", {"exercise": event.exercise})
    gone = (Skipped(each.slot, event.exercise, each.set) for each in later if each.kind in WORK)
    effects: tuple[AnyEffect, ...] = (Hush(), *gone, Message("skipped-for-good", {"exercise": event.exercise}))
    return _go_on(plan, without(session, later), here, now, effects)


def _after(steps: Sequence[Step], step: Step) -> int:
    """Index of the first step after a rest, or after the set at hand."""
    same = (step.slot, step.set, step.round)
    set_ = (each.index for each in steps[step.index :] if (each.slot, each.set, each.round) != same)
    return step.index + 1 if step.kind == "rest" else next(set_, len(steps))


def _go_on(plan: Plan, session: Session, here: Step, now: float, effects: tuple[AnyEffect, ...]) -> Change:
    """Go on where the session was; after the last set of all no rest is left."""
    steps, paused = plan.steps(session.swaps), session.paused_at
    stays = here.index < len(steps) and steps[here.index].kind == here.kind
    if stays:
        return Change(session, session.state, effects if paused is not None else (*effects, Enter(here.index)))
    if paused is None or here.index >= len(steps):
        return enter(plan, session, here.index, now, *effects)
    return Change(replace(session, began=paused, added=0.0), session.state, effects)


def comes_later(steps: Sequence[Step], step: Step, target: int) -> list[Step]:
    """Find where the exercise of ``step``, or in a rest the one that follows, comes again from ``target`` on."""
    subject = step if step.exercise else upcoming(steps, step.index)
    return [] if subject is None else [each for each in steps[target:] if each.exercise == subject.exercise]


def without(session: Session, later: Sequence[Step]) -> Session:
    """The session without these steps, and all later sets in their places."""
    first = {each.slot: each.set for each in reversed(later)}
    gone = tuple(Swap(slot, since, LEFT_OUT) for slot, since in first.items())
    return replace(session, swaps=(*session.swaps, *gone))
