"""Gives the rows of earlier releases, which have none, their checksums.

The columns here are those of the release that brought the checksums. A later migration that adds some to one of these
tables seals its rows itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from engine.storage.checksum import checksum

HIDDEN: Final = "~forgotten~"
"""Begins the id and the user of what is hidden. The checksum is that of the row as it was before."""

_ON_SESSION: Final = "JOIN sessions ON number = session"
SEALED: Final = (
    ("definitions", "checksum", "definitions.rowid", "key, content", ""),
    ("sessions", "checksum", "number", "id, user, definition, workout, title, settings, begun_at, original", ""),
    ("sessions", "state_checksum", "number", "id, snapshot, seq, changed_at, ended_at, trained", ""),
    ("log", "checksum", "log.session, log.seq", "id, log.seq, event, recorded, effects", _ON_SESSION),
    ("heartbeats", "checksum", "session", "id, at", _ON_SESSION),
    ("profiles", "checksum", "profiles.rowid", "user, content", ""),
    ("forgotten", "checksum", "forgotten.rowid", "user, at", ""),
)
"""Each table, its column of checksums, what names its rows, what the checksum is made of, and where that is found."""


def lenient(text: bytes) -> str:
    """Text as it is in the file; what is no UTF-8 becomes lone surrogates, so that one row does not lock out all."""
    return text.decode(errors="surrogateescape")


def seal(connection: sqlite3.Connection) -> None:
    """Write the checksum of every row."""
    before, connection.text_factory = connection.text_factory, lenient
    for table, column, key, values, joined in SEALED:
        names = key.replace(f"{table}.", "").split(", ")
        found = connection.execute(f"SELECT {key}, {values} FROM {table} {joined}")  # noqa: S608 - our own names
        known = " AND ".join(f"{name} = ?" for name in names)
        connection.executemany(f"UPDATE {table} SET {column} = ? WHERE {known}", _checksums(found, len(names)))  # noqa: S608
    connection.text_factory = before


def _checksums(rows: sqlite3.Cursor, named: int) -> Iterator[tuple[Any, ...]]:
    """The checksum of each row, and what names it: its first ``named`` values."""
    for row in rows:
        yield checksum(*(shown(value) for value in row[named:])), *row[:named]


def shown(value: object) -> object:
    """A value as it was before it was hidden."""
    return value.removeprefix(HIDDEN) if isinstance(value, str) else value
