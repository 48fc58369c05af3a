"""How long things take to be said."""

from __future__ import annotations

import re

LONGEST_OUTPUT = 240.0
"""Seconds of an answer."""


def saying(text: str) -> float:
    """Seconds that a voice takes, on the slow side."""
    words = text.split()
    return sum(0.1 + 0.065 * len(word) for word in words) + 0.2 * len(re.findall(r"[.,:?!]", text))
