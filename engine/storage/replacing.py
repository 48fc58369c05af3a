"""Puts another history in the place of one, and keeps what was there aside."""

from __future__ import annotations

import datetime
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from engine.storage.backups import Backups, unpack
from engine.storage.errors import StoreError
from engine.storage.sqlite_errors import primary, translated
from engine.storage.sqlite_schema import check

_NO_USE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def restore(history: Path, copy: Path, now: datetime.datetime) -> Path | None:
    """Put what is in ``copy`` in the place of ``history``; where that was kept aside, if there was anything.

    Raises:
        StoreError: ``copy`` is no history, or damaged, or a newer release's. Nothing was changed.
    """
    folder = Backups(history).folder
    with translated(history):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".", dir=folder) as scratch:
            whole = Path(scratch, "whole.db")
            _unpack(copy, whole)
            aside = keep_aside(history, now)
            put_in_place(whole, history)
    return aside


def keep_aside(history: Path, now: datetime.datetime) -> Path | None:
    """Copy the files of ``history`` as they are to the folder of its copies; None where there are none."""
    if not history.exists():
        return None
    folder = Backups(history).folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = folder / f"{history.stem}-before-{now:%Y-%m-%d-%H%M%S}.db"
    for ending in ("", "-wal"):
        if (file := Path(f"{history}{ending}")).exists():
            shutil.copy(file, f"{aside}{ending}")
    return aside


def put_in_place(whole: Path, history: Path) -> None:
    """Replace the content of ``history`` in one transaction, so that other processes see the old or the new one."""
    if not history.exists():
        whole.replace(history)
        return
    try:
        with closing(sqlite3.connect(whole)) as source, closing(sqlite3.connect(history)) as target:
            source.backup(target)
    except sqlite3.DatabaseError as error:
        if primary(error) not in _NO_USE:
            raise
        for ending in ("-wal", "-shm"):  # nobody can have such a file in use
            Path(f"{history}{ending}").unlink(missing_ok=True)
        whole.replace(history)


def _unpack(copy: Path, whole: Path) -> None:
    try:
        unpack(copy, whole)
        whole.chmod(0o600)
        with closing(sqlite3.connect(whole)) as file:
            if file.execute("PRAGMA quick_check").fetchall() != [("ok",)] or not _has_tables(file):
                raise StoreError(_no_copy(copy, "it is damaged, or empty"))
            check(file, copy)
    except FileNotFoundError as error:
        raise StoreError(_no_copy(copy, "there is no such file")) from error
    except (OSError, EOFError, sqlite3.DatabaseError) as error:
        raise StoreError(_no_copy(copy, "it cannot be read, or is none")) from error


def _has_tables(file: sqlite3.Connection) -> bool:
    return bool(file.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])


def _no_copy(copy: Path, why: str) -> str:
    return f"{copy} can't be restored as a history: {why}. Nothing was changed: choose another copy."
