"""Decides when to ask how hard it was: once, after the last set of an exercise."""

from __future__ import annotations

from collections.abc import Sequence

from engine.workflow.effects import AnyEffect, Performed
from engine.workflow.position import just_over
from engine.workflow.steps import Step


def to_be_rated(effects: Sequence[AnyEffect], steps: Sequence[Step], index: int) -> str | None:
    """The exercise that these effects complete, when step ``index`` begins; None if there is none.

    None too if that step is a set, which leaves no time to answer.
    """
    last = just_over(steps, index)
    if last is None or steps[index].phase == "exercise":
        return None
    done = {(effect.slot, effect.set) for effect in effects if isinstance(effect, Performed)}
    return last.exercise if (last.slot, last.set) in done else None
