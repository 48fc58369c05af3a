"""The cue sheet: the scripts of all steps, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from engine.cues.models import Cue, Listener, Speech
from engine.cues.script import script
from engine.workflow.steps import Step


class Scripted(NamedTuple):
    """A step with its place in the workout and its script. ``start`` is in seconds from the workout's beginning."""

    step: Step
    start: float
    cues: tuple[Cue, ...]


def sheet(steps: Sequence[Step], speech: Speech, listener: Listener) -> tuple[Scripted, ...]:
    """All steps in order, without pauses or skips."""
    scripted, start = [], 0.0
    for step in steps:
        scripted.append(Scripted(step, start, script(steps, step.index, speech, listener)))
        start += step.duration
    return tuple(scripted)
