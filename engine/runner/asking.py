"""When to ask how hard it was: after the last set of an exercise, once."""

from __future__ import annotations

from collections.abc import Sequence

from engine.workflow.effects import AnyEffect, Performed
from engine.workflow.steps import Step


def to_be_rated(effects: Sequence[AnyEffect], steps: Sequence[Step], index: int) -> str | None:
    """The exercise whose last set is over with these effects, when step ``index`` begins; None if there is none."""
    done = next((effect for effect in effects if isinstance(effect, Performed)), None)
    if done is None or done.phase != "exercise" or index >= len(steps):
        return None
    before, here = steps[index - 1], steps[index]
    return (
        done.exercise if before.slot == done.slot and before.set == before.sets and here.phase != "exercise" else None
    )
