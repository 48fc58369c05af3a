"""Simulated time."""

from __future__ import annotations


class Clock:
    """A clock to call for the seconds since the epoch."""

    def __init__(self, now: float) -> None:
        """Begin at ``now``."""
        self._now = now

    def __call__(self) -> float:
        """The time."""
        return self._now

    def forward(self, seconds: float) -> None:
        """Let ``seconds`` pass."""
        self._now += max(0.0, seconds)
