"""Makes track files in the background, so that a track is there when its turn comes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Condition, Thread
from typing import Final

MOST: Final = 256
"""Names that wait. Of more, those that have waited longest are left to whoever asks for them."""


class Ahead:
    """Makes one file after the other, those asked for last first: their listeners are about to need them."""

    def __init__(self, make: Callable[[str], object]) -> None:
        """Make with ``make``, which raises nothing."""
        self._make = make
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._some = Condition()
        self._thread: Thread | None = None
        self._closed = False

    def add(self, name: str) -> None:
        """Make a file soon."""
        with self._some:
            if self._closed:
                return
            self._waiting[name] = None
            self._waiting.move_to_end(name)
            while len(self._waiting) > MOST:
                self._waiting.popitem(last=False)
            if self._thread is None:
                self._thread = Thread(target=self._work, name="tracks ahead", daemon=True)
                self._thread.start()
            self._some.notify()

    def close(self) -> None:
        """Make no more, and wait for the one under way. May be called twice."""
        with self._some:
            self._closed = True
            self._waiting.clear()
            self._some.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._some:
                while not self._waiting and not self._closed:
                    self._some.wait()
                if self._closed:
                    return
                name, _ = self._waiting.popitem()
            self._make(name)
