"""Sets that the person ends: as many as one can, or at one's own pace. They have no length, but a track has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from engine.cues.models import Cue, Listener, Speech
from engine.cues.placement import MARGIN
from engine.workflow.steps import Step

BOUND: Final = 180.0
"""Seconds that the track of such a set lasts, if nobody ends it before."""

EVERY: Final = 45.0
"""Seconds between two reminders of how to go on."""

REMINDER: Final = "open-set"


def is_open(step: Step, listener: Listener) -> bool:
    """Whether the person ends the step."""
    return step.kind == "repetitions" and (step.most or listener.pace == "self")


def bound(step: Step) -> float:
    """Seconds up to which the track of an open set goes."""
    return max(BOUND, step.duration)


def reminded(step: Step, cues: Sequence[Cue], speech: Speech) -> tuple[Cue, ...]:
    """Add reminders of how to go on to what is said in an open set."""
    return tuple(sorted((*cues, *_reminders(bound(step), cues, speech)), key=lambda cue: cue.at))


def _reminders(until: float, cues: Sequence[Cue], speech: Speech) -> Iterator[Cue]:
    text = speech.text(REMINDER, {})
    length = speech.length(text, 1.0)
    for number in range(1, int(until / EVERY)):
        at = number * EVERY
        if all(cue.end + MARGIN <= at or at + length + MARGIN <= cue.at for cue in cues):
            yield Cue(at, "announce", REMINDER, {}, text, length)
