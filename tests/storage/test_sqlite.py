from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.storage import sqlite_schema
from engine.storage.port import Settings, StoreError
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.conformance import StoreConformance
from tests.storage.conformance_restoring import Restoring
from tests.storage.conformance_writers import THREADS, together
from tests.storage.damage import change_and_seal
from tests.storage.samples import NOON, USER, changed, new, started, starter, truthful


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "history.db"


@pytest.fixture
def store(path):
    store = SqliteStore(path)
    yield store
    store.close()


class TestSqliteStore(StoreConformance, Restoring):
    @pytest.fixture
    def store(self, path):
        store = SqliteStore(path)
        yield store
        store.close()


class Alternating:
    """Every call comes from the other one of two connections, as if there were two processes."""

    def __init__(self, *stores, plans):
        self.stores, self.turns = (*stores, plans), cycle(stores)
        # Processes share no plans; the suite asks that one store does. They are read through a connection of their own:
        # through one of the two, it would wait for the other, which waits for it.
        for store in stores:
            store.plan = plans.plan

    def __getattr__(self, name):
        return getattr(next(self.turns), name)

    def close(self):
        for store in self.stores:
            store.close()


class TestTwoConnections(StoreConformance, Restoring):
    @pytest.fixture
    def store(self, path):
        store = Alternating(SqliteStore(path), SqliteStore(path), plans=SqliteStore(path))
        yield store
        store.close()


def raw(path, statement):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return connection.execute(statement).fetchall()


def test_all_is_there_again_in_the_next_process(path):
    store = SqliteStore(path)
    started(store)
    last = store.apply("s", events.Pause(id="p"), NOON + 7)
    store.alive("s", NOON + 9)
    before = store.load("s"), store.log("s"), store.sessions(USER)
    store.close()
    store = SqliteStore(path)
    after = store.load("s"), store.log("s"), store.sessions(USER)
    assert (after[0]._replace(plan=before[0].plan), *after[1:]) == before
    assert after[0].plan.definition == starter()
    assert store.apply("s", events.Pause(id="p"), NOON + 20) == (last.session, last.effects, True)
    store.close()


def test_a_session_of_an_older_catalogue_goes_on_in_the_next_process(path):
    store = SqliteStore(path)
    started(store, definition=changed())
    store.close()
    store = SqliteStore(path)
    started(store, "new")
    assert store.load("s").plan.definition == changed()
    assert store.apply("s", events.Done(id="d"), NOON + 5).session.step == 1
    store.close()


def test_only_its_owner_can_read_it(path, store):
    started(store)
    store.alive("s", NOON)
    files = list(path.parent.iterdir())
    assert {file.name for file in files} == {"history.db", "history.db-wal", "history.db-shm"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_event_is_synced_and_a_heartbeat_is_not(store):
    assert store._file.row("PRAGMA synchronous") == (2,)
    assert store._beats.row("PRAGMA synchronous") == (1,)
    assert store._file.row("PRAGMA journal_mode") == ("wal",)
    assert store._file.row("PRAGMA foreign_keys") == (1,)
    assert store._file.row("PRAGMA secure_delete") == (1,)


def test_a_new_history_opened_by_many_at_the_same_moment(tmp_path):
    for attempt in range(10):
        path = tmp_path / f"{attempt}.db"
        stores = together(*(lambda path=path: SqliteStore(path) for _ in range(THREADS)))
        started(stores[0])
        assert {store.load("s").session.state for store in stores} == {"warming_up"}
        for store in stores:
            store.close()


def test_nothing_of_a_deleted_user_is_left_in_the_files(path, store):
    started(store, "other", user="another")
    new(store, "mine", replace(starter(), title="Zyzzyva's own workout"), user="Xanthippe")
    store.apply("mine", events.Start(id="Quetzalcoatl"), NOON)
    words = (b"Zyzzyva", b"Xanthippe", b"Quetzalcoatl")
    assert all(word in contents(path) for word in words)
    store.delete("Xanthippe")
    assert not any(word in contents(path) for word in words)
    assert b"another" in contents(path)


def contents(path):
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_an_engine_that_fails_leaves_nothing_half_done(store, monkeypatch):
    before = started(store)
    real = SqliteStore._append

    def fails(self, session, entry):
        real(self, session, entry)
        raise KeyboardInterrupt

    monkeypatch.setattr(SqliteStore, "_append", fails)
    with pytest.raises(KeyboardInterrupt):
        store.apply("s", events.Done(id="d"), NOON + 5)
    monkeypatch.undo()
    assert truthful(store).session == before
    assert not store.apply("s", events.Done(id="d"), NOON + 6).duplicate


def test_settings_of_another_release_are_readable(path, store):
    new(store)
    change_and_seal(path, """UPDATE sessions SET settings = CAST('{"talk": "sung", "speed": 2}' AS BLOB)""")
    assert store.load("s").settings == Settings(locale="en-US", talk="sung")


def test_an_older_file_is_brought_up_to_date(path, store):
    started(store)
    store.close()
    newer = (*sqlite_schema.MIGRATIONS, ("ALTER TABLE sessions ADD COLUMN mood TEXT", "SELECT 1"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        sqlite_schema.migrate(connection, newer)
        sqlite_schema.migrate(connection, newer)
        assert connection.execute("SELECT mood FROM sessions").fetchall() == [(None,)]
        assert connection.execute("PRAGMA user_version").fetchone() == (len(newer),)


def test_a_migration_that_fails_changes_nothing(path, store):
    before = started(store)
    broken = (*sqlite_schema.MIGRATIONS, ("ALTER TABLE sessions ADD COLUMN mood TEXT", "ALTER TABLE nothing RENAME x"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, pytest.raises(sqlite3.OperationalError):
        sqlite_schema.migrate(connection, broken)
    assert raw(path, "SELECT count(*) FROM pragma_table_info('sessions') WHERE name = 'mood'") == [(0,)]
    assert raw(path, "PRAGMA user_version") == [(len(sqlite_schema.MIGRATIONS),)]
    assert truthful(store).session == before


def test_a_relative_path_and_a_name_that_means_something_to_sqlite(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = SqliteStore(Path(":memory:"))
    started(store)
    store.close()
    assert [file.name for file in tmp_path.iterdir()] == [":memory:"]


def test_a_closed_store_says_so(store):
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.load("s")


LOOK_IN = "import sys; from pathlib import Path; from engine.storage.sqlite import SqliteStore as S\n"


def elsewhere(path: Path, code: str) -> str:
    """What ``code`` prints in another process; the store there is called ``store``."""
    program = f"{LOOK_IN}store = S(Path(sys.argv[1]))\n{code}\nstore.close()"
    return subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True).stdout


def test_a_process_that_looks_in_takes_nothing_away(path):
    """A closed descriptor drops all of a process's locks on a file, so that the log would seem unused."""
    store = SqliteStore(path)
    started(store)
    elsewhere(path, "")
    store.apply("s", events.Pause(id="p"), NOON + 7)
    assert elsewhere(path, "print(len(store.log('s')))").strip() == str(len(store.log("s"))) != "1"
    store.close()
