"""Simulated time, and what is to happen in it."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from typing import Protocol

Act = Callable[[], None]

NOON = 1_800_000_000.0


class Time(Protocol):
    """The time that a device lives in."""

    @property
    def now(self) -> float:
        """Seconds since the epoch."""

    def later(self, seconds: float, act: Act) -> None:
        """Let something happen later."""


class Timeline:
    """Time that passes when told to. What is due at one moment happens in the order in which it was told."""

    def __init__(self, now: float = NOON) -> None:
        self.now = now
        self._due: list[tuple[float, int, Act]] = []
        self._told = 0

    def __call__(self) -> float:
        """Seconds since the epoch, for a skill that takes a clock."""
        return self.now

    def later(self, seconds: float, act: Act) -> None:
        self._told += 1
        heapq.heappush(self._due, (self.now + max(0.0, seconds), self._told, act))

    def run(self, seconds: float) -> None:
        """Let time pass."""
        self.run_until(self.now + seconds)

    def run_until(self, moment: float) -> None:
        while self._due and self._due[0][0] <= moment:
            self.step()
        self.now = max(self.now, moment)

    def run_while(self, holds: Callable[[], bool], within: float) -> bool:
        """Let time pass while something holds, at most ``within`` seconds; give whether it still does."""
        until = self.now + within
        while holds():
            if not self._due or self._due[0][0] > until:
                self.now = until
                return holds()
            self.step()
        return False

    def step(self) -> None:
        """Let the next thing happen."""
        at, _, act = heapq.heappop(self._due)
        self.now = max(self.now, at)
        act()


class Appointment:
    """Something that may be called off, or replaced by a later one."""

    def __init__(self, time: Time) -> None:
        self._time, self._number = time, 0

    def make(self, seconds: float, act: Act) -> None:
        """Let it happen then; an earlier one no longer does."""
        self._number += 1
        number = self._number
        self._time.later(seconds, lambda: act() if number == self._number else None)

    def cancel(self) -> None:
        self._number += 1
