"""Our own CSV, read: what :mod:`engine.portability.csv_table` wrote, in the way of any spreadsheet."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final, Literal, TypeVar

from msgspec.structs import replace

from engine.catalog.terms import Unit
from engine.portability.apps import cells
from engine.portability.apps.sheet import Row, Sheet
from engine.portability.apps.told import Told
from engine.portability.bounds import MOST_SETS
from engine.portability.document import LATEST
from engine.storage.zones import day_of
from engine.workflow.import_events import ImportedSet
from engine.workflow.steps import Side

T = TypeVar("T")

_UNITS: Final[dict[str, Unit | None]] = {"kg": "kg", "lb": "lb", "": None}
_SIDES: Final[dict[str, Side | None]] = {"left": "left", "right": "right", "": None}
_TRUTH: Final = {"yes": True, "no": False, "": True}
_OUTCOMES: Final[dict[str, Literal["finished", "stopped", "open"]]] = {
    "finished": "finished",
    "stopped": "stopped",
    "open": "open",
}
_KINDS: Final = {kind: kind for kind in ("warm_up", "most", "repetitions", "moving", "held", "")}
_FORMULA: Final = "'"
_MOST_LEFT: Final = 100
_LONGEST_ID: Final = 200
_NOON: Final = datetime.time(12)


def read(sheet: Sheet) -> tuple[Told, ...]:
    """Read all sessions, the earliest first.

    Raises:
        PortabilityError: a cell says nothing we know.
    """
    groups: dict[str, list[Row]] = {}
    for row in sheet.rows:
        groups.setdefault(_session(row), []).append(row)
    return tuple(sorted((_workout(id_, rows) for id_, rows in groups.items()), key=lambda one: one.began))


def _session(row: Row) -> str:
    id_ = plain(row.text("session"))
    if not (id_ and id_.isprintable() and len(id_) <= _LONGEST_ID):
        raise row.wrong("session", "the id of a session")
    return id_


def plain(text: str) -> str:
    """A text without the mark before what a spreadsheet could take for a formula."""
    return text[1:] if text.startswith(_FORMULA) and text[1:2] in {"=", "+", "-", "@", "\t", "\r"} else text


def _workout(id_: str, rows: list[Row]) -> Told:
    first = rows[0]
    began, sets = _moment(first), tuple(_sets(rows))
    ended = max((one.at for one in sets if one.at is not None), default=began)
    outcome = _choice(first, "outcome", _OUTCOMES)
    return Told(began, plain(first.text("workout")), max(0.0, ended - began), sets, id=id_, outcome=outcome)


def _sets(rows: list[Row]) -> Iterator[ImportedSet]:
    """The sets with their places, which the table does not name."""
    over, place = _moment(rows[0]), 0
    here: list[ImportedSet] = []  # in the place that was reached
    for row in rows:
        one = _set(row, over)
        if here and _is_elsewhere(here, one):
            place, here = place + 1, []
        here.append(replace(one, slot=f"block-{place}"))
        over = one.at or over
        yield here[-1]


def _is_elsewhere(here: list[ImportedSet], one: ImportedSet) -> bool:
    """Whether a set is in another place: of another exercise, of the same again, or without the weight from now on."""
    known = {(each.set, each.side) for each in here}
    bare = any(each.load is not None and each.kind == one.kind for each in here) and one.load is None
    return one.name != here[-1].name or one.set < here[-1].set or (one.set, one.side) in known or bare


def _set(row: Row, over: float) -> ImportedSet:
    if not row.text("exercise"):
        raise row.wrong("exercise", "the name of an exercise")
    seconds, rest = cells.number(row, "seconds"), cells.number(row, "rest") or 0.0
    load, kind = cells.number(row, "weight"), _choice(row, "kind", _KINDS)
    return ImportedSet(
        name=plain(row.text("exercise")),
        set=cells.whole(row, "set", 1, MOST_SETS) or 1,
        side=_choice(row, "side", _SIDES),
        repetitions=int(cells.whole(row, "repetitions") or 0) if row.text("repetitions") else None,
        seconds=seconds,
        load=load,
        unit=None if load is None else _choice(row, "weight_unit", _UNITS),
        effort=cells.number(row, "effort", 1, 10),
        reserve=int(cells.whole(row, "reserve", most=_MOST_LEFT) or 0) if row.text("reserve") else None,
        at=_over(row, over + rest + (seconds or 0.0)),
        complete=_choice(row, "complete", _TRUTH),
        corrected=bool(row.text("corrected")) and _choice(row, "corrected", _TRUTH),
        kind="warm_up" if kind == "warm_up" else "normal",
        moving=kind == "moving",
        most=kind == "most",
    )


def _over(row: Row, reckoned: float) -> float:
    """When the set was over: as its rest and its length have it, else on the day that it names."""
    day = _day(row) if row.text("date") else None
    at = reckoned if day in {None, day_of(reckoned)} else datetime.datetime.combine(day, _NOON).timestamp()
    if not 0 <= at <= LATEST:
        raise row.wrong("date", "a day since 1970")
    return at


def _day(row: Row) -> datetime.date:
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.datetime.strptime(row.text("date"), form).date()
        except ValueError:
            continue
    raise row.wrong("date", "a day such as 2026-03-01")


def _moment(row: Row) -> float:
    try:
        found = datetime.datetime.fromisoformat(row.text("began")).timestamp()
    except (ValueError, OverflowError, OSError):
        return cells.moment(row, "began")
    if not 0 <= found <= LATEST:
        raise row.wrong("began", "a moment since 1970")
    return found


def _choice(row: Row, column: str, known: dict[str, T]) -> T:
    found = row.text(column).casefold()
    if found not in known:
        raise row.wrong(column, ", ".join(word for word in known if word) + " or empty")
    return known[found]
