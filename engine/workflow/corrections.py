"""Corrections of a set: "I only did six", "that was 12 kilos", "left only"."""

from __future__ import annotations

from typing import Final

from engine.workflow.change import Change
from engine.workflow.effects import Amended, Refused
from engine.workflow.events import Corrected
from engine.workflow.messages import Message, weighed
from engine.workflow.plan import Plan
from engine.workflow.position import current, last_trained
from engine.workflow.session import OVER, WITHDRAWN, Session
from engine.workflow.steps import WORK, Side, Step

_SET: Final = frozenset({"repetitions", "hold"})
_OTHER: Final[dict[Side, Side]] = {"left": "right", "right": "left"}


def corrected(plan: Plan, session: Session, event: Corrected, _now: float) -> Change | Refused:
    """Correct a set: the last one, in the middle of which there is nothing to correct yet, or a named one."""
    if session.told & WITHDRAWN or (event.slot is None and session.state == "stopped"):
        return Refused("refuse-over")
    here = current(plan, session)
    if event.slot is None and here.phase == "exercise" and here.kind in _SET and session.state not in OVER:
        return Refused("refuse-correct-later")
    last = last_trained(plan.steps(session.swaps), session.step) if event.slot is None else _named(plan, session, event)
    if last is None or last.exercise is None:
        return Refused("refuse-nothing-to-correct")
    unfit = _unfit(last, last.exercise, event)
    return unfit or Change(session, session.state, (_amended(last, event), _answer(event)))


def _unfit(last: Step, exercise: str, event: Corrected) -> Refused | None:
    """Why a correction does not fit the set, if it does not."""
    if event.repetitions is None and event.load is None and event.side is None:
        return Refused("refuse-what-to-correct")
    if event.repetitions and last.kind == "hold" and not last.moving:
        return Refused("refuse-held", {"exercise": exercise})
    if event.side is not None and last.side is None:
        return Refused("refuse-no-sides", {"exercise": exercise})
    return None


def _named(plan: Plan, session: Session, event: Corrected) -> Step | None:
    """The set that is named, where it is over."""
    reached = session.step + (session.state in OVER)
    sets = (one for one in plan.steps(session.swaps)[:reached] if one.phase == "exercise" and one.kind in WORK)
    return next((one for one in sets if (one.slot, one.set) == (event.slot, event.set)), None)


def _amended(last: Step, event: Corrected) -> Amended:
    """The set as it was; "left only" means that there was nothing on the right."""
    side, repetitions = event.side, event.repetitions
    if side is not None and repetitions is None and event.load is None:
        side, repetitions = _OTHER[side], 0
    return Amended(last.slot, last.exercise or "", last.set, side, repetitions, event.load, event.unit)


def _answer(event: Corrected) -> Message:
    weight = weighed(event.load or 0.0, event.unit or "own")
    match event:
        case Corrected(repetitions=None, load=None, side=str(side)):
            return Message("corrected-side", {"side": side})
        case Corrected(repetitions=None):
            return Message("corrected-load", weight)
        case Corrected(repetitions=int(repetitions), load=None, side=None):
            return Message("corrected-repetitions", {"repetitions": repetitions})
        case Corrected(repetitions=int(repetitions), load=None, side=str(side)):
            return Message("corrected-repetitions-side", {"repetitions": repetitions, "side": side})
    return Message("corrected-both", {"repetitions": event.repetitions or 0, **weight})
