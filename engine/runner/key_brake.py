"""Keeps a key that is held down from acting again and again."""

from __future__ import annotations

import math
from typing import Final

HELD: Final = 0.75
"""Seconds within which the same key again is the keyboard's repetition: the first one comes after up to 0.66."""

MEANT: Final = frozenset("+-[] ")
"""Keys that may come as often as they are pressed. They change a number, or hold the workout, and lose nothing."""


class Brake:
    """Tells a key that is pressed from one that is held."""

    def __init__(self) -> None:
        """Nothing was pressed yet."""
        self._key, self._at = "", -math.inf

    def holds_back(self, key: str, now: float) -> bool:
        """Whether ``key``, at ``now``, is one of those that come while it is held down."""
        held = key == self._key and now - self._at < HELD
        self._key, self._at = key, now
        return held and key not in MEANT
