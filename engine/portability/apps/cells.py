"""What stands in the cells of a row: numbers, dates and lengths, however an app writes them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from babel.dates import get_month_names

from engine.portability.apps.sheet import Row
from engine.workflow.import_events import DistanceUnit

_NUMBER: Final = re.compile(r"[0-9]+([.,][0-9]+)?")
_LENGTH: Final = re.compile(r"(?:(\d+) ?h)? ?(?:(\d+) ?m(?:in)?)? ?(?:(\d+) ?s)?")
_DAY: Final = re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[^\W\d]+)\.? (?P<year>\d{4}),? (?P<clock>\d{1,2}:\d{2})")
_PLAIN: Final = (
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %I:%M:%S %p", "%Y-%m-%d"),
    *("%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M"),
)
_LANGUAGES: Final = ("en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "tr", "cs")
_YEARS: Final = range(1971, 2200)
_MOST: Final = 1_000_000.0


def number(row: Row, column: str, least: float = 0.0, most: float = _MOST) -> float | None:
    """A number; None for an empty cell, and for 0, which the apps write for nothing.

    Raises:
        PortabilityError: something else stands there.
    """
    text = row.text(column)
    if not text:
        return None
    allowed = f"a number from {least:g} to {most:g}"
    if not _NUMBER.fullmatch(text):
        raise row.wrong(column, allowed)
    value = float(text.replace(",", "."))
    if value and not least <= value <= most:
        raise row.wrong(column, allowed)
    return value or None


def whole(row: Row, column: str, least: int = 0, most: float = _MOST) -> int | None:
    """A whole number, else as :func:`number`."""
    value = number(row, column, least, most)
    if value is not None and not value.is_integer():
        raise row.wrong(column, f"a whole number from {least} to {most:g}")
    return None if value is None else int(value)


def length(row: Row, column: str) -> float:
    """A length in seconds, such as ``1h 5m``; 0 for an empty cell.

    Raises:
        PortabilityError: something else stands there.
    """
    text = row.text(column).casefold()
    found = _LENGTH.fullmatch(text)
    if not text:
        return 0.0
    if found is None or not any(found.groups()):
        raise row.wrong(column, "a length such as 45m or 1h 5m")
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return min(hours * 3600 + minutes * 60 + seconds, _MOST)


def moment(row: Row, column: str) -> float:
    """A date and time of this machine's clock, in seconds since the epoch.

    Raises:
        PortabilityError: something else stands there.
    """
    found = _calendar(" ".join(row.text(column).replace("T", " ").split()))
    if found is None or found.year not in _YEARS:
        raise row.wrong(column, "a date and time such as 2026-03-01 18:30:00 or 1 Mar 2026, 18:30")
    return found.timestamp()


def distance(row: Row, usual: DistanceUnit = "km") -> tuple[float | None, DistanceUnit | None]:
    """A distance with its unit, from whichever column has it; ``usual`` where the file names none."""
    units: tuple[DistanceUnit, ...] = ("km", "mi", "m")
    for unit in units:
        if value := number(row, f"distance_{unit}"):
            return value, unit
    value = number(row, "distance")
    written = row.text("distance_unit").casefold().rstrip(".")
    known: dict[str, DistanceUnit] = {"km": "km", "mi": "mi", "miles": "mi", "m": "m", "meters": "m", "": usual}
    if value is not None and written not in known:
        raise row.wrong("distance_unit", "km, mi or m")
    return (None, None) if value is None else (value, known[written])


def _calendar(text: str) -> datetime.datetime | None:
    for form in _PLAIN:
        try:
            return datetime.datetime.strptime(text, form)
        except ValueError:
            continue
    found = _DAY.fullmatch(text)
    month = _months().get(found["month"].casefold()) if found else None
    if found is None or month is None:
        return None
    try:
        clock = datetime.datetime.strptime(found["clock"], "%H:%M").time()
        return datetime.datetime.combine(datetime.date(int(found["year"]), month, int(found["day"])), clock)
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    """The numbers of the months by their names and short names, in all languages that are likely."""
    return {
        name.casefold().rstrip("."): month
        for language in reversed(_LANGUAGES)
        for width in ("abbreviated", "wide")
        for context in ("format", "stand-alone")
        for month, name in get_month_names(width, context, language).items()
    }
