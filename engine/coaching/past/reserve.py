"""How many more could have been done: how far it is believed, and how hard that was. Pure.

Coaching rule "how many more could you have done?" (grade A): another way to answer "how hard was
that?". It is believed up to 4, and taken as one fewer than said.
"""

from __future__ import annotations

from typing import Final

from engine.coaching.past.performances import HARD

BELIEVED: Final = 4
"""Only near failure do people know what they have left."""

FEWER: Final = 1
"""What is taken is fewer than what was said, by so many."""

HARDEST: Final = 10
"""The effort where nothing was left."""


def taken(said: int) -> int:
    """How many repetitions were left, as the next target takes it."""
    return max(0, min(said, BELIEVED) - FEWER)


def effort_of(said: int) -> int:
    """The effort that means the same, 6 to 10: nothing is added after it that was not taken to be left.

    After a 9 nothing is added, after an 8 one repetition, after a 7 two.
    """
    return HARDEST if said <= 0 else HARD - taken(said)
