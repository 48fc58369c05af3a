"""The mixer's timeline: clips still to come, and clips that sound now."""

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
        """Add a placing. Equal starts keep the order in which they were added."""
        self._added += 1
        heapq.heappush(self._coming, (placing.start, self._added, placing))

    def hush(self) -> None:
        """Remove clips that have not begun, and fade out the others."""
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
        """Move on by ``count`` samples without sound.

        Sounding clips go on unbroken. Clips that would be over by then are dropped; one that would have begun starts
        at once. A negative ``count`` delays everything still to come.
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
