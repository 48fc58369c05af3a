"""What happened in a world, line by line: what a failure prints, and by which two runs are compared."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b

from tests.simulation.clock import NOON, Clock

LAST = 40
"""Lines that a failure shows; a replay shows all."""


class Trace:
    """The events of a world in order. ``show`` is called with each line as it comes."""

    def __init__(self, clock: Clock, show: Callable[[str], object] | None = None) -> None:
        self._clock, self._show = clock, show
        self.lines: list[str] = []

    def note(self, who: str, what: str) -> None:
        line = f"{moment(self._clock.now)}  {who:<9} {what}"
        self.lines.append(line)
        if self._show is not None:
            self._show(line)

    @property
    def digest(self) -> str:
        """The same for the same events, in any process."""
        return blake2b("\n".join(self.lines).encode(), digest_size=12).hexdigest()

    @property
    def tail(self) -> str:
        return "\n".join(self.lines[-LAST:])


def moment(now: float) -> str:
    """Day and time since the world began."""
    days, seconds = divmod(now - NOON, 86_400.0)
    hours, rest = divmod(seconds, 3600.0)
    minutes, left = divmod(rest, 60.0)
    return f"{int(days):>3}d {int(hours):02d}:{int(minutes):02d}:{left:06.3f}"
