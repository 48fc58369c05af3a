"""A typed line: what is said, and when."""

from __future__ import annotations

import re

from msgspec import Struct

_AT = re.compile(r"@\s*(?:(\d+):([0-5]\d)|(\d+(?:\.\d+)?)\s*([smh]?))(?:\s+(.*))?", re.DOTALL)
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600}
_INTERRUPT = re.compile(r"!\s*(.*?)\s+at\s+(\d+(?:\.\d+)?)\s*", re.DOTALL)
_LATEST = 366 * 86_400.0
"""Seconds that a line may be later, at most: a year. Clocks end somewhere."""


class Line(Struct, frozen=True):
    """A sentence; silence if it is empty.

    Attributes:
        at: Seconds after the coach began to speak; None for after its end.
    """

    text: str
    at: float | None = None


def parse(line: str) -> Line:
    """Read ``pause``, ``@30 pause``, ``@1:30 next``, ``@10m open form coach``, ``@48h today`` or ``! pause at 30``."""
    line = line.strip()
    if found := _INTERRUPT.fullmatch(line):
        return Line(found[1], min(float(found[2]), _LATEST))
    if found := _AT.fullmatch(line):
        minutes, seconds, number, unit, text = found.groups()
        at = int(minutes) * 60 + int(seconds) if minutes else float(number) * _UNITS[unit]
        return Line((text or "").strip(), min(float(at), _LATEST))
    return Line(line)
