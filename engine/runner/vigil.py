"""Notices when nobody was coached for a while: the machine slept, the process was stopped, or it hung."""

from __future__ import annotations

from engine.runner.heartbeat import EVERY
from engine.runner.playback import Playback


class Vigil:
    """Looks at the session's clock at every turn of the coach."""

    def __init__(self, playback: Playback) -> None:
        """Watch the clock of ``playback``. Before the first look nothing can be missed."""
        self._playback = playback
        self._seen: float | None = None

    def look(self, now: float) -> float | None:
        """The moment up to which there was coaching, if none followed it until ``now``; None where none was missed."""
        since, self._seen = self.coached_until(now), now
        return since if since < now else None

    def coached_until(self, now: float) -> float:
        """``now``, or the look before it, if that is longer ago than a heartbeat and what was spoken ahead."""
        if self._seen is None or self._playback.wall(now - self._seen) <= EVERY + self._playback.lead:
            return now
        return self._seen
