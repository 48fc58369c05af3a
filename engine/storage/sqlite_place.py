"""What must be true before a history file is opened: of SQLite, and of what is in the file's place."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import time
from pathlib import Path
from typing import Final

from engine.storage.backups import Backups
from engine.storage.errors import Damaged, StoreError

_OLDEST: Final = (3, 37)  # the first SQLite with STRICT tables
_LONGEST: Final = 1.0  # seconds for another process that is making the file at this moment
_AGAIN: Final = 0.005  # seconds between two looks
_EMPTY: Final = (
    "The history {path} is damaged: the file is empty, though there are copies of what was in it. Nothing was changed: "
    'put one in its place with "coach doctor --restore COPY", or delete the empty file to start again.'
)


def require_sqlite() -> None:
    """Refuse a SQLite that is too old."""
    if sqlite3.sqlite_version_info < _OLDEST:
        raise StoreError(f"Form Coach needs SQLite 3.37 or newer; this Python has {sqlite3.sqlite_version}.")


def make_file(path: Path) -> bool:
    """An empty file, readable by its owner alone; SQLite gives the files beside it the same mode.

    Returns whether there was none.

    A file that is there is not opened: closing it would drop the locks that this process holds on it, and another
    process could then take the write-ahead log away from under us.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        made = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
    except FileExistsError:
        require_file(path)
        _require_writable(path)
        return False
    os.close(made)
    return True


def require_file(path: Path) -> None:
    """A link that leads nowhere or to itself, a folder or a pipe is not what the errors of SQLite make of it."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise StoreError(f"The history {path} is no ordinary file. Move away what is there, or choose another place.")


def require_content(path: Path, patience: float) -> None:
    """Refuse a file in which nothing is where copies show that something was: to begin in it would hide what was lost.

    A file without copies may be empty: it was made a moment ago, here or by another process, or nobody has trained yet.
    """
    until = time.monotonic() + min(patience, _LONGEST)
    while not path.stat().st_size and not _has_log(path) and Backups(path).every():
        if time.monotonic() > until:
            raise Damaged(_EMPTY.format(path=path))
        time.sleep(_AGAIN)


def _has_log(path: Path) -> bool:
    """Whether anything is in the write-ahead log, which SQLite takes in."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _require_writable(path: Path) -> None:
    """SQLite would open a file that cannot be written, and complain only with the first event."""
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
