"""Does to a history what a failing disk, or another programme, would do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from engine.storage.sqlite_seal import seal


def change(path: Path, statement: str, *arguments: object) -> int:
    """Write past the store; how many rows were hit. Their checksums are those of before."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        return file.execute(statement, arguments).rowcount


def change_and_seal(path: Path, statement: str, *arguments: object) -> int:
    """As another release would write: with the right checksums."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        changed = file.execute(statement, arguments).rowcount
        seal(file)
    return changed


KINDS = ("bytes", "digits", "type", "null", "truncated")
"""What can happen to a value: bytes that are no UTF-8, another digit, another type, nothing, only its beginning."""


def columns(path: Path) -> list[tuple[str, str]]:
    """Every column of every table."""
    with closing(sqlite3.connect(path)) as file:
        query = """SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"""
        return file.execute(query).fetchall()


def damage(path: Path, table: str, column: str, kind: str, where: str) -> bool:
    """Damage a column of the rows that ``where`` finds; False where SQLite's file can't hold such a value."""
    hit = False
    with loosened(path) as file:
        keys = "session, seq" if table == "log" else "rowid"
        found = file.execute(f"SELECT typeof({column}), CAST({column} AS BLOB), {keys} FROM {table} WHERE {where}")
        for was, content, *key in found.fetchall():
            known = " AND ".join(f"{name} = ?" for name in keys.split(", "))
            what, value = _damaged(was, content or b"", kind)
            try:
                file.execute(f"UPDATE {table} SET {column} = CAST(? AS {what}) WHERE {known}", (value, *key))
            except sqlite3.IntegrityError:
                continue
            hit = True
    return hit


def _damaged(was: str, content: bytes, kind: str) -> tuple[str, bytes | None]:
    """The type and the content after something happened to a value of type ``was``."""
    middle = len(content) // 2
    match kind:
        case "bytes":
            return "TEXT" if was == "text" else "BLOB", content[:middle] + b"\xff" + content[middle + 1 :]
        case "digits":
            place = next((at for at, sign in enumerate(content) if chr(sign).isdigit()), 0)
            digit = b"7" if content[place : place + 1] != b"7" else b"8"
            return was.upper().replace("NULL", "REAL"), content[:place] + digit + content[place + 1 :]
        case "type":
            return "TEXT" if was in ("blob", "integer", "real") else "BLOB", content + b"x"
        case "null":
            return "BLOB", None if was != "null" else b"something"
        case _:
            return was.upper().replace("NULL", "REAL"), content[:middle]


@contextmanager
def loosened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that asks for no types, no uniqueness and no values, as a failing disk asks for none."""
    with _quick(path) as file:
        schema = file.execute("SELECT sql, name FROM sqlite_schema").fetchall()
        file.execute("PRAGMA writable_schema = ON")
        loose = "replace(replace(replace(sql, 'STRICT, WITHOUT', 'WITHOUT'), 'STRICT', ''), 'NOT NULL', '')"
        file.execute(f"UPDATE sqlite_schema SET sql = {loose}")
    with _quick(path) as file:
        yield file
    with _quick(path) as file:
        file.execute("PRAGMA writable_schema = ON")
        file.executemany("UPDATE sqlite_schema SET sql = ? WHERE name = ?", schema)


@contextmanager
def _quick(path: Path) -> Iterator[sqlite3.Connection]:
    """One that does not wait for the disk."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")
        yield file
