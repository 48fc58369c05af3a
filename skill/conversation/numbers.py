"""Numbers in slots, read defensively: Alexa puts digits there, or a question mark, or whatever a test sends."""

from __future__ import annotations

import re
from typing import Final

from skill.conversation.visit import Visit

UNITS: Final = ("kg", "lb")
"""Of weights."""

HALF: Final = 0.5
FRACTIONS: Final = {"half": HALF}
"""What "and a half" adds."""

_WHOLE: Final = re.compile(r"[0-9]{1,6}")
_DECIMAL: Final = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")


def whole(visit: Visit, slot: str) -> int | None:
    """The whole number that was said; None where there was none."""
    said = _said(visit, slot)
    return int(said) if _WHOLE.fullmatch(said) else None


def decimal(visit: Visit, slot: str) -> float | None:
    """The number that was said, such as 12 or 12.5; None where there was none."""
    said = _said(visit, slot)
    return float(said.replace(",", ".")) if _DECIMAL.fullmatch(said) else None


def _said(visit: Visit, slot: str) -> str:
    filled = visit.heard.slots.get(slot)
    return filled.said.strip() if filled else ""
