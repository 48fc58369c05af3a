"""How long a person rests between sets: what the programme has (S2), and what they may choose."""

from __future__ import annotations

from typing import Final

PROGRAMME: Final = (60, 90)
"""Seconds."""

POSSIBLE: Final = (10, 600)
"""Seconds that can be chosen: shorter is no rest, longer is another workout."""


def is_own_choice(seconds: int) -> bool:
    """Whether a rest is another than the programme has."""
    low, high = PROGRAMME
    return not low <= seconds <= high
