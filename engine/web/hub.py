"""Brings pictures of a session to every screen that watches. Each gets the newest one; nobody waits for a slow one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Final

MOST: Final = 64
"""Screens at once."""

ALIVE: Final = 5.0
"""Seconds after which a screen hears that the coach is still there, though nothing has changed."""


class Hub:
    """The newest picture, and who waits for it. For one event loop.

    Attributes:
        newest: The last picture, as it is sent.
    """

    def __init__(self) -> None:
        """Start without a picture."""
        self.newest = b""
        self._number = 0
        self._screens: set[asyncio.Event] = set()

    @property
    def screens(self) -> int:
        """How many watch."""
        return len(self._screens)

    @property
    def full(self) -> bool:
        """Whether no more may watch."""
        return len(self._screens) >= MOST

    def publish(self, picture: bytes) -> None:
        """Give everybody a new picture."""
        self.newest, self._number = picture, self._number + 1
        for screen in self._screens:
            screen.set()

    async def watch(self) -> AsyncIterator[bytes]:
        """Every picture from now on that there is time for, the present one first; nothing new is an empty one."""
        changed, seen = asyncio.Event(), -1
        self._screens.add(changed)
        try:
            while True:
                changed.clear()
                fresh = self._number != seen
                seen = self._number
                yield self.newest if fresh else b""
                try:
                    async with asyncio.timeout(ALIVE):
                        await changed.wait()
                except TimeoutError:
                    continue
        finally:
            self._screens.discard(changed)
