"""The mixer's timeline: what is still to come, and what sounds."""

from __future__ import annotations

import heapq

from engine.voice.mixer_voices import Mix, Placing


class Timeline:
    """Placings in order of their start. Used by one thread at a time.

    Attributes:
        position: Samples of the timeline mixed so far.
    """

    def __init__(self) -> None:
        self.position = 0
        self._coming: list[tuple[int, int, Placing]] = []
        self._sounding: list[Placing] = []
        self._added = 0

    def add(self, placing: Placing) -> None:
        """Let it sound at its start; equal starts keep the order in which they were added."""
        self._added += 1
        heapq.heappush(self._coming, (placing.start, self._added, placing))

    def hush(self) -> None:
        """Take away what has not begun, and fade out what sounds."""
        self._coming.clear()
        for placing in self._sounding:
            if placing.hushed is None:
                placing.hushed = 0

    def mix(self, out: Mix) -> None:
        """Add the next ``len(out)`` samples to ``out`` and move on."""
        self._begin(self.position + len(out))
        for placing in self._sounding:
            placing.add_to(out, self.position)
        self.position += len(out)
        self._sounding = [placing for placing in self._sounding if not placing.over(self.position)]

    def skip(self, count: int) -> None:
        """Move on by ``count`` samples that nobody will hear.

        What sounds goes on unbroken, what would be over by then is dropped, and what would be in the midst of it
        begins at once. With a negative ``count`` all that is to come is put off by as much.
        """
        self.position += count
        for placing in self._sounding:
            placing.start += count
        self._coming = [entry for entry in self._coming if entry[2].end > self.position]
        heapq.heapify(self._coming)

    def _begin(self, until: int) -> None:
        while self._coming and self._coming[0][0] < until:
            placing = heapq.heappop(self._coming)[2]
            placing.start = max(placing.start, self.position)
            self._sounding.append(placing)
