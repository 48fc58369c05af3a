"""How long a text takes to say, where no voice is known."""

from __future__ import annotations

import re
from functools import lru_cache

LEAD = 0.25
"""Seconds added to every text, however short."""

A_LETTER = 0.064
"""Seconds a letter, at the usual rate. On the slow side, so that a text that fits by estimate also fits as a clip."""

A_DIGIT = 0.28
"""Seconds a digit, which is spoken as a word."""

A_STOP = 0.22
"""Seconds of breath at a comma or a full stop inside the text."""


@lru_cache(maxsize=4096)  # a workout says the same few hundred texts again and again
def estimate(text: str, pace: float = 1.0) -> float:
    """Seconds that ``text`` takes at ``pace`` times the usual rate."""
    digits = sum(character.isdigit() for character in text)
    stops = len(re.findall(r"[,.:;!?](?=\s)", text))
    return (LEAD + A_LETTER * (len(text) - digits) + A_DIGIT * digits + A_STOP * stops) / pace
