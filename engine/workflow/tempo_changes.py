"""Counting slower or faster, without losing what was counted."""

from __future__ import annotations

from msgspec.structs import replace

from engine.catalog.terms import Tempo
from engine.workflow import events
from engine.workflow.change import Change, due
from engine.workflow.effects import Enter, Hush, Refused
from engine.workflow.messages import Arguments, Message
from engine.workflow.plan import Plan
from engine.workflow.position import current, elapsed, repetitions_done, upcoming
from engine.workflow.session import Session
from engine.workflow.steps import Step, Swap, Swaps, swapped
from engine.workflow.tempo import can_be_paced


def tempo_changed(plan: Plan, session: Session, event: events.TempoChanged, now: float) -> Change | Refused:
    """Change the tempo from this set on; in a set, the repetition under way begins anew."""
    work = _counted_next(plan, session)
    about: Arguments = {"exercise": work.exercise or ""}
    if work.tempo is None or session.pace == "self":
        return Refused("refuse-no-tempo", about)
    swap = swapped(session.swaps, work.slot, work.set)
    before = 0 if swap is None else swap.tempo
    wanted = before + (1 if event.way == "slower" else -1)
    if not can_be_paced(_written(plan, session, work), wanted):
        return Refused("refuse-no-slower" if event.way == "slower" else "refuse-no-faster", about)
    changed = replace(session, swaps=_with(session.swaps, work, wanted))
    effects = (Hush(), Message("slower" if event.way == "slower" else "faster", about))
    enter = () if session.state == "paused" else (Enter(session.step),)
    return Change(_counted_on(plan, session, changed, now), session.state, (*effects, *enter))


def _counted_next(plan: Plan, session: Session) -> Step:
    """The step that is counted, or would be, in the set under way; in a rest, in the one that follows."""
    steps, here = plan.steps(session.swaps), current(plan, session)
    if here.exercise is None:
        here = upcoming(steps, here.index) or here
    same = (step for step in steps[here.index :] if step.kind not in {"ready", "change"})
    return next(same, here)


def _written(plan: Plan, session: Session, work: Step) -> Tempo:
    """The tempo of a step without any change."""
    written = plan.steps(_with(session.swaps, work, 0))[work.index].tempo
    assert written is not None  # noqa: S101 - what is counted has a tempo
    return written


def _with(swaps: Swaps, work: Step, tempo: int) -> Swaps:
    """The swaps, with the tempo of a set changed to ``tempo``."""
    kept = tuple(old for old in swaps if (old.slot, old.since) != (work.slot, work.set))
    return (*kept, Swap(work.slot, work.set, work.exercise or "", tempo))


def _counted_on(plan: Plan, session: Session, changed: Session, now: float) -> Session:
    """The session at the new tempo, in a set at the beginning of the repetition that is under way.

    The time in the set is from then on what it would have been at the new tempo from the first repetition on.
    """
    step, anew = current(plan, session), current(plan, changed)
    if step.kind != "repetitions" or anew.tempo is None:
        return changed
    moment = now if session.paused_at is None else session.paused_at
    began = moment - repetitions_done(step, elapsed(session, now)) * anew.tempo.total
    return replace(changed, began=began, deadline=due(changed, anew, began) if session.paused_at is None else None)
