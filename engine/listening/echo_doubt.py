"""When what is heard may be the coach's own voice, not taken out (well enough) yet."""

from __future__ import annotations

from collections import deque
from typing import Final

from engine.listening.port import RATE

LEARNS: Final = RATE * 3 // 2
"""Samples of the coach's speech after which the filter knows the room."""

LOOKS: Final = 6
"""Looks at the coach's speech without finding an echo after which there is none: somebody wears headphones."""

_KEPT: Final = 10 * RATE
_BEFORE: Final = 3 * RATE


class Doubt:
    """Notes the pieces of sound in which the coach spoke while nobody could tell what is the coach and what is not."""

    def __init__(self) -> None:
        self._loud: deque[tuple[int, int, bool]] = deque()
        self._left, self._looks = LEARNS, LOOKS
        self._known = False

    def note(self, end: int, count: int, *, loud: bool) -> bool:
        """Note a piece of ``count`` samples up to ``end``, in which the coach spoke if it is ``loud``.

        Returns whether it may be the coach that is heard.
        """
        doubtful = loud and not self._known
        if loud:
            self._loud.append((end - count, end, not self._known))
            if self._left and self._looks == LOOKS + 1:  # an echo was found: the filter learns
                self._left = max(0, self._left - count)
                self._known = not self._left
        while self._loud and self._loud[0][1] < end - _KEPT:
            self._loud.popleft()
        return doubtful

    def begin(self) -> None:
        """Begin with another device: nothing is known."""
        self._left, self._looks, self._known = LEARNS, LOOKS, False

    def learn(self) -> None:
        """An echo was found: the filter begins to learn."""
        self._left, self._looks, self._known = LEARNS, LOOKS + 1, False

    def nothing_found(self) -> None:
        """The coach spoke, and no echo was found."""
        if self._looks <= LOOKS:
            self._looks = max(0, self._looks - 1)
            self._known = not self._looks

    def elsewhere(self, end: int) -> None:
        """An echo is where none was expected: what was heard in the last seconds up to ``end`` is doubtful, too."""
        self._left, self._known = LEARNS, False
        self._loud = deque((a, b, doubtful or b > end - _BEFORE) for a, b, doubtful in self._loud)

    def between(self, begin: int, end: int) -> int:
        """Of how many samples from ``begin`` to ``end`` it is doubtful whether they are the coach's."""
        return sum(max(0, min(b, end) - max(a, begin)) for a, b, doubtful in self._loud if doubtful)
