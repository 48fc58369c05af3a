"""The last copies of a history, compressed, in the folder ``backups`` beside it: one a day, one before a migration."""

from __future__ import annotations

import datetime
import errno
import gzip
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Final

from engine.storage.sqlite_errors import translated

KEPT: Final = 7
"""Number of copies that are kept, the newest ones."""

FOLDER: Final = "backups"
_ENDING: Final = ".db.gz"
_PIECE: Final = 1 << 20  # bytes


class Backups:
    """The copies of one history. What deletes a person for ever deletes them all: they hold that person, too."""

    def __init__(self, history: Path) -> None:
        """Look after the copies of the file ``history``. Nothing is made yet."""
        self.folder = history.absolute().parent / FOLDER
        self._history = history.absolute()
        self._stem = history.name.removesuffix(".db")

    def every(self) -> tuple[Path, ...]:
        """All copies, the newest first."""
        return tuple(sorted(self.folder.glob(f"{self._stem}-????-??-??*{_ENDING}"), reverse=True))

    def make(self, day: datetime.date, why: str = "") -> Path:
        """Make the copy of ``day``, and let the oldest ones go. If it is there, it stays as it is.

        Args:
            day: Part of its name.
            why: As well, for one that is not the daily one.

        Raises:
            StoreError: it could not be made. Earlier ones are as they were.
        """
        copy = self.folder / f"{self._stem}-{day.isoformat()}{why}{_ENDING}"
        if not copy.exists():
            with translated(self._history), self._scratch() as scratch:
                _compress(self._compact(scratch), scratch / copy.name)
                (scratch / copy.name).replace(copy)
                for old in self.every()[KEPT:]:
                    old.unlink(missing_ok=True)
        return copy

    def make_beside(self, day: datetime.date) -> Thread:
        """Make the daily copy in a thread, as well as it goes: without one, a workout goes on just the same."""
        thread = Thread(target=self._try_to_make, args=(day,), name="backup", daemon=True)
        thread.start()
        return thread

    def delete(self) -> None:
        """Delete all copies, and what was kept aside with them."""
        with suppress(FileNotFoundError):
            shutil.rmtree(self.folder)

    def _try_to_make(self, day: datetime.date) -> None:
        with suppress(Exception):
            self.make(day)

    def _compact(self, scratch: Path) -> Path:
        """The history as it is at this moment, in a file without gaps. Nobody has to wait meanwhile."""
        whole = scratch / "whole.db"
        with closing(sqlite3.connect(f"{self._history.as_uri()}?mode=ro", uri=True, isolation_level=None)) as source:
            source.execute("VACUUM INTO ?", (str(whole),))
        return whole

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".", dir=self.folder) as scratch:
            yield Path(scratch)


def unpack(copy: Path, to: Path) -> None:
    """Write the history in ``copy`` to the file ``to``. It may also be one that is not compressed.

    Raises:
        OSError: it cannot be read or written, or is no ordinary file: a pipe or a device may never end.
        EOFError: it is cut off.
    """
    if not stat.S_ISREG(copy.stat().st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(copy))
    with copy.open("rb") as start:
        opened = gzip.open if start.read(2) == b"\x1f\x8b" else open
    with opened(copy, "rb") as packed, to.open("wb") as whole:
        shutil.copyfileobj(packed, whole, _PIECE)


def _compress(whole: Path, to: Path) -> None:
    made = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with whole.open("rb") as source, os.fdopen(made, "wb") as raw, gzip.GzipFile("", "wb", 6, raw, 0) as packed:
        shutil.copyfileobj(source, packed, _PIECE)
        packed.flush()
        os.fsync(raw.fileno())
