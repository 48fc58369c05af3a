"""Bits that flip on a disk: what is read afterwards is the truth, or is named as damaged."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from engine.storage.errors import StoreError
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from tests.simulation.chance import Chance
from tests.simulation.history import Past
from tests.simulation.violations import require

MOST = 1000


def flipped(path: Path, chance: Chance) -> Path:
    """A copy of a file in which some bits are others."""
    copy = path.with_name("damaged.db")
    shutil.copy(path, copy)
    content = bytearray(copy.read_bytes())
    for _ in range(chance.one((1, 1, 4, 40))):
        content[chance.number(0, len(content) - 1)] ^= 1 << chance.number(0, 7)
    copy.write_bytes(content)
    return copy


def what_is_read_is_the_truth(path: Path, pasts: Iterable[Past]) -> None:
    """Nothing changed passes for history, and nothing but words says so."""
    try:
        store = SqliteStore(path, patience=0.0)
    except StoreError:
        return  # told as a whole
    whole = _is_whole(path)
    for past in pasts:
        _read(store, past, whole=whole)
    store.close()


def _is_whole(path: Path) -> bool:
    """What ``coach doctor`` asks: an index that leaves out a row is damage that no reader notices."""
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.DatabaseError):
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    return False


def _read(store: Store, past: Past, *, whole: bool) -> None:
    id_ = past.original.id
    try:
        there = {one.id for one in store.sessions(past.user, MOST)}
        log, session = store.log(id_), store.load(id_).session
    except StoreError:
        return
    require(id_ in there or id_ in store.unreadable or not whole, "damage is named", f"{id_} is gone without a word")
    require(tuple(log) == tuple(past.logged), "damage is named", f"the log of {id_} reads otherwise")
    require(session == past.session, "damage is named", f"{id_} reads otherwise")
