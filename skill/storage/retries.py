"""Retries of calls to a table: few, and at moments of chance, so that those who collided do not collide again."""

from __future__ import annotations

from collections.abc import Iterator
from random import uniform
from typing import Final

from skill.deadline import pause

RETRIES: Final = 5
"""How often a call is made again that got nowhere."""

FIRST: Final = 0.05
"""Seconds before the first retry, at most; before each further one it is twice as many."""


def attempts() -> Iterator[int]:
    """Count the attempts at a call, with a pause before each retry.

    Raises:
        TooLate: the deadline is nearer than the end of a pause.
    """
    yield 0
    for retry in range(RETRIES):
        pause(uniform(0, FIRST * 2**retry))  # noqa: S311 - nothing is guarded by it
        yield retry + 1
