"""A block as it was done, so that its sets have a place in a workout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from engine.workflow.definition import BlockPart

LEAST: Final = 1.0
"""Seconds of a step of which no length is known."""


class DoneSet(Protocol):
    """What must be known of a set."""

    @property
    def exercise(self) -> str:
        """An id."""

    @property
    def set(self) -> int:
        """From one on."""

    @property
    def repetitions(self) -> int | None:
        """None where it was held."""

    @property
    def seconds(self) -> float | None:
        """How long it took; nothing where nobody knows."""


def block_as_done(sets: Sequence[DoneSet]) -> BlockPart:
    """The block in which these sets, at least one, were done: without rests, as they are over."""
    counts = [max(1, one.repetitions) for one in sets if one.repetitions is not None]
    return BlockPart(
        exercise=sets[0].exercise,
        sets=max(one.set for one in sets),
        repetitions=max(counts, default=1),
        lowest=min(counts, default=1),
        rest=0.0,
        ready=LEAST,
        change=LEAST,
        hold=None if counts else max(LEAST, *(one.seconds or LEAST for one in sets)),
    )
