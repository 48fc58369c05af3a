"""What is heard: one thing at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from engine.cues.estimate import estimate
from tests.simulation.violations import require

SAME = 1e-3
"""Seconds within which two moments are the same."""


def one_voice_at_a_time(spoken: Sequence[tuple[float, float, str]]) -> None:
    """No cue sounds over another; each is its beginning, its end and its text."""
    for (_, end, text), (begins, _, following) in pairwise(sorted(spoken)):
        require(end <= begins + SAME, "no cue over another", f"{following!r} began {end - begins:.2f} s into {text!r}")


def one_line_at_a_time(timed: Sequence[tuple[float, str]], fastest: float = 1.3) -> None:
    """Nor in what a speaker is sent with times; a line may be said faster, up to ``fastest``."""
    for (begins, text), (following, other) in pairwise(sorted(timed)):
        length = estimate(text) / fastest
        require(begins + length <= following + 0.3, "no cue over another", f"{other!r} at {following} over {text!r}")


def never_a_third_time(questions: Sequence[str]) -> None:
    """No question is asked a third time in the same words."""
    last = questions[-3:]
    same = len(last) == 3 and len(set(last)) == 1
    require(not same, "never a third time", last[0] if last else "")
