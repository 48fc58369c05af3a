"""Waiting for something, but not for long: whoever waits has other things to do."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Patience(Generic[T]):
    """Has one thing made at a time, in a thread beside the caller's."""

    def __init__(self, seconds: float) -> None:
        """Wait so many real seconds and no longer."""
        self._seconds = seconds
        self._thread: threading.Thread | None = None

    def wait(self, make: Callable[[], T]) -> T | None:
        """What ``make`` makes; None where it takes too long, and at once while what was asked for before still does.

        What comes too late is made all the same, to its end.
        """
        if self._thread is not None and self._thread.is_alive():
            return None
        made: list[T] = []
        self._thread = threading.Thread(target=lambda: made.append(make()), name="clip now", daemon=True)
        self._thread.start()
        self._thread.join(self._seconds)
        return made[0] if made else None
