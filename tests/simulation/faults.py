"""What goes wrong with a machine: its processes are killed at any write, and its disk is full or read-only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from tests.simulation.chance import Chance

T = TypeVar("T")


class Killed(BaseException):
    """The process ends here, as by ``kill -9``: nothing below may catch it, and nothing of it is left but its files."""


class Faults:
    """Decides at each write of a disk whether it is the last one, or refused.

    Attributes:
        refuses: Whether every write is refused, for want of room.
    """

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.refuses = False
        self._left: int | None = None

    def kill_at(self, write: int) -> None:
        """Kill at the ``write``-th write from now on."""
        self._left = write

    def calm(self) -> None:
        """No kill is due any more: the process that it was meant for is over."""
        self._left = None

    def at_write(self, write: Callable[[], T]) -> T:
        """Write, or be killed right before it or right after it."""
        if not self._due():
            return write()
        if self.chance.happens(0.5):
            write()
        raise Killed

    def _due(self) -> bool:
        if self._left is None:
            return False
        self._left -= 1
        if self._left > 0:
            return False
        self._left = None
        return True
