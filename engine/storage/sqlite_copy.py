"""A copy of a history in memory: it can be read where nothing can be written, and a workout goes on in it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from engine.storage.sqlite_schema import migrate

_MAGIC: Final = b"SQLite format 3\0"
_PAGE: Final = 4096  # bytes
_LARGEST: Final = 1 << 31  # bytes of a history whose end is missing: a head that tells of more is damaged


def copy_into(memory: sqlite3.Connection, path: Path, *, torn: bool = False) -> None:
    """Fill ``memory`` with the history at ``path``, in the first way that works there; nothing at all is written.

    If it may be ``torn``, a file whose end is missing is read as if that end could not be read.

    Raises:
        sqlite3.Error: none does.
        OSError: the same.
    """
    ways = _WAYS if os.path.lexists(path) else (_nothing,)
    *others, last = (*ways, _made_up) if torn else ways
    for way in others:
        try:
            return _copy(memory, path, way)
        except (sqlite3.OperationalError, OSError):
            continue
        except sqlite3.DatabaseError:
            if not torn:
                raise
    return _copy(memory, path, last)


def _copy(memory: sqlite3.Connection, path: Path, way: Callable[[Path], Iterator[sqlite3.Connection]]) -> None:
    with contextmanager(way)(path) as source:
        source.backup(memory)


def _nothing(_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as source:
        yield source


def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """As another process that only reads. This needs the files beside it, or the right to make them."""
    with _opened(path, "mode=ro") as source:
        yield source


def _unshared(path: Path) -> Iterator[sqlite3.Connection]:
    """As the only process, which needs no file beside it: on a full disk, none can be made."""
    with _opened(path, "mode=rw") as source:
        source.execute("PRAGMA locking_mode = EXCLUSIVE")
        yield source


def _unchanging(path: Path) -> Iterator[sqlite3.Connection]:
    """As a file that never changes: true where there is no write-ahead log, and nobody can make one."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise OSError(f"{log} is not in {path} yet")
    with _opened(path, "immutable=1") as source:
        yield source


def _elsewhere(path: Path) -> Iterator[sqlite3.Connection]:
    """In a folder for temporary files: a write-ahead log must be taken in, and can't be where it is."""
    with tempfile.TemporaryDirectory(prefix="form-coach-") as folder:
        for name in (path.name, f"{path.name}-wal"):
            if path.with_name(name).exists():
                shutil.copyfile(path.with_name(name), Path(folder, name))
        with _opened(Path(folder, path.name), "mode=rw") as source:
            yield source


def _made_up(path: Path) -> Iterator[sqlite3.Connection]:
    """Elsewhere, with nothing where its end is missing, and a head where it has none: SQLite reads none of it else."""
    with tempfile.TemporaryDirectory(prefix="form-coach-") as folder:
        copy = Path(folder, path.name)
        shutil.copyfile(path, copy)
        with copy.open("r+b") as file:
            if not has_head(path):
                file.write(_head_of_a_new_one(Path(folder, "new.db"), copy.stat().st_size))
                file.seek(0)
            head = file.read(32)
            size = int.from_bytes(head[16:18], "big") * int.from_bytes(head[28:32], "big")
            file.truncate(max(copy.stat().st_size, min(size, _LARGEST)))
        with _opened(copy, "mode=rw") as source:
            yield source


def has_head(path: Path) -> bool:
    """Whether a file begins as a database does."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _head_of_a_new_one(new: Path, size: int) -> bytes:
    """The first page of a history of this release, for one of ``size`` bytes: it tells where each table begins."""
    with closing(sqlite3.connect(new, isolation_level=None)) as made:
        made.execute(f"PRAGMA page_size = {_PAGE}")
        migrate(made)
    page = bytearray(new.read_bytes()[:_PAGE])
    page[28:32] = (size // _PAGE).to_bytes(4, "big")
    return bytes(page)


_WAYS: Final = (_reading, _unshared, _unchanging, _elsewhere)


@contextmanager
def _opened(path: Path, how: str) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None)) as source:
        yield source
