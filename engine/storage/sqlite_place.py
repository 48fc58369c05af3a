"""What must be true before a history file is opened: of SQLite, and of what is in the file's place."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from pathlib import Path
from typing import Final

from engine.storage.errors import StoreError

_OLDEST: Final = (3, 37)  # the first SQLite with STRICT tables


def require_sqlite() -> None:
    """Refuse a SQLite that is too old."""
    if sqlite3.sqlite_version_info < _OLDEST:
        raise StoreError(f"Form Coach needs SQLite 3.37 or newer; this Python has {sqlite3.sqlite_version}.")


def make_file(path: Path) -> None:
    """An empty file, readable by its owner alone; SQLite gives the files beside it the same mode.

    A file that is there is not opened: closing it would drop the locks that this process holds on it, and another
    process could then take the write-ahead log away from under us.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        made = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    except FileExistsError:
        require_file(path)
        _require_writable(path)
        return
    os.close(made)


def require_file(path: Path) -> None:
    """A link that leads nowhere or to itself, a folder or a pipe is not what the errors of SQLite make of it."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise StoreError(f"The history {path} is no ordinary file. Move away what is there, or choose another place.")


def _require_writable(path: Path) -> None:
    """SQLite would open a file that cannot be written, and complain only with the first event."""
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
