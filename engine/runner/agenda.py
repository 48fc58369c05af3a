"""What is still to be said, by time."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from engine.cues.models import Cue, Priority


class Item(NamedTuple):
    """A cue with its moment.

    Attributes:
        at: The session's time, in seconds since the epoch.
        end: Of its step, likewise; infinite when the person ends it.
    """

    at: float
    end: float
    cue: Cue

    @property
    def exact(self) -> bool:
        """Whether it is said at its moment or not at all."""
        return self.cue.priority is Priority.EXACT


class Agenda:
    """Cues of the current step and, near its end, of the next one."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        self._items: deque[Item] = deque()

    def add(self, began: float, end: float, cues: Iterable[Cue]) -> None:
        """Plan the cues of a step that lasts from ``began`` to ``end``; after all that is planned."""
        self._items.extend(Item(began + cue.at, end, cue) for cue in cues)

    def clear(self) -> None:
        """Forget everything planned."""
        self._items.clear()

    def take(self, moment: float, before: float) -> list[Item]:
        """Take what comes by ``moment``, and earlier than ``before``."""
        taken = []
        while self._items and self._items[0].at <= moment and self._items[0].at < before:
            taken.append(self._items.popleft())
        return taken

    def room(self, item: Item) -> float:
        """Until when ``item`` may sound: it gives way to what matters more, and what is not exact to the next step."""
        matters_more = (other.at for other in self._items if other.cue.priority < item.cue.priority)
        return min(next(matters_more, math.inf), math.inf if item.exact else item.end)

    def next_moment(self) -> float:
        """When the first thing is to be said."""
        return self._items[0].at if self._items else math.inf
