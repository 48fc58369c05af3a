"""What is still to be said, by time: given to the mouth ahead of time, shown when it is heard."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from engine.cues.models import Cue


class Item(NamedTuple):
    """A cue with its moment. ``at`` is the session's time, in seconds since the epoch."""

    at: float
    cue: Cue


class Agenda:
    """Cues of the current step and, near its end, of the next one."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        self._to_say: deque[Item] = deque()
        self._to_show: deque[Item] = deque()
        self._last: Item | None = None

    def add(self, began: float, cues: Iterable[Cue]) -> None:
        """Plan the cues of a step that begins at ``began``; after all that is planned."""
        items = [Item(began + cue.at, cue) for cue in cues]
        self._to_say.extend(items)
        self._to_show.extend(items)

    def clear(self) -> None:
        """Forget everything planned."""
        self._to_say.clear()
        self._to_show.clear()
        self._last = None

    def say_until(self, moment: float) -> list[Item]:
        """Take what is to be given to the mouth by ``moment``."""
        return _take(self._to_say, moment)

    def show_until(self, moment: float) -> list[Item]:
        """Take what is heard by ``moment``."""
        shown = _take(self._to_show, moment)
        if shown:
            self._last = shown[-1]
        return shown

    def sounding(self, moment: float) -> Item | None:
        """What is being said at ``moment``."""
        last = self._last
        return last if last is not None and moment < last.at + last.cue.length else None

    def next_moment(self, lead: float) -> float | None:
        """When there is something to do next."""
        moments = [queue[0].at - early for queue, early in ((self._to_say, lead), (self._to_show, 0.0)) if queue]
        return min(moments, default=None)


def _take(queue: deque[Item], moment: float) -> list[Item]:
    taken = []
    while queue and queue[0].at <= moment:
        taken.append(queue.popleft())
    return taken
