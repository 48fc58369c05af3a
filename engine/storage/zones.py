"""Days and clocks of a person, by their time zone."""

from __future__ import annotations

import datetime
from typing import Final, Literal

Zone = datetime.tzinfo | None
"""A person's time zone; None for this machine's."""

Anywhere = Literal["anywhere"]
ANYWHERE: Final = "anywhere"
"""In place of a zone where days do not matter."""


def day_of(moment: float, zone: Zone = None) -> datetime.date:
    """The day on which ``moment`` was."""
    return _local(moment, zone).date()


def ahead_of_utc(moment: float, zone: Zone = None) -> float:
    """By how many seconds clocks were ahead of UTC at ``moment``."""
    ahead = _local(moment, zone).utcoffset()
    return ahead.total_seconds() if ahead is not None else 0.0


def _local(moment: float, zone: Zone) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).astimezone(zone)
