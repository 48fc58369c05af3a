"""Ticks and bells of a step: a tick at each turn of the tempo, a bell where something begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from engine.cues.models import Cue
from engine.cues.timing import ticks
from engine.workflow.steps import WORK, Step

QUIET = 0.1
"""Seconds without sounds before a word, so that its onset is heard clearly."""

TICK_ROOM = 0.05
BELL_ROOM = 0.9
"""Seconds that the sounds take."""


class Sound(NamedTuple):
    """A sound and its moment.

    Attributes:
        at: Seconds from the step's start.
        name: ``tick``, ``work``, ``end``, ``rest`` or ``ready``.
        soft: Words are spoken at the same time.
    """

    at: float
    name: str
    soft: bool = False


def sounds(previous: Step | None, step: Step, cues: Sequence[Cue]) -> tuple[Sound, ...]:
    """The sounds of ``step`` by time, leaving out those that would cover a cue which names a moment."""
    return (*_bells(previous, step, cues), *_ticks(step, cues))


def _bells(previous: Step | None, step: Step, cues: Sequence[Cue]) -> Iterator[Sound]:
    name = _bell(previous, step)
    exact = [cue for cue in cues if cue.value is not None]
    if name and not _meets(exact, 0.0, BELL_ROOM):
        yield Sound(0.0, name, _meets(cues, 0.0, BELL_ROOM))


def _ticks(step: Step, cues: Sequence[Cue]) -> Iterator[Sound]:
    """Ticks at the turns of the movement, except where something is spoken."""
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
