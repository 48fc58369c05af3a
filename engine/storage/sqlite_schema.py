"""The tables, and the migrations that bring an older release's file up to date.

``PRAGMA user_version`` is the number of migrations a file has had. To change the tables, add a migration at the end;
never change a released one. A release that changes the JSON inside (the versions in :mod:`engine.workflow.wire`) adds
one too, if only an empty one, so that older releases refuse the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from engine.storage.errors import NewerStore, StoreError
from engine.storage.sqlite_seal import seal

APPLICATION_ID: Final = 0x464F434F
"""Tells our files from other SQLite databases ("FOCO")."""

Step = str | Callable[[sqlite3.Connection], None]
"""A statement, or what no statement can do."""

MIGRATIONS: Final[tuple[tuple[Step, ...], ...]] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE definitions (key TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",
        # `original` and the log are the truth. `snapshot` to `trained` follow from them, for speed.
        """CREATE TABLE sessions (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            user TEXT NOT NULL,
            definition TEXT NOT NULL REFERENCES definitions (key),
            workout TEXT NOT NULL,
            title TEXT NOT NULL,
            settings BLOB NOT NULL,
            begun_at REAL NOT NULL,
            original BLOB NOT NULL,
            snapshot BLOB NOT NULL,
            seq INTEGER NOT NULL DEFAULT 0,
            changed_at REAL,
            ended_at REAL,
            trained REAL
        ) STRICT""",
        "CREATE INDEX sessions_of_user ON sessions (user, begun_at)",
        "CREATE INDEX sessions_on_definition ON sessions (definition)",
        # The unique event is the last guard: an event that is in the log can be in it only once.
        """CREATE TABLE log (
            session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            event TEXT NOT NULL,
            recorded BLOB NOT NULL,
            effects BLOB NOT NULL,
            PRIMARY KEY (session, seq),
            UNIQUE (session, event)
        ) STRICT, WITHOUT ROWID""",
        # Apart from the sessions, so that a heartbeat writes one small row.
        """CREATE TABLE heartbeats (
            session INTEGER PRIMARY KEY REFERENCES sessions (number) ON DELETE CASCADE,
            at REAL NOT NULL
        ) STRICT""",
    ),
    # Profiles; and logs may hold corrections from here on.
    ("CREATE TABLE profiles (user TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",),
    # Logs may hold pain with its place, signs of danger and what was taken back from here on.
    (),
    # People who have asked to be forgotten, and since when what is theirs is hidden.
    ("CREATE TABLE forgotten (user TEXT PRIMARY KEY, at REAL NOT NULL) STRICT",),
    # Every row has a checksum from here on (engine/storage/checksum.py).
    (
        *(
            f"ALTER TABLE {table} ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0"
            for table in ("definitions", "sessions", "log", "heartbeats", "profiles", "forgotten")
        ),
        "ALTER TABLE sessions ADD COLUMN state_checksum INTEGER NOT NULL DEFAULT 0",
        seal,
    ),
    # What logs come to (engine/storage/digest.py), for speed: each is made again where it is missing or damaged.
    (
        """CREATE TABLE digests (
            session INTEGER PRIMARY KEY REFERENCES sessions (number) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            content BLOB NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT""",
    ),
)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Check, without changing anything, that the file is ours or empty, and not from a newer release.

    Raises:
        NewerStore: a newer release has written it.
        StoreError: it is some other programme's database.
    """
    # In this order: when another process makes the tables meanwhile, the id that is read afterwards is theirs, too.
    tables = _number(connection, "SELECT count(*) FROM sqlite_master")
    if tables and _number(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise StoreError(f"The file {path} belongs to another programme. It was left alone: choose another place.")
    version = _number(connection, "PRAGMA user_version")
    if version > len(MIGRATIONS):
        raise NewerStore(
            f"The history {path} was written by a newer release of Form Coach (its version is {version}; "
            f"this release knows up to {len(MIGRATIONS)}). It was left alone: update Form Coach."
        )


def missing(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The statements that make what is missing of the tables and indexes, where they are up to date otherwise."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as whole:
        migrate(whole)
        every = whole.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return tuple(sql for name, sql in every if name not in there)


def complete(connection: sqlite3.Connection) -> None:
    """Make what is missing of the tables and indexes, empty."""
    for statement in missing(connection):
        connection.execute(statement)


def older_version(connection: sqlite3.Connection) -> int:
    """The version of an earlier release's tables; 0 where they are up to date, or there are none yet."""
    version = _number(connection, "PRAGMA user_version")
    return version if version < len(MIGRATIONS) else 0


def migrate(connection: sqlite3.Connection, migrations: tuple[tuple[Step, ...], ...] = MIGRATIONS) -> None:
    """Bring the tables up to date, completely or not at all."""
    if _number(connection, "PRAGMA user_version") >= len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again: another process may have been faster.
        for statements in migrations[_number(connection, "PRAGMA user_version") :]:
            for step in statements:
                connection.execute(step) if isinstance(step, str) else step(connection)
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _number(connection: sqlite3.Connection, query: str) -> int:
    number: int = connection.execute(query).fetchone()[0]
    return number
