"""The lines of a turn, from which both renderings are made."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """Something said at a time.

    Attributes:
        at: Seconds from the beginning of the turn.
        length: Seconds that it is estimated to take.
        pace: Times the usual rate.
        number: Whether it is a number that is counted, which a screen shows by itself.
    """

    at: float
    text: str
    length: float
    pace: float = 1.0
    number: bool = False

    @property
    def end(self) -> float:
        """When it ends."""
        return self.at + self.length
