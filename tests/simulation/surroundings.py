"""What a device sees of its world."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from tests.simulation.clock import Clock
from tests.simulation.model import Model
from tests.simulation.trace import Trace


class Surroundings(Protocol):
    """The world around a device."""

    clock: Clock
    trace: Trace
    model: Model

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Let something happen later."""

    def by_itself(self, seconds: float, act: Callable[[], None]) -> None:
        """Let something happen later that nobody does: it costs the world nothing."""

    def pass_until(self, moment: float) -> None:
        """Let the time pass, and others do what they do meanwhile."""

    over: bool

    def acted(self) -> None:
        """Somebody has done something: a world has only so much of it."""

    def power_fails(self) -> None:
        """All processes of the machine are gone; it comes up again."""

    def looks(self) -> None:
        """Compare the store with the model."""
