"""Hevy's CSV: one row a set, its units in the names of its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from babel.dates import format_datetime

from engine.catalog.terms import Unit
from engine.portability.apps import cells
from engine.portability.apps.sheet import Row, Sheet, known_columns
from engine.portability.apps.strong import LEAST_EFFORT
from engine.portability.apps.told import Told
from engine.portability.apps.writing import exact, one_line
from engine.storage.zones import clock
from engine.workflow.import_events import ImportedSet, SetKind
from engine.workflow.imports import POUND

_KINDS: Final[dict[str, SetKind]] = {
    "normal": "normal",
    "warmup": "warm_up",
    "dropset": "drop",
    "failure": "failure",
    "": "normal",
}
_WRITTEN: Final[dict[SetKind, str]] = {kind: word for word, kind in _KINDS.items() if word}
_ORDERED: Final = (
    *("title", "start", "end", "workout_note", "exercise", "superset", "note", "number", "kind"),
    *("weight", "repetitions", "distance", "seconds", "effort"),
)
_KILOMETRES: Final = {"km": 1.0, "mi": 1.609344, "m": 0.001}


def read(sheet: Sheet) -> tuple[Told, ...]:
    """Read all workouts, the earliest first.

    Raises:
        PortabilityError: a cell says nothing we know.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in sheet.rows:
        groups.setdefault((row.text("start"), row.text("title")), []).append(row)
    told = (_workout(rows) for rows in groups.values())
    return tuple(sorted((one for one in told if one.sets), key=lambda one: one.began))


def write(workouts: Sequence[Told], unit: Unit) -> str:
    """Write all workouts, in the one unit that the file can have: the only one there is, else the person's.

    Args:
        workouts: The earliest first, their exercises by the app's names.
        unit: The person's own.
    """
    sets = [each for one in workouts for each in one.sets]
    units = {each.unit or unit for each in sets if each.load}
    in_unit = next(iter(units)) if len(units) == 1 else unit
    miles = {each.distance_unit for each in sets if each.distance} == {"mi"}
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_header(in_unit, miles=miles))
    for one in workouts:
        writer.writerows(_rows(one, unit, in_unit, miles=miles))
    return text.getvalue()


def _header(unit: Unit, *, miles: bool) -> list[str]:
    columns = known_columns()["hevy"].columns
    measured = {"weight": f"weight_{unit}", "distance": "distance_mi" if miles else "distance_km"}
    return [columns[measured.get(column, column)][0] for column in _ORDERED]


def _workout(rows: list[Row]) -> Told:
    first = rows[0]
    began = cells.moment(first, "start")
    ended = cells.moment(first, "end") if first.text("end") else began
    sets = tuple(one for one in map(_set, rows) if one.repetitions or one.seconds or one.distance)
    return Told(began, first.text("title"), max(0.0, ended - began), sets, first.text("workout_note"))


def _set(row: Row) -> ImportedSet:
    kind = row.text("kind").casefold()
    if kind not in _KINDS:
        raise row.wrong("kind", "normal, warmup, dropset or failure")
    if not row.text("exercise"):
        raise row.wrong("exercise", "the name of an exercise")
    load, unit = _weight(row)
    distance, distance_unit = cells.distance(row)
    return ImportedSet(
        name=row.text("exercise"),
        kind=_KINDS[kind],
        repetitions=cells.whole(row, "repetitions"),
        seconds=cells.number(row, "seconds"),
        load=load,
        unit=unit,
        distance=distance,
        distance_unit=distance_unit,
        effort=cells.number(row, "effort", 1, 10),
        note=row.text("note"),
        superset=row.text("superset"),
    )


def _weight(row: Row) -> tuple[float | None, Unit | None]:
    named: tuple[Unit, ...] = ("kg", "lb")
    for unit in named:
        if value := cells.number(row, f"weight_{unit}"):
            return value, unit
    return None, None


def _rows(one: Told, unit: Unit, in_unit: Unit, *, miles: bool) -> Iterator[list[str]]:
    about = [one_line(one.title), _date(one.began), _date(one.began + one.seconds), one.note]
    for exercise, grouped in groupby(one.sets, key=lambda each: one_line(each.name)):
        sets = tuple(grouped)
        note = "\n".join(dict.fromkeys(each.note for each in sets if each.note))
        for number, each in enumerate(sets):
            yield [
                *about,
                *(exercise, each.superset, note, str(number), _WRITTEN[each.kind]),
                *(exact(_in_unit(each, unit, in_unit)), str(each.repetitions or "")),
                *(exact(_distance(each, miles=miles)), exact(each.seconds)),
                exact(each.effort if (each.effort or 0) >= LEAST_EFFORT else None),
            ]


def _in_unit(one: ImportedSet, unit: Unit, wanted: Unit) -> float | None:
    if one.load is None or (one.unit or unit) == wanted:
        return one.load
    return round(one.load / POUND if wanted == "lb" else one.load * POUND, 2)


def _distance(one: ImportedSet, *, miles: bool) -> float | None:
    if one.distance is None:
        return None
    wanted = "mi" if miles else "km"
    if one.distance_unit == wanted:
        return one.distance
    return round(one.distance * _KILOMETRES[one.distance_unit or "km"] / _KILOMETRES[wanted], 3)


def _date(moment: float) -> str:
    return format_datetime(clock(moment), "d MMM yyyy, HH:mm", locale="en_GB")
