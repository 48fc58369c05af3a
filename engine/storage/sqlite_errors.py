"""SQLite's complaints, said in one sentence each: what is wrong, where, and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from engine.storage.errors import StoreError, Unreadable
from engine.workflow.wire import WireError

_DAMAGED: Final = (
    "The history {path} is damaged, or is not a database at all. Nothing was changed in it: "
    "move it away, or put a copy of it in its place, and start again."
)
_FULL: Final = (
    "There is no room left to write the history {path}. What was recorded before is safe: free some space and go on."
)
_FORBIDDEN: Final = (
    "The history {path} cannot be written here. Give yourself the right to write the file and its folder, "
    "or choose another place."
)
_BUSY: Final = "Another programme holds the history {path} and does not let go. Close it and try again."
_DISK: Final = (
    "The disk refused to read or write the history {path} ({error}). What was recorded before is safe: "
    "look whether the disk is full or failing."
)
_OTHER: Final = "The history {path} cannot be used: {error}."

_UNOPENED: Final = "The history {path} cannot be opened: {error}. Put that right, or choose another place."

_SENTENCES: Final = {
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_CANTOPEN: _FORBIDDEN,
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_AUTH: _FORBIDDEN,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: _DISK,
}


def primary(error: sqlite3.Error) -> int:
    """The kind of error, without its finer distinctions; 0 for one that does not come from SQLite itself."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors with the file at ``path`` into :class:`StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = _SENTENCES.get(primary(error), _OTHER)
        raise StoreError(sentence.format(path=path, error=error)) from error
    except WireError as error:
        raise Unreadable(f"{error} It is in the history {path}.") from error
    except msgspec.DecodeError as error:
        raise Unreadable(f"Something in the history {path} cannot be read: {error}.") from error
    except PermissionError as error:
        raise StoreError(_FORBIDDEN.format(path=path)) from error
    except OSError as error:
        raise StoreError(_UNOPENED.format(path=path, error=error.strerror or error)) from error
