"""Every kind of trouble that SQLite tells of has its own sentence, with what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from engine.storage.port import StoreError
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_errors import translated

ADVICE = {
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_FULL: "free some space and go on",
    sqlite3.SQLITE_READONLY: "Give yourself the right",
    sqlite3.SQLITE_CANTOPEN: "Give yourself the right",
    sqlite3.SQLITE_PERM: "Give yourself the right",
    sqlite3.SQLITE_AUTH: "Give yourself the right",
    sqlite3.SQLITE_BUSY: "Close it and try again",
    sqlite3.SQLITE_LOCKED: "Close it and try again",
    sqlite3.SQLITE_IOERR: "full or failing",
    sqlite3.SQLITE_MISMATCH: "cannot be used: a complaint",
}


@pytest.mark.parametrize("finer", [0, 1 << 8, 3 << 8])
@pytest.mark.parametrize("code", ADVICE)
def test_a_complaint_becomes_a_sentence(code: int, finer: int) -> None:
    error = sqlite3.OperationalError("a complaint")
    error.sqlite_errorcode = code | finer
    with pytest.raises(StoreError, match=ADVICE[code]) as caught, translated(Path("history.db")):
        raise error
    assert "history.db" in str(caught.value)


def test_a_history_is_begun_in_folders_that_are_not_there_yet(tmp_path) -> None:
    path = tmp_path / "a" / "b" / "history.db"
    for _ in range(2):
        with closing(SqliteStore(path)) as store:
            assert store.sessions("nobody") == ()
    assert path.exists()
