"""Strong's CSV: one row a set. It is read in all forms that are about, and written in the one that names its units."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from engine.catalog.terms import Unit
from engine.portability.apps import cells
from engine.portability.apps.sheet import Row, Sheet, known_columns
from engine.portability.apps.told import Told
from engine.portability.apps.writing import clock_text, exact, one_line
from engine.workflow.import_events import ImportedSet, SetKind

_LETTERS: Final[dict[str, SetKind]] = {"w": "warm_up", "d": "drop", "f": "failure"}
_LETTER: Final = {kind: letter.upper() for letter, kind in _LETTERS.items()}
_PAUSES: Final = {"rest timer", "rest"}
_REMARK: Final = "note"
_UNITS: Final[dict[str, Unit]] = {"kg": "kg", "kgs": "kg", "lb": "lb", "lbs": "lb"}
_WRITTEN: Final[dict[Unit | None, str]] = {"kg": "kg", "lb": "lbs", None: ""}
_ORDERED: Final = (
    *("date", "title", "exercise", "order", "weight", "weight_unit", "repetitions", "effort", "distance"),
    *("distance_unit", "seconds", "note", "workout_note"),
)

LEAST_EFFORT: Final = 6
"""Of the efforts that these apps know: 6 to 10."""


def read(sheet: Sheet, unit: Unit) -> tuple[Told, ...]:
    """Read all workouts, the earliest first.

    Args:
        sheet: The file.
        unit: Of weights that the file names no unit of.

    Raises:
        PortabilityError: a cell says nothing we know.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in sheet.rows:
        groups.setdefault((row.text("date"), row.text("title")), []).append(row)
    told = (_workout(rows, unit) for rows in groups.values())
    return tuple(sorted((one for one in told if one.sets), key=lambda one: one.began))


def write(workouts: Sequence[Told], unit: Unit) -> str:
    """Write the form with units: semicolons, points in numbers.

    Args:
        workouts: The earliest first, their exercises by the app's names.
        unit: Of weights that name none.
    """
    text, names = io.StringIO(), known_columns()["strong"].columns
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow([*(names[column][0] for column in _ORDERED), "Workout Duration"])
    for one in workouts:
        writer.writerows(_rows(one, unit))
    return text.getvalue()


def _workout(rows: list[Row], unit: Unit) -> Told:
    first = rows[0]
    lengths = [cells.number(row, "duration_seconds") or cells.length(row, "duration") for row in rows]
    notes = (row.text("workout_note") for row in rows)
    note = next((text for text in notes if text), "")
    return Told(cells.moment(first, "date"), first.text("title"), max(lengths), tuple(_sets(rows, unit)), note)


def _sets(rows: list[Row], unit: Unit) -> Iterator[ImportedSet]:
    remark = ""
    for row in rows:
        order = row.text("order").casefold()
        if order in _PAUSES or row.text("exercise").casefold() in _PAUSES:
            continue
        if order == _REMARK:
            remark = row.text("note")
            continue
        one = _set(row, order, unit, remark)
        if one.repetitions or one.seconds or one.distance:  # else the exercise was planned, and not done
            yield one
            remark = ""


def _set(row: Row, order: str, unit: Unit, remark: str) -> ImportedSet:
    if not (order.isdecimal() or order in _LETTERS):
        raise row.wrong("order", "a number, or W, D or F for a set to warm up, a drop set or one to failure")
    if not row.text("exercise"):
        raise row.wrong("exercise", "the name of an exercise")
    load, its_unit = _weight(row, unit)
    distance, distance_unit = cells.distance(row, "mi" if unit == "lb" else "km")
    return ImportedSet(
        name=row.text("exercise"),
        kind=_LETTERS.get(order, "normal"),
        repetitions=cells.whole(row, "repetitions"),
        seconds=cells.number(row, "seconds"),
        load=load,
        unit=its_unit,
        distance=distance,
        distance_unit=distance_unit,
        effort=cells.number(row, "effort", 1, 10),
        note="\n".join(text for text in (remark, row.text("note")) if text),
    )


def _weight(row: Row, unit: Unit) -> tuple[float | None, Unit | None]:
    named: tuple[Unit, ...] = ("kg", "lb")
    for one in named:
        if value := cells.number(row, f"weight_{one}"):
            return value, one
    value, written = cells.number(row, "weight"), row.text("weight_unit").casefold()
    if value is None:
        return None, None
    if written and written not in _UNITS:
        raise row.wrong("weight_unit", "kg or lbs")
    return value, _UNITS.get(written, unit)


def _rows(one: Told, unit: Unit) -> Iterator[list[str]]:
    began, numbers = clock_text(one.began, "%Y-%m-%d %H:%M:%S"), dict[str, int]()
    for each in one.sets:
        exercise = one_line(each.name)
        if each.kind not in _LETTER:
            numbers[exercise] = numbers.get(exercise, 0) + 1
        yield [
            *(began, one_line(one.title), exercise, _LETTER.get(each.kind, str(numbers.get(exercise, 0)))),
            *(exact(each.load) or "0", _WRITTEN[(each.unit or unit) if each.load else None]),
            *(str(each.repetitions or 0), exact(each.effort if (each.effort or 0) >= LEAST_EFFORT else None)),
            *(exact(each.distance), each.distance_unit or "", exact(each.seconds) or "0"),
            *(each.note, one.note, _length(one.seconds)),
        ]


def _length(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours}h {minutes}m" if hours else f"{minutes}m"
