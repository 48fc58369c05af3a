"""Histories of earlier releases, whose rows have no checksums: all is read as it was, and sealed from then on."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from engine.storage import sqlite_schema
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_checkup import damages
from tests.storage.damage import change
from tests.storage.damaged_sample import fill, seen
from tests.storage.samples import NOON, USER, truthful

EARLIER = 4
"""The version of the tables before there were checksums."""


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    """What this release writes."""
    path = tmp_path_factory.mktemp("now") / "history.db"
    fill(path)
    return path


@pytest.fixture
def earlier(now, tmp_path):
    """The same, as the earlier release wrote it."""
    path = tmp_path / "earlier.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        sqlite_schema.migrate(file, sqlite_schema.MIGRATIONS[:EARLIER])
        file.execute("ATTACH ? AS now", (str(now),))
        for (table,) in file.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
            columns = ", ".join(row[1] for row in file.execute(f"PRAGMA main.table_info({table})"))
            file.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}")
    return path


def test_all_is_as_it_was(now, earlier):
    with closing(SqliteStore(now)) as expected, closing(SqliteStore(earlier)) as store:
        assert seen(store) == seen(expected)
        assert damages(store._file) == ()
        for one in store.sessions(USER):
            truthful(store, one.id)
        assert store.remember("gone", NOON + 9_001)
        assert [one.id for one in store.sessions("gone")] == ["gone"]


def test_what_was_damaged_before_is_named(earlier):
    change(earlier, "UPDATE sessions SET title = CAST(x'ff41' AS TEXT) WHERE id = 'ended'")
    change(earlier, "UPDATE sessions SET snapshot = x'7b226964223a22ff227d' WHERE id = 'sound'")
    told: list[str] = []
    with closing(SqliteStore(earlier)) as store:
        store.on_unreadable = told.append
        assert [one.id for one in store.sessions(USER)] == ["spoilt"]
    assert [text.split(".")[0] for text in told] == [
        "The session 'sound' is passed over",
        "The session 'ended' is passed over",
    ]
