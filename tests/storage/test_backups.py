"""Copies of a history: one a day, one before a migration, the last seven, and none of somebody who is forgotten."""

from __future__ import annotations

import datetime
import sqlite3
import stat
from contextlib import closing

import pytest

from engine.storage import sqlite_schema
from engine.storage.backups import KEPT, Backups, unpack
from engine.storage.port import StoreError
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.full_disk import no_room
from tests.storage.samples import NOON, USER, new, started, truthful

DAY = datetime.date(2026, 11, 26)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "coach.db"


@pytest.fixture
def store(path):
    with closing(SqliteStore(path)) as store:
        started(store)
        yield store


def names(path):
    return [copy.name for copy in Backups(path).every()]


def test_a_copy_has_what_was_there_and_goes_on_as_a_history(path, store, tmp_path):
    copy = Backups(path).make(DAY)
    expected = store.log("s")
    store.apply("s", events.Pause(id="p"), NOON + 7)
    unpack(copy, tmp_path / "again.db")
    with closing(SqliteStore(tmp_path / "again.db")) as again:
        assert again.log("s") == expected
        truthful(again)


def test_it_is_small_and_for_its_owner_alone(path, store):
    for number in range(300):
        store.apply("s", events.Repeat(id=f"r{number}"), NOON + number)
    copy = Backups(path).make(DAY)
    whole = sum(file.stat().st_size for file in path.parent.glob("coach.db*"))
    assert copy.stat().st_size * 5 < whole
    assert (stat.S_IMODE(copy.stat().st_mode), stat.S_IMODE(copy.parent.stat().st_mode)) == (0o600, 0o700)


def test_the_last_seven_are_kept_one_a_day(path, store):
    backups = Backups(path)
    for day in range(10):
        first = backups.make(DAY + datetime.timedelta(day))
        content = first.read_bytes()
        store.apply("s", events.Repeat(id=f"r{day}"), NOON + day)
        assert backups.make(DAY + datetime.timedelta(day)).read_bytes() == content
    assert names(path) == [f"coach-2026-12-0{day}.db.gz" for day in range(5, 0, -1)] + [
        "coach-2026-11-30.db.gz",
        "coach-2026-11-29.db.gz",
    ]
    assert len(names(path)) == KEPT
    assert {file.name for file in backups.folder.iterdir()} == set(names(path))


def test_a_session_that_begins_makes_the_days_copy_by_itself(path):
    for name in ("a", "b"):
        with closing(SqliteStore(path, backs_up=True)) as store:
            new(store, name)
    assert names(path) == [f"coach-{datetime.date.today()}.db.gz"]


def test_a_migration_makes_one_before(path, tmp_path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        sqlite_schema.migrate(file, sqlite_schema.MIGRATIONS[:4])
        file.execute("INSERT INTO profiles VALUES ('old', x'7b7d')")
    with closing(SqliteStore(path)) as store:
        assert store.profile("old") == b"{}"
    (copy,) = Backups(path).every()
    assert copy.name == f"coach-{datetime.date.today()}-version-4.db.gz"
    unpack(copy, tmp_path / "old.db")
    with closing(sqlite3.connect(tmp_path / "old.db")) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (4,)
        assert file.execute("SELECT * FROM profiles").fetchall() == [("old", b"{}")]


def test_without_a_copy_nothing_is_migrated(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        sqlite_schema.migrate(file, sqlite_schema.MIGRATIONS[:4])
    Backups(path).folder.touch()  # a file in the place of the folder
    with pytest.raises(StoreError, match="cannot be opened"):
        SqliteStore(path)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (4,)


def test_who_is_forgotten_for_ever_is_in_no_copy(path, store):
    for forget in (lambda: store.delete(USER), lambda: (store.forget(USER, NOON), store.sweep(NOON + 100))):
        new(store, "other", user="another")
        Backups(path).make(DAY)
        store.delete("nobody")
        assert len(names(path)) == 1
        forget()
        assert names(path) == []
        started(store, "s")
        store.delete("another")


def test_a_full_disk_makes_none_and_loses_none(path, store):
    Backups(path).make(DAY)
    with no_room(), pytest.raises(StoreError, match=r"no room|disk"):
        Backups(path).make(DAY + datetime.timedelta(1))
    assert {file.name for file in Backups(path).folder.iterdir()} == {"coach-2026-11-26.db.gz"}
