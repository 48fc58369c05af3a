"""What a turn is made of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from skill.alexa.rendering.lines import Line

Ending = Literal["step", "side", "split", "walk", "rest", "self", "finish"]
"""Why a turn ends: a natural stop before a step; between two sides; inside a set that is too long for one turn; a walk
or a rest that goes on by the clock; a set at one's own pace; the end of the workout."""


class Budget(NamedTuple):
    """What there is room for, the question at the end left out."""

    seconds: float
    characters: int


class Turn(NamedTuple):
    """What is said in one go.

    Attributes:
        lines: By time, in seconds from the turn's beginning.
        length: Seconds until the coach asks.
        reaches: Seconds from the turn's beginning up to which the session is coached; for a walk that goes on by itself
            (see :func:`skill.alexa.turns.limits.by_the_clock`), up to its last word.
        following: Index of the step that comes after it; the step itself where that goes on.
    """

    lines: tuple[Line, ...]
    length: float
    reaches: float
    ending: Ending
    following: int
