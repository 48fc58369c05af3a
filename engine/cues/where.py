"""Where somebody was, in one sentence, for going on after an interruption."""

from __future__ import annotations

from engine.cues.scene import whole_minutes
from engine.workflow.effects import Arguments, Say
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed, remaining, repetitions_done, upcoming
from engine.workflow.session import Session


def where(plan: Plan, session: Session, now: float) -> Say:
    """The sentence that says where ``session`` is at ``now``."""
    step = current(plan, session)
    left = remaining(plan, session, now)
    if step.kind == "timed":
        return Say("picked-up-timed", {"exercise": step.exercise or "", "minutes": whole_minutes(left)})
    if step.kind == "rest":
        following = upcoming(plan.steps(session.swaps), step.index)
        exercise = following.exercise if following else None
        return Say("picked-up-rest", {"exercise": exercise or "", "seconds": max(1, round(left))})
    if step.kind != "repetitions" or session.pace == "self":
        return Say("picked-up", {"exercise": step.exercise or ""})
    repetition = min(repetitions_done(step, elapsed(session, now)) + 1, step.repetitions or 1)
    named: Arguments = {"exercise": step.exercise or "", "repetition": repetition}
    if step.side is not None:
        named |= {"side": step.side}
    if step.sets == 1:
        return Say("picked-up-move" if step.side is None else "picked-up-move-side", named)
    named |= {"set": step.set, "sets": step.sets}
    return Say("picked-up-set" if step.side is None else "picked-up-set-side", named)
