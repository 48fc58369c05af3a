"""Once a second, a note of until when the listener was coached: an interrupted session goes on there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.storage.port import Store, StoreError

EVERY: Final = 1.0
"""Seconds between two notes; what a killed process can lose."""


class Heartbeat:
    """Notes it of one session. A workout does not end because this once cannot be written: it is told once."""

    def __init__(self, store: Store, session_id: str, warn: Callable[[str], None]) -> None:
        """Note it in ``store``; ``warn`` is told what is in the way."""
        self._store, self._session_id, self._warn = store, session_id, warn
        self._noted = 0.0
        self._warned = False

    def beat(self, now: float) -> None:
        """Note that somebody is being coached at ``now``, unless that was noted a moment ago."""
        if now - self._noted < EVERY:
            return
        self._noted = now
        try:
            self._store.alive(self._session_id, now)
        except StoreError as error:
            if not self._warned:
                self._warn(str(error))
            self._warned = True
