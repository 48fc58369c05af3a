"""Notes once a second how far the session was coached. An interrupted session goes on there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.storage.port import SessionNotFound, Store, StoreError

EVERY: Final = 1.0
"""Seconds between two notes: the most that a killed process loses."""


class Heartbeat:
    """Notes the time for one session. A failed write does not end the workout; it is reported once."""

    def __init__(self, store: Store, session_id: str, warn: Callable[[str], None]) -> None:
        """Write to ``store``; ``warn`` takes a message for people about a failure."""
        self._store, self._session_id, self._warn = store, session_id, warn
        self._noted = 0.0
        self._warned = False

    def beat(self, now: float) -> None:
        """Note ``now``, unless the last note is less than :data:`EVERY` seconds old.

        Raises:
            SessionNotFound: the session was deleted elsewhere.
        """
        if now - self._noted < EVERY:
            return
        self._noted = now
        try:
            self._store.alive(self._session_id, now)
        except SessionNotFound:
            raise
        except StoreError as error:
            if not self._warned:
                self._warn(str(error))
            self._warned = True
