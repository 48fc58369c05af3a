"""An exercise that is left out for the rest of a session, as it hurt: wherever else it would come, it does not."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from engine.workflow.position import upcoming
from engine.workflow.session import Session
from engine.workflow.steps import LEFT_OUT, Step, Swap


def comes_later(steps: Sequence[Step], step: Step, target: int) -> list[Step]:
    """Find where the exercise of ``step``, or in a rest the one that follows, comes again from ``target`` on."""
    subject = step if step.exercise else upcoming(steps, step.index)
    return [] if subject is None else [each for each in steps[target:] if each.exercise == subject.exercise]


def without(session: Session, later: Sequence[Step]) -> Session:
    """The session without these steps, and all later sets in their places."""
    first = {each.slot: each.set for each in reversed(later)}
    gone = tuple(Swap(slot, since, LEFT_OUT) for slot, since in first.items())
    return replace(session, swaps=(*session.swaps, *gone))
