"""The tokens that are predicted."""

from __future__ import annotations

from typing import NamedTuple


class Outcomes(NamedTuple):
    """Tokens that may come next.

    Attributes:
        tokens: In their order.
        places: Where each is among them.
        ends: Places of those that end a sentence: the end of all text, then the marks before it.
    """

    tokens: list[int]
    places: dict[int, int]
    ends: list[int]
