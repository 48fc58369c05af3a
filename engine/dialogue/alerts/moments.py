"""The day and the time of a reminder, out of what was said. Days are those of the person."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.dialogue.exchange import Exchange
    from engine.dialogue.intent import Intent

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_NEAR: Final = {"today": 0, "tonight": 0, "tomorrow": 1, "overmorrow": 2}
_NOON: Final = 12
_PARTS: Final = frozenset({"morning", "evening"})


def day_named(intent: Intent, today: date) -> date | None:
    """Find the day that a sentence names; None where it names none, or one that is over."""
    near, _, part = intent.text("date").partition("-")
    if near in _NEAR and (not part or part in _PARTS):
        return today + timedelta(days=_NEAR[near])
    if near in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS.index(near) - today.weekday() - 1) % 7 + 1)
    try:
        found = date.fromisoformat(intent.text("date"))
    except ValueError:
        return None
    return found if found >= today else None


def time_named(intent: Intent) -> time | None:
    """Find the time of day that a sentence names: "at seven", "tonight at seven", and a bare "seven"."""
    clock, number = _CLOCK.fullmatch(intent.text("clock")), intent.number("effort")
    if clock is None and number is None:
        return None
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (likely_hour(int(number or 0)), 0)
    day = intent.text("date")
    if hour < _NOON and (day == "tonight" or day.endswith("-evening")):
        hour += _NOON
    return time(hour, minute) if hour in range(24) else None


def likely_hour(hour: int) -> int:
    """Choose the half of the day for a bare hour: nobody trains at three in the night."""
    return hour + _NOON if 1 <= hour <= 4 else hour  # noqa: PLR2004 - hours of the night


def next_training_day(ex: Exchange) -> date:
    """Find the next day of training after today; tomorrow, where the week has none."""
    from engine.coaching.plan import planner  # noqa: PLC0415 - in a workout, nothing is planned

    tomorrow = ex.scene.day + timedelta(days=1)
    days = planner.week(ex.profile, ex.scene.recent_history, tomorrow, ex.scene.catalog)
    return next((day.date for day in days if day.kind == "workout"), tomorrow)


def day_told(day: date, today: date) -> str:
    """Name a day as near as it is: today, tomorrow, its weekday, or "date"."""
    ahead = (day - today).days
    return {0: "today", 1: "tomorrow"}.get(ahead, WEEKDAYS[day.weekday()] if ahead < len(WEEKDAYS) else "date")


def moment_told(id_: str, moment: datetime, day: str) -> Message:
    """Name a moment, of a day named by :func:`day_told`."""
    arguments: dict[str, str | int] = {
        "day": day,
        "number": moment.day,
        "month": moment.month,
        "hour": moment.hour,
        "minute": moment.minute,
    }
    return Message(id_, arguments)


def moment_read(text: object) -> datetime | None:
    """Read a moment that was remembered; it may have come from outside."""
    try:
        return datetime.fromisoformat(str(text)).replace(tzinfo=None)
    except ValueError:
        return None
