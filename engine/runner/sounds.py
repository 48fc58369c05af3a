"""Ticks and bells beside the words of a step: the turns of the tempo, and a sound where something begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from engine.cues.models import Cue
from engine.cues.timing import ticks
from engine.workflow.steps import WORK, Step

QUIET = 0.1
"""Seconds of quiet before a word that a sound keeps: the word's onset stands clear."""

TICK_ROOM = 0.05
BELL_ROOM = 0.9
"""Seconds that the sounds take."""


class Sound(NamedTuple):
    """A sound and its moment.

    Attributes:
        at: Seconds from the step's start.
        name: What the mouth calls it.
    """

    at: float
    name: str


def sounds(previous: Step | None, step: Step, cues: Sequence[Cue], since: float = 0.0) -> tuple[Sound, ...]:
    """What sounds in ``step`` from ``since`` seconds after its start, where no word of ``cues`` would be blurred."""
    return tuple(sound for sound in _all(previous, step, cues) if sound.at >= since)


def _all(previous: Step | None, step: Step, cues: Sequence[Cue]) -> Iterator[Sound]:
    name = _bell(previous, step)
    if name and not _meets((cue for cue in cues if cue.value is not None), 0.0, BELL_ROOM):
        yield Sound(0.0, name)
    for at in ticks(step):
        if at and not _meets(cues, at, TICK_ROOM):
            yield Sound(at, "tick")


def _bell(previous: Step | None, step: Step) -> str:
    """Which sound leads from one step to the next."""
    if step.kind in WORK:
        return "work"
    if step.kind == "rest":
        return "rest"
    if previous is not None and previous.kind in WORK:
        return "end"
    return "ready" if step.kind == "ready" else ""


def _meets(cues: Iterable[Cue], at: float, room: float) -> bool:
    return any(cue.at < at + room + QUIET and at < cue.end for cue in cues)
