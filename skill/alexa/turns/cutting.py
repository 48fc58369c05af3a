"""Where a step may be cut, and its words with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from engine.cues.models import Cue
from engine.workflow.position import repetitions_done
from engine.workflow.steps import Step
from skill.alexa.rendering.lines import Line

NUMBERS: Final = frozenset({"count", "countdown"})
"""Messages that are nothing but a number."""

LULL: Final = 8.0
"""Seconds of silence after which the beginning of a long walk or rest has been said."""


def spoken(cues: Iterable[Cue], offset: float) -> list[Line]:
    """The words of a step that begins at ``offset``."""
    return [Line(offset + cue.at, cue.text, cue.length, cue.pace, cue.message in NUMBERS) for cue in cues]


def beginning(whole: list[Line], since: float) -> list[Line]:
    """What is said before the first lull."""
    opening: list[Line] = []
    for line in whole:
        if line.at - since > LULL:
            break
        opening.append(line)
        since = line.end
    return opening


def cut(step: Step, end: float, offset: float) -> float:
    """The end of the last whole repetition before ``end``; for what has no repetitions, ``end`` itself."""
    if step.tempo is None:
        return end
    return offset + repetitions_done(step, max(0.0, end - offset)) * step.tempo.total
