"""SQLite's complaints, said in one sentence each: what is wrong, where, and what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Final

import msgspec

from engine.storage.errors import Damaged, StoreError, Unreadable, Unwritable
from engine.workflow.wire import WireError

_DAMAGED: Final = (
    "The history {path} is damaged, or is not a database at all. Nothing was changed in it: "
    'try "coach doctor --repair", or move it away and start again.'
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

_KINDS: Final = {_DAMAGED: Damaged, _FULL: Unwritable, _FORBIDDEN: Unwritable, _DISK: Unwritable}

_NO_ROOM: Final = tuple(getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name))


def primary(error: sqlite3.Error) -> int:
    """The kind of error, without its finer distinctions; 0 for one that does not come from SQLite itself."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


class translated:  # noqa: N801 - read as a verb: "with translated(path):"
    """Turn errors with the file at ``path`` into :class:`StoreError`.

    Written out, because a generator takes longer than what it stands around: every event passes here several times.
    """

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Nothing has happened."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Raise the sentence for ``error``, if there is one."""
        if error is not None:
            _raise_in_words(error, self._path)


def _raise_in_words(error: BaseException, path: Path) -> None:
    if isinstance(error, sqlite3.Error):
        sentence = _DAMAGED if "no such table" in str(error) else _SENTENCES.get(primary(error), _OTHER)
        kind = _KINDS.get(sentence, StoreError)
        raise kind(sentence.format(path=path, error=error)) from error
    if isinstance(error, WireError):
        raise Unreadable(f"{error} It is in the history {path}.") from error
    if isinstance(error, msgspec.DecodeError | UnicodeDecodeError):
        raise Unreadable(f"Something in the history {path} cannot be read: {error}.") from error
    if isinstance(error, PermissionError):
        raise Unwritable(_FORBIDDEN.format(path=path)) from error
    if isinstance(error, OSError) and error.errno in (*_NO_ROOM, errno.EROFS):
        raise Unwritable((_FULL if error.errno in _NO_ROOM else _FORBIDDEN).format(path=path)) from error
    if isinstance(error, OSError):
        raise StoreError(_UNOPENED.format(path=path, error=error.strerror or error)) from error
