"""An intent: what a sentence asks for, with its slots. Every frontend brings these in."""

from __future__ import annotations

from msgspec import Struct

FALLBACK = "AMAZON.FallbackIntent"
"""What everything becomes that is not understood."""

UNSURE = "unsure"
"""The slot of an intent that may have been meant otherwise: it is asked about before anything is done."""

Value = str | int | float

LARGEST = 1e12
"""No slot means more than that; what is larger was not said."""


class Intent(Struct, frozen=True):
    """What a sentence asks for.

    Attributes:
        name: As in Amazon's model: ``SkipIntent``, ``AMAZON.YesIntent``.
        slots: Numbers as numbers; things by their catalogue ids, several with commas between them. A thing that was
            named and is not in the catalogue keeps its own words, with hyphens.
        also: Further meanings of the same sentence.
        may_mean: All exercises that the name in ``exercise`` may mean, where several share it.
        partly: Whether a good part of the sentence was not understood: it may take back what was.
    """

    name: str
    slots: dict[str, Value] = {}
    also: tuple[Intent, ...] = ()
    may_mean: tuple[str, ...] = ()
    partly: bool = False

    def text(self, slot: str) -> str:
        """Give a slot as text; empty where it was not filled."""
        value = self.slots.get(slot, "")
        return value if isinstance(value, str) else ""

    def number(self, slot: str) -> float | None:
        """Give a slot as a number; None where it holds none that somebody can mean."""
        value = self.slots.get(slot)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return value if abs(value) <= LARGEST else None  # neither infinite nor "not a number"

    def things(self, slot: str) -> tuple[str, ...]:
        """Give the ids in a slot, each once."""
        return tuple(dict.fromkeys(one for one in self.text(slot).split(",") if one))
