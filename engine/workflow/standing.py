"""Which entries of a log still count, after some of them were taken back."""

from __future__ import annotations

from collections.abc import Sequence


def standing(taken_back: Sequence[int]) -> list[int]:
    """The positions of the entries that count, in order.

    Args:
        taken_back: For each entry of the log, how many entries before it it takes back: none, unless it is an undo.
    """
    counts: list[int] = []
    at = len(taken_back) - 1
    while at >= 0:
        if not taken_back[at]:
            counts.append(at)
        # Seen from the end, an undo that was taken back itself is passed over with all it did.
        at -= 1 + taken_back[at]
    return counts[::-1]
