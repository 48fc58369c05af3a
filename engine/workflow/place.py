"""A place in a workout, as data: what an undo brings back."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from engine.workflow.steps import Swaps

_AtLeastNone = Annotated[float, Meta(ge=0)]


class Place(Struct, frozen=True, gc=False, omit_defaults=True):
    """Where a session was, whatever the time is now.

    Attributes:
        step: Index of the step.
        elapsed: Seconds into it.
        swaps: Made so far.
        told: Bits of what was said and reported.
        state: ``paused`` for what was under way: nothing goes on by itself after an undo.
        trained: Seconds trained so far.
        added: Seconds added to the step (negative: taken away).
    """

    step: Annotated[int, Meta(ge=0)]
    elapsed: _AtLeastNone = 0.0
    swaps: Swaps = ()
    told: int = 0
    state: Literal["ready", "paused", "finished", "stopped"] = "paused"
    trained: _AtLeastNone = 0.0
    added: float = 0.0
