"""The cues still to be spoken, by time."""

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
        end: When its step ends, likewise; infinite if the person ends it.
    """

    at: float
    end: float
    cue: Cue

    @property
    def exact(self) -> bool:
        """Whether it is spoken at its moment or left out."""
        return self.cue.priority is Priority.EXACT


class Agenda:
    """Cues of the current step and, near its end, of the next one."""

    def __init__(self) -> None:
        """Start empty."""
        self._items: deque[Item] = deque()

    def add(self, began: float, end: float, cues: Iterable[Cue]) -> None:
        """Add the cues of a step from ``began`` to ``end``, after everything planned so far."""
        self._items.extend(Item(began + cue.at, end, cue) for cue in cues)

    def clear(self) -> None:
        """Drop everything planned."""
        self._items.clear()

    def take(self, moment: float, before: float) -> list[Item]:
        """Take the items due by ``moment`` that begin before ``before``."""
        taken = []
        while self._items and self._items[0].at <= moment and self._items[0].at < before:
            taken.append(self._items.popleft())
        return taken

    def room(self, item: Item) -> float:
        """Until when ``item`` may sound: until a more important cue, and, unless it is exact, until the next step."""
        matters_more = (other.at for other in self._items if other.cue.priority < item.cue.priority)
        return min(next(matters_more, math.inf), math.inf if item.exact else item.end)

    def next_moment(self) -> float:
        """When the first item is due."""
        return self._items[0].at if self._items else math.inf
