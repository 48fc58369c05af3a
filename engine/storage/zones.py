"""Days and clocks of a person, by their time zone."""

from __future__ import annotations

import datetime
from typing import Final, Literal

Zone = datetime.tzinfo | None
"""A person's time zone; None for this machine's."""

Anywhere = Literal["anywhere"]
ANYWHERE: Final = "anywhere"
"""In place of a zone where days do not matter."""

_FIRST: Final = -62_000_000_000.0
_LAST: Final = 253_000_000_000.0
"""In the years 5 and 9987: calendars end a little before and after."""


def day_of(moment: float, zone: Zone = None) -> datetime.date:
    """The day on which ``moment`` was."""
    return clock(moment, zone).date()


def ahead_of_utc(moment: float, zone: Zone = None) -> float:
    """By how many seconds clocks were ahead of UTC at ``moment``."""
    ahead = clock(moment, zone).utcoffset()
    return ahead.total_seconds() if ahead is not None else 0.0


def clock(moment: float, zone: Zone = None) -> datetime.datetime:
    """Date and time at ``moment``, with the offset; what no calendar holds is the nearest that one does."""
    held = min(max(moment, _FIRST), _LAST)
    return datetime.datetime.fromtimestamp(held, datetime.UTC).astimezone(zone)
