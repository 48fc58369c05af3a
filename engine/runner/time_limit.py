"""Runs a call with a time limit."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Patience(Generic[T]):
    """Runs one call at a time in its own thread, with a limit on the wait."""

    def __init__(self, seconds: float) -> None:
        """Wait at most this many real seconds."""
        self._seconds = seconds
        self._thread: threading.Thread | None = None

    def wait(self, make: Callable[[], T]) -> T | None:
        """The result of ``make``; None if it takes too long, or if an earlier call is still running.

        A call that takes too long still runs to its end.
        """
        if self._thread is not None and self._thread.is_alive():
            return None
        made: list[T] = []
        self._thread = threading.Thread(target=lambda: made.append(make()), name="clip now", daemon=True)
        self._thread.start()
        self._thread.join(self._seconds)
        return made[0] if made else None
