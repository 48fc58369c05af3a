"""A connection to a history file, shared by threads."""

from __future__ import annotations

import datetime
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any, Final, Literal, Self

from engine.storage.backups import Backups
from engine.storage.checksum import checksum
from engine.storage.errors import StoreError
from engine.storage.sqlite_copy import copy_into
from engine.storage.sqlite_errors import primary, translated
from engine.storage.sqlite_place import make_file, require_content, require_file, require_sqlite
from engine.storage.sqlite_schema import check, complete, migrate, missing, older_version
from engine.storage.sqlite_seal import lenient

Row = tuple[Any, ...]

_AGAIN: Final = 0.005  # seconds between two tries at what SQLite itself does not wait for


class Connection:
    """One connection. One thread uses it at a time; processes wait for each other up to ``patience`` seconds."""

    def __init__(self, path: Path, raw: sqlite3.Connection) -> None:
        """Use ``raw``, which errors call the history at ``path``; :meth:`on_disk` and :meth:`in_memory` bring it."""
        self._path, self._raw = path, raw
        self._lock = RLock()
        raw.create_function("checksum", -1, checksum, deterministic=True)

    @classmethod
    def on_disk(cls, path: Path, synchronous: Literal["FULL", "NORMAL", "OFF"], patience: float) -> Self:
        """Open the history at ``path``; make it, and its folder, where there is none.

        Args:
            path: Of the file.
            synchronous: FULL survives a power cut; NORMAL survives a killed process, and is fifty times as fast; OFF is
                for a file that is not in use yet.
            patience: Seconds to wait for another process.

        Raises:
            Unwritable: the disk is full, or the file may not be written.
            StoreError: it cannot be opened, or is not ours; it was left alone.
        """
        path = path.absolute()  # also keeps ":memory:" and "file:..." from meaning something to SQLite
        with translated(path):
            require_sqlite()
            if not make_file(path):  # who moved the file away begins anew, copies or not
                require_content(path, patience)
            opened = cls(path, _connected(path, patience))
            try:
                opened._set_up(synchronous, patience)
            except BaseException:
                opened.close()
                raise
        return opened

    @classmethod
    def in_memory(cls, path: Path, *, fixed: bool = False, torn: bool = False) -> Self:
        """A copy of the history at ``path``, in memory. What is written goes no further; if it is ``fixed``, nowhere.

        If it may be ``torn``, what is left of a file is read whose end is missing.

        Raises:
            StoreError: it cannot be read, or is not ours.
        """
        path = path.absolute()
        with translated(path):
            require_sqlite()
            opened = cls(path, _connected(":memory:", 0.0))
            if os.path.lexists(path):
                require_file(path)
                require_content(path, 0.0)
            copy_into(opened._raw, path, torn=torn)
            check(opened._raw, path)
            opened._raw.execute("PRAGMA foreign_keys = ON")
            migrate(opened._raw)
            opened._raw.execute(f"PRAGMA query_only = {int(fixed)}")
        return opened

    def _set_up(self, synchronous: str, patience: float) -> None:
        check(self._raw, self._path)
        self._use_wal(time.monotonic() + patience)
        self._raw.execute(f"PRAGMA synchronous = {synchronous}")
        self._raw.execute("PRAGMA foreign_keys = ON")
        # Deleted data are overwritten, because they are personal.
        self._raw.execute("PRAGMA secure_delete = ON")
        if version := older_version(self._raw):
            Backups(self._path).make(datetime.date.today(), f"-version-{version}")
        migrate(self._raw)

    def _use_wal(self, until: float) -> None:
        """Two processes that make a new file at the same moment: here SQLite gives up at once instead of waiting."""
        while True:
            try:
                (mode,) = self._raw.execute("PRAGMA journal_mode = WAL").fetchone()
            except sqlite3.OperationalError as error:
                if primary(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_AGAIN)
                continue
            if mode != "wal":
                raise StoreError(f"The history {self._path} cannot be kept safely there: choose a local disk.")
            return

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A write transaction: completed as a whole, or undone on any exception."""
        with self._lock, translated(self._path):
            try:
                self._raw.execute("BEGIN IMMEDIATE")
                yield
                self._raw.execute("COMMIT")
            except BaseException:
                # After some errors, a full disk among them, SQLite has rolled back already.
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK")
                raise

    def rows(self, query: str, *arguments: object) -> Sequence[Row]:
        """All rows that ``query`` finds, from one moment."""
        with self._lock, translated(self._path):
            try:
                return self._raw.execute(query, arguments).fetchall()
            except sqlite3.OperationalError as error:
                return self._rows_with_bad_text(error, query, arguments)

    def row(self, query: str, *arguments: object) -> Row | None:
        """The first row that ``query`` finds, or None."""
        with self._lock, translated(self._path):
            try:
                row: Row | None = self._raw.execute(query, arguments).fetchone()
            except sqlite3.OperationalError as error:
                return next(iter(self._rows_with_bad_text(error, query, arguments)), None)
            return row

    def _rows_with_bad_text(
        self, error: sqlite3.OperationalError, query: str, arguments: Sequence[object]
    ) -> list[Row]:
        """Read again what is no UTF-8, so that one row does not lock out all. To read all so would take longer."""
        if "decode to UTF-8" not in str(error):
            raise error
        self._raw.text_factory = lenient
        try:
            return self._raw.execute(query, arguments).fetchall()
        finally:
            self._raw.text_factory = str

    def salvaged(self, query: str, *arguments: object) -> list[Row]:
        """The rows that ``query`` finds before it comes to a part of the file that cannot be read."""
        found: list[Row] = []
        with self._lock, translated(self._path):
            self._raw.text_factory = lenient
            with suppress(sqlite3.DatabaseError):
                for row in self._raw.execute(query, arguments):
                    found.append(row)
            self._raw.text_factory = str
        return found

    def change(self, statement: str, *arguments: object) -> int:
        """How many rows ``statement`` changed; a transaction of its own unless in one."""
        with self._lock, translated(self._path):
            return self._raw.execute(statement, arguments).rowcount

    def missing(self) -> tuple[str, ...]:
        """What is missing of the tables and indexes, as the statements that make it."""
        with self._lock, translated(self._path):
            return missing(self._raw)

    def completed(self) -> Self:
        """Itself, with an empty table in the place of each that is missing. For a copy in memory."""
        with self._lock, suppress(sqlite3.DatabaseError):
            complete(self._raw)
        return self

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._raw.close()


def _connected(file: Path | str, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
