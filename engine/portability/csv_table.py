"""The strength work as a table: one row a side of a set, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any, Final

from engine.coaching.past.records import History, SessionDone, SetDone
from engine.portability.spreadsheet import PLAIN, Way
from engine.storage.zones import clock

COLUMNS: Final = (
    *("session", "date", "began", "workout", "outcome", "exercise", "set", "side", "repetitions", "seconds"),
    *("load", "unit", "effort", "rest", "complete", "corrected", "kind", "reserve"),
)
"""The columns; ``docs/export.md`` explains them."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def table(history: History, way: Way = PLAIN) -> str:
    """All sets as CSV (RFC 4180), the earliest first; ``way`` as a spreadsheet wants it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=way.delimiter)
    writer.writerow(COLUMNS)
    for session in history.sessions:
        writer.writerows(_row(session, one, way) for one in session.sets)
    return way.mark + text.getvalue()


def _row(session: SessionDone, one: SetDone, way: Way) -> list[Any]:
    return [_plain(value, way.decimal) for value in _values(session, one)]


def _values(session: SessionDone, one: SetDone) -> Iterator[Any]:
    began = clock(session.began).isoformat(timespec="seconds")
    yield from (session.id, one.date, began, session.title or session.workout, session.outcome)
    yield from (one.exercise, one.set, one.side, one.repetitions, round(one.seconds, 1))
    yield from (one.load, one.unit, one.effort, None if one.rest is None else round(one.rest, 1))
    yield from (one.complete, one.corrected, kind_of(one), one.reserve)


def kind_of(one: SetDone) -> str:
    """What sort of set it is, in one word."""
    if one.warm_up:
        return "warm_up"
    if one.most:
        return "most"
    if one.repetitions is not None:
        return "repetitions"
    return "moving" if one.moving else "held"


def _plain(value: object, decimal: str) -> object:
    """A cell's text: empty for None, words for yes and no, and nothing a spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(value).replace(".", decimal)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
