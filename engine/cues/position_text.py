"""One sentence that says where a session is, and the weight lifted there."""

from __future__ import annotations

from collections.abc import Iterable

from engine.catalog.terms import Unit
from engine.cues.context import WEIGHT, whole_minutes
from engine.workflow.definition import Lift
from engine.workflow.effects import Amended, AnyEffect
from engine.workflow.messages import Arguments, Message, weighed
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed, remaining, repetitions_done, upcoming
from engine.workflow.session import Session
from engine.workflow.steps import Step


def where(plan: Plan, session: Session, now: float) -> Message:
    """The sentence that says where ``session`` is at ``now``."""
    step = current(plan, session)
    left = remaining(plan, session, now)
    if step.kind == "timed":
        return Message("picked-up-timed", {"exercise": step.exercise or "", "minutes": whole_minutes(left)})
    if step.kind == "rest":
        following = upcoming(plan.steps(session.swaps), step.index)
        exercise = following.exercise if following else None
        return Message("picked-up-rest", {"exercise": exercise or "", "seconds": max(1, round(left))})
    if step.kind != "repetitions" or step.most or session.pace == "self":
        return Message("picked-up", {"exercise": step.exercise or ""})
    repetition = min(repetitions_done(step, elapsed(session, now)) + 1, step.repetitions or 1)
    named: Arguments = {"exercise": step.exercise or "", "repetition": repetition}
    if step.side is not None:
        named |= {"side": step.side}
    if step.round is not None and step.sets > 1:
        return Message("picked-up-round", named | {"round": step.round, "rounds": step.sets})
    if step.of == 1:
        return Message("picked-up-move" if step.side is None else "picked-up-move-side", named)
    named |= {"set": step.number, "sets": step.of}
    return Message("picked-up-set" if step.side is None else "picked-up-set-side", named)


def weight(step: Step | None, effects: Iterable[AnyEffect] = (), unit: Unit = "kg") -> tuple[Message, ...]:
    """What to lift in a step, as messages; empty when the weight is not known.

    Args:
        step: The step in question.
        effects: The session's effects so far. A weight that was reported counts more than the planned one.
        unit: The person's own unit, for weights reported without one.
    """
    load = lifted(step, effects, unit) if step is not None else None
    return () if load is None else (Message(WEIGHT, weighed(load.value, load.unit)),)


def lifted(step: Step, effects: Iterable[AnyEffect], unit: Unit = "kg") -> Lift | None:
    """The weight of a step: the last one reported for its exercise, else the planned one."""
    load = step.load
    for one in effects:
        if isinstance(one, Amended) and one.load is not None and (one.slot, one.exercise) == (step.slot, step.exercise):
            load = Lift(one.load, one.unit or unit)
    return load
