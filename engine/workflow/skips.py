"""Skipping a rest, an exercise or a phase."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.workflow import events
from engine.workflow.change import Change, enter, performed
from engine.workflow.effects import Hush, Skipped
from engine.workflow.left_out import comes_later, without
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed
from engine.workflow.session import HURT, HURT_BEFORE, TOLD_COOL_DOWN, TOLD_WARM_UP, UNRESOLVED, Session
from engine.workflow.steps import WORK, Step
from engine.workflow.travel import done


def skip(plan: Plan, session: Session, event: events.Skip, now: float) -> Change:
    """Skip the exercise or the phase. A rest is only cut short, unless it hurts, and what comes is to be left out."""
    step = current(plan, session)
    hurts = session.told & UNRESOLVED or (session.told & HURT and step.set > 1)
    if step.kind == "rest" and (event.scope == "rest" or (event.scope == "exercise" and not hurts)):
        return done(plan, session, events.Done(id=event.id), now)
    steps = plan.steps(session.swaps)
    target = _past(steps, step, event.scope)
    told, why = _answered(session, step, steps, event)
    cut = performed(session, step, now, complete=False) if elapsed(session, now) > 0 else ()
    gone = [each for each in steps[session.step + bool(cut) : target] if each.kind in WORK]
    session = replace(session, told=told)
    later = comes_later(steps, step, target) if event.for_good and event.scope == "exercise" else []
    if later:
        gone += [each for each in later if each.kind in WORK]
        session, why = without(session, later), (Message("skipped-for-good", {"exercise": later[0].exercise or ""}),)
        target = _past(plan.steps(session.swaps), step, event.scope)
    left_out = (Skipped(each.slot, each.exercise or "", each.set) for each in gone)
    return enter(plan, session, target, now, Hush(), *cut, *left_out, *why)


def _past(steps: tuple[Step, ...], step: Step, scope: str) -> int:
    """Index of the first step after the exercise (in the circuit: this move, this round) or after the phase."""
    phase = "exercise" if step.phase == "rest" else step.phase
    for later in steps[step.index + 1 :]:
        if scope == "phase":
            if later.phase not in {phase, "rest"}:
                return later.index
        elif later.slot != step.slot or later.round != step.round:
            # Before the first set no rest is needed.
            idle = later.kind == "rest" and step.kind == "ready" and step.set == 1
            return later.index + 1 if idle else later.index
    return len(steps)


_WHY: Final = {"warm_up": (TOLD_WARM_UP, "skipped-warm-up"), "cool_down": (TOLD_COOL_DOWN, "skipped-cool-down")}
"""Why a phase matters: the message, and the bit that remembers that it was said."""


def _answered(
    session: Session, step: Step, steps: tuple[Step, ...], event: events.Skip
) -> tuple[int, tuple[Message, ...]]:
    """Say what is left out. Leaving out the walk or the whole of a phase is the person's call.

    Why it matters is said once (W3, A4): not for a single exercise, nor to somebody who has been in pain.
    """
    bit, message = _WHY.get(step.phase, (0, ""))
    whole = event.scope == "phase"
    if bit & ~session.told and (whole or step.kind == "timed") and not session.told & (HURT | HURT_BEFORE):
        return session.told | bit, (Message(message),)
    if whole:
        return session.told, (Message("skipped-phase", {"phase": "exercise" if step.phase == "rest" else step.phase}),)
    exercise = step.exercise or next((each.exercise for each in steps[step.index :] if each.exercise), None)
    return session.told, (Message("skipped", {"exercise": exercise}),) if exercise else ()
