"""The way of a request to the skill and of its answer back: late, twice, in another order, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Envelope = dict[str, Any]


class Copy(NamedTuple):
    """One time that a request reaches the skill.

    Attributes:
        after: Seconds until it does.
        back: Seconds until its answer is there; None if the answer is lost.
    """

    after: float = 0.1
    back: float | None = 0.1


ONCE: Sequence[Copy] = (Copy(),)
LOST: Sequence[Copy] = ()
TWICE: Sequence[Copy] = (Copy(), Copy(0.2, None))
ANSWER_LOST: Sequence[Copy] = (Copy(0.1, None),)
ASKED_AGAIN: Sequence[Copy] = (Copy(0.1, None), Copy(0.6))


def late(seconds: float) -> Sequence[Copy]:
    """A request that others overtake."""
    return (Copy(seconds),)


Way = Callable[[Envelope], Sequence[Copy]]
"""Which copies of a request reach the skill."""


def straight(_envelope: Envelope) -> Sequence[Copy]:
    """Everything arrives once."""
    return ONCE


class Planned:
    """Ways for the next requests of some kinds; all others go straight.

    road = Planned().then("AudioPlayer.PlaybackNearlyFinished", TWICE)
    """

    def __init__(self) -> None:
        self._plans: dict[str, list[Sequence[Copy]]] = {}
        self._always: dict[str, Sequence[Copy]] = {}

    def then(self, kind: str, *ways: Sequence[Copy]) -> Planned:
        """For the next requests of a type, in order."""
        self._plans.setdefault(kind, []).extend(ways)
        return self

    def always(self, kind: str, way: Sequence[Copy]) -> Planned:
        """For every request whose type begins so."""
        self._always[kind] = way
        return self

    def __call__(self, envelope: Envelope) -> Sequence[Copy]:
        kind = envelope["request"]["type"]
        if self._plans.get(kind):
            return self._plans[kind].pop(0)
        return next((way for begin, way in self._always.items() if kind.startswith(begin)), ONCE)
