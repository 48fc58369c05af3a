"""The mixer's timeline: what is still to come, what sounds, and what would sound again after a pause."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Hashable

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
        # Over, but begun after something that still sounds: going back to that one's start needs these again.
        self._over: list[Placing] = []
        self._return: int | None = None
        self._added = 0

    @property
    def quiet(self) -> bool:
        """Whether nothing sounds at the position."""
        return not self._sounding

    def add(self, placing: Placing) -> None:
        """Let it sound at its start; equal starts keep the order in which they were added."""
        self._added += 1
        heapq.heappush(self._coming, (placing.start, self._added, placing))

    def drop(self, matches: Callable[[Hashable], bool], *, hush: bool) -> None:
        """Take away what has not begun; what sounds is faded out if ``hush``."""
        self._coming = [entry for entry in self._coming if not matches(entry[2].tag)]
        heapq.heapify(self._coming)
        self._over = [placing for placing in self._over if not matches(placing.tag)]
        for placing in self._sounding:
            if hush and placing.hushed is None and matches(placing.tag):
                placing.hushed = 0

    def mix(self, out: Mix) -> None:
        """Add the next ``len(out)`` samples to ``out`` and move on."""
        self._begin(self.position + len(out))
        for placing in self._sounding:
            placing.add_to(out, self.position)
        self.position += len(out)
        self._retire()

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

    def hold(self) -> None:
        """Remember where the word that sounds now began (or this very place), for ``go_back``."""
        self._return = min((p.start for p in self._sounding if p.hushed is None), default=self.position)

    def go_back(self) -> None:
        """Return to the place of ``hold``: what has begun since then, or was sounding, will begin again."""
        if self._return is None:
            return
        self.position, back = self._return, self._sounding + self._over
        self._sounding, self._over, self._return = [], [], None
        for placing in back:
            if placing.start >= self.position and placing.hushed is None:
                self.add(placing)

    def _begin(self, until: int) -> None:
        while self._coming and self._coming[0][0] < until:
            placing = heapq.heappop(self._coming)[2]
            placing.start = max(placing.start, self.position)
            self._sounding.append(placing)

    def _retire(self) -> None:
        """Sort out what is over, and forget what no pause can bring back."""
        if not self._sounding and not self._over:
            return
        self._over += [p for p in self._sounding if p.over(self.position)]
        self._sounding = [p for p in self._sounding if not p.over(self.position)]
        oldest = min((p.start for p in self._sounding), default=self.position)
        if self._return is not None:
            oldest = self._return
        self._over = [p for p in self._over if p.start >= oldest and p.hushed is None]
