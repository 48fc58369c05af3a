"""The way of a request to the coach and back: it may be late, come twice, come after a later one, or not at all."""

from __future__ import annotations

from typing import Final, Literal

from tests.simulation.chance import Chance

Fate = Literal["arrives", "twice", "twice elsewhere", "again later", "late", "lost", "answer lost"]

CALM: Final[dict[Fate, float]] = {"arrives": 1.0}
ROUGH: Final[dict[Fate, float]] = {
    "arrives": 0.80,
    "twice": 0.04,
    "twice elsewhere": 0.04,
    "again later": 0.04,
    "late": 0.02,
    "lost": 0.03,
    "answer lost": 0.03,
}
"""How often what happens to a request; "elsewhere" is another process, which remembers no answers."""


class Network:
    """Decides about each request."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._weights = ROUGH if chance.happens(0.7) else CALM

    def fate(self) -> Fate:
        return self._chance.weighted(self._weights)

    def delay(self) -> float:
        """Seconds by which a request is late, or comes again: the platform gives up after some."""
        return self._chance.one((0.3, 2.0, 9.0))
