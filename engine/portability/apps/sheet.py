"""A CSV file as rows with columns of known meaning, whichever app and whichever spreadsheet wrote it."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from msgspec import Struct

from engine.catalog.errors import printable
from engine.decoding import convert
from engine.portability.errors import PortabilityError
from engine.workflow.import_events import App

DATA: Final = Path(__file__).parent.parent / "data"

_SHOWN: Final = 40  # characters of a wrong value
_DELIMITERS: Final = (";", ",", "\t")


class Columns(Struct, frozen=True):
    """The columns of an app's file.

    Attributes:
        needed: Those by which it is known.
        columns: The names that each has had.
    """

    needed: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]


class Row(NamedTuple):
    """A row.

    Attributes:
        line: Its number in the file, the first line being 1.
        names: What the file calls the columns, by what we call them.
        cells: Texts without blanks around them, by what we call their columns.
    """

    line: int
    names: Mapping[str, str]
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """What stands in a column; empty where the file has no such column."""
        return self.cells.get(column, "")

    def wrong(self, column: str, allowed: str) -> PortabilityError:
        """The error of a cell that says nothing we know."""
        value = printable(self.text(column)[:_SHOWN])
        return PortabilityError(
            f'line {self.line}, column "{self.names.get(column, column)}": "{value}" is not {allowed}'
        )


class Sheet(NamedTuple):
    """A file: whose it is, the columns that it has, and its rows."""

    app: App
    columns: frozenset[str]
    rows: tuple[Row, ...]


@cache
def known_columns() -> Mapping[App, Columns]:
    """The columns of every file that can be read."""
    document = tomllib.loads((DATA / "columns.toml").read_text(encoding="utf-8"))
    return convert(document, dict[App, Columns])


def read_sheet(data: bytes) -> Sheet:
    """Read a CSV file, and find out whose it is.

    Raises:
        PortabilityError: it is none, or nobody's that we know.
    """
    lines = _lines(_text(data))
    header = next(lines, (1, []))[1]
    app, names = _whose(header)
    places = {column: header.index(name) for column, name in names.items()}
    rows = tuple(
        Row(line, names, _cells(cells, places)) for line, cells in lines if any(cell.strip() for cell in cells)
    )
    return Sheet(app, frozenset(names), rows)


def _cells(cells: list[str], places: Mapping[str, int]) -> dict[str, str]:
    return {column: cells[place].strip() for column, place in places.items() if place < len(cells)}


def _whose(header: list[str]) -> tuple[App, dict[str, str]]:
    for app, known in known_columns().items():
        plain = {_plain(name): name for name in reversed(header)}
        found = {
            column: next(plain[_plain(name)] for name in names if _plain(name) in plain)
            for column, names in known.columns.items()
            if any(_plain(name) in plain for name in names)
        }
        if found.keys() >= set(known.needed):
            return app, found
    heads = "; ".join(f"{app}: {', '.join(one.columns[each][0] for each in one.needed)}" for app, one in _named())
    raise PortabilityError(
        "its first line has not the columns of a file that can be read. "
        f"These have, among others: {heads}. Export it from the app again, in English if nothing else helps"
    )


def _named() -> Iterator[tuple[str, Columns]]:
    for app, one in known_columns().items():
        yield {"strong": "Strong", "hevy": "Hevy", "table": "Form Coach"}[app], one


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _text(data: bytes) -> str:
    """The text of a file: UTF-8, what spreadsheets call Unicode, else what old ones write in Europe."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines with cells, each with the number at which it begins."""
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise PortabilityError(f"line {begins} is damaged: {error}") from error
