"""Looks at every row of a history, and tells which are not as they were written."""

from __future__ import annotations

from typing import Final, NamedTuple

from engine.storage.checksum import is_whole
from engine.storage.errors import StoreError
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_seal import SEALED, shown

_GAPS: Final = "SELECT count(*) FROM sessions WHERE seq > (SELECT count(*) FROM log WHERE session = number)"
_STRAYS: Final = "SELECT count(*) FROM {} WHERE session NOT IN (SELECT number FROM sessions)"


class Damage(NamedTuple):
    """Damage in one part of a history.

    Attributes:
        part: A table, or ``file`` for what no table can be read from, or a table that is missing.
        rows: How many of it; of a file, how many complaints.
    """

    part: str
    rows: int


def damages(file: Connection) -> tuple[Damage, ...]:
    """Everything in ``file`` that is damaged. Each row is read: this takes a while for a long history."""
    counted: dict[str, int] = {}
    for part, rows in (*_structure(file), *_rows(file), *_missing(file)):
        counted[part] = counted.get(part, 0) + rows
    return tuple(Damage(part, rows) for part, rows in counted.items() if rows)


def _structure(file: Connection) -> list[tuple[str, int]]:
    complaints = file.salvaged("PRAGMA quick_check")
    torn = 0 if complaints == [("ok",)] else max(len(complaints), 1)
    return [("file", torn + len(file.missing()))]


def _rows(file: Connection) -> list[tuple[str, int]]:
    """How many rows of each table have not the checksum of their values."""
    found = []
    for table, column, _, values, joined in SEALED:
        own = column if column != "checksum" else f"{table}.checksum"
        rows = file.salvaged(f"SELECT {values}, {own} FROM {table} {joined}")  # noqa: S608 - our own names
        found.append((table, sum(not is_whole([*map(shown, row[:-1]), row[-1]]) for row in rows)))
    return found


def _missing(file: Connection) -> list[tuple[str, int]]:
    """Entries that a session's log should have, and rows that hang on no session."""
    try:
        gaps = file.rows(_GAPS)[0][0]
        strays = [(table, file.rows(_STRAYS.format(table))[0][0]) for table in ("log", "heartbeats")]
    except StoreError:  # the structure tells
        return []
    return [("log", gaps), *strays]
