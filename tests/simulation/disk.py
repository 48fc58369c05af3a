"""Where a world keeps its sessions, and what a kill leaves of it.

A disk outlives the processes that use it: each opens a store of its own, and after a kill the next one finds what the
files say. SQLite is real: its statements are counted on their way, so that a kill may come between any two of them, and
what a power cut tears is the tail of the write-ahead log that nobody was told of yet.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from engine.storage.backups import Backups
from engine.storage.errors import StoreError
from engine.storage.memory import MemoryStore
from engine.storage.patient import PatientStore
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from skill.storage.dynamodb import DynamoStore
from tests.simulation.faults import Faults, Killed
from tests.simulation.home import QUICK
from tests.simulation.table import NAME, TableInMemory

CHANGES = ("INSERT", "UPDATE", "DELETE", "BEGIN", "COMMIT")


class Disk(ABC):
    """Keeps what is written. A context manager: its files go with it."""

    name = ""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults

    @abstractmethod
    def open(self) -> Store:
        """The store, as a new process opens it."""

    def open_patiently(self) -> Store:
        """The store, as a workout opens it that must go on."""
        return self.open()

    def crash(self) -> None:
        """The processes that had it open are gone, without a last word."""
        return

    def rests(self) -> Path | None:
        """The file of a disk that nobody uses any more; None where there is none."""
        return None

    @contextmanager
    def there(self) -> Iterator[Disk]:
        """Be there while the world runs."""
        yield self


class _Remembering(MemoryStore):
    """Asks the faults before it writes. The frontends' own memory is lost by a kill; this is not."""

    def __init__(self, faults: Faults) -> None:
        super().__init__()
        self._faults = faults

    def begin(self, *about: Any, **named: Any) -> None:
        self._write(super().begin, *about, **named)

    def _append(self, *about: Any) -> bool:
        return self._write(super()._append, *about)

    def keep_profile(self, *about: Any) -> None:
        self._write(super().keep_profile, *about)

    def alive(self, *about: Any, **named: Any) -> None:
        self._write(super().alive, *about, **named)

    def _hide(self, *about: Any) -> None:
        self._write(super()._hide, *about)

    def _write(self, write: Any, *about: Any, **named: Any) -> Any:
        if self._faults.refuses:
            raise StoreError("There is no room.")
        return self._faults.at_write(lambda: write(*about, **named))


class MemoryDisk(Disk):
    """A store in memory: quick, and without locks as a database in the cloud is."""

    name = "memory"

    def __init__(self, faults: Faults) -> None:
        super().__init__(faults)
        self._store = _Remembering(faults)

    def open(self) -> Store:
        return self._store


class TableDisk(Disk):
    """A table in the cloud, which answers at once."""

    name = "dynamodb"

    def __init__(self, faults: Faults) -> None:
        super().__init__(faults)
        self._table = TableInMemory(faults)

    def open(self) -> Store:
        return DynamoStore(self._table, NAME)


class FileDisk(Disk):
    """A real history file."""

    name = "sqlite"

    def __init__(self, faults: Faults) -> None:
        super().__init__(faults)
        self._folder, self._lives = Path(), 0
        self._open: list[sqlite3.Connection] = []
        self._torn: int | None = None

    @contextmanager
    def there(self) -> Iterator[Disk]:
        place = QUICK if QUICK.is_dir() else None
        with tempfile.TemporaryDirectory(prefix="world-", dir=place) as folder, self._watched():
            self._folder = Path(folder)
            try:
                yield self
            finally:
                self._let_go()

    @property
    def path(self) -> Path:
        """The file as the latest crash left it."""
        return self._folder / f"life-{self._lives}" / "history.db"

    def open(self) -> Store:
        return SqliteStore(self.path, patience=0.0)

    def open_patiently(self) -> Store:
        return PatientStore(self.path, lambda _message: None)

    def crash(self) -> None:
        """Go on with a copy of the files: closing the connections would tidy up what a kill does not."""
        before = self.path
        self._lives += 1
        self.path.parent.mkdir(parents=True)
        for ending in ("", "-wal"):
            source = before.with_name(before.name + ending)
            if source.exists():
                shutil.copy(source, self.path.with_name(source.name))
        if self._torn is not None:
            log = self.path.with_name(self.path.name + "-wal")
            if log.exists():
                log.write_bytes(log.read_bytes()[: self._torn])
            self._torn = None
        self._let_go()

    def rests(self) -> Path | None:
        self._let_go()
        return self.path

    def _let_go(self) -> None:
        for connection in self._open:
            connection.close()
        self._open.clear()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Every connection that the product opens meanwhile is one of ours."""
        disk, connect = self, sqlite3.connect

        class Watched(sqlite3.Connection):
            def execute(self, statement: str, *about: Any) -> sqlite3.Cursor:
                return disk.run(statement, lambda: super(Watched, self).execute(statement, *about))

        def watched(place: Any, *about: Any, **named: Any) -> sqlite3.Connection:
            if str(place) == ":memory:":
                return connect(place, *about, **named)
            connection = connect(place, *about, **named, factory=Watched)
            self._open.append(connection)
            return connection

        # The daily copy is made by a thread, and what threads do no seed tells.
        with mock.patch("sqlite3.connect", watched), mock.patch.object(Backups, "make_beside", lambda *_: None):
            yield

    def run(self, statement: str, execute: Any) -> Any:
        """Run a statement; one that writes may be refused, killed, or torn."""
        word = statement.lstrip().split(" ", 1)[0].upper()
        if word not in CHANGES:
            return execute()
        if self.faults.refuses and word not in {"BEGIN", "COMMIT"}:
            raise _full()
        if word != "COMMIT":
            return self.faults.at_write(execute)
        return self._commit(execute)

    def _commit(self, execute: Any) -> Any:
        before = self._log_size()
        try:
            return self.faults.at_write(execute)
        except Killed:
            after = self._log_size()
            if after > before:
                self._torn = self.faults.chance.number(before, after)
            raise

    def _log_size(self) -> int:
        log = self.path.with_name(self.path.name + "-wal")
        return log.stat().st_size if log.exists() else 0


def _full() -> sqlite3.OperationalError:
    """What SQLite says when there is no room."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_FULL, "SQLITE_FULL"
    return error
