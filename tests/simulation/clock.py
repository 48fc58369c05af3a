"""The clock of a world: it moves when the world says so, and everybody in it reads this one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from unittest import mock

from tests.simulation.chance import Chance

NOON = 1_800_000_000.0
DAY = 86_400.0


class Clock:
    """Seconds since the epoch."""

    def __init__(self, now: float = NOON) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def reach(self, moment: float) -> None:
        """Go on to a moment, unless it has passed."""
        self.now = max(self.now, moment)


@contextmanager
def installed(clock: Clock, chance: Chance) -> Iterator[None]:
    """Let the product read this clock, and draw its ids from the seed: both can't be handed in everywhere.

    Deadlines go by it, too, and a pause before another try at the table takes no time: a world waits for nothing.
    """

    def token(length: int | None = None) -> str:
        return chance.token(length or 32)

    deadlines = SimpleNamespace(monotonic=clock, sleep=lambda _seconds: None)
    with (
        mock.patch("time.time", clock),
        mock.patch("secrets.token_hex", token),
        mock.patch("skill.deadline.time", deadlines),
    ):
        yield
