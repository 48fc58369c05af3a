"""Forgetting in a file that several processes share, and that is closed in between."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from engine.storage.forgetting import LATE, UNDO
from engine.storage.port import SessionNotFound
from engine.storage.sqlite import SqliteStore
from tests.storage.full_disk import no_room
from tests.storage.samples import NOON, USER, changed, new, started


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


def raw(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_what_was_forgotten_is_gone_from_the_file_when_it_is_opened_a_minute_later(path):
    with closing(SqliteStore(path)) as store:
        started(store, definition=changed())
        store.keep_profile(USER, b'{"experience":"some"}')
        store.forget(USER, time.time() - UNDO - LATE - 1)
        assert raw(path, "SELECT count(*) FROM sessions") == [(1,)]
    with closing(SqliteStore(path)) as store:
        assert not store.remember(USER, time.time())
    for table in ("sessions", "log", "definitions", "profiles", "forgotten"):
        assert raw(path, f"SELECT count(*) FROM {table}") == [(0,)], table


def test_another_process_can_take_it_back(path):
    with closing(SqliteStore(path)) as store, closing(SqliteStore(path)) as other:
        session = started(store)
        store.forget(USER, NOON + 5)
        with pytest.raises(SessionNotFound):
            other.load("s")
        assert other.remember(USER, NOON + 10)
        assert store.load("s").session == session


def test_a_session_whose_id_was_given_away_meanwhile_does_not_come_back(path):
    with closing(SqliteStore(path)) as store:
        started(store)
        store.forget(USER, NOON + 5)
        fresh = new(store, now=NOON + 10)
        assert store.remember(USER, NOON + 10)
        assert store.load("s").session == fresh
        assert raw(path, "SELECT count(*) FROM sessions") == [(1,)]


def test_a_full_disk_keeps_what_is_forgotten_hidden_until_there_is_room(path):
    with closing(SqliteStore(path)) as store:
        started(store)
        store.forget(USER, NOON)
        new(store, "later", now=NOON + 20)
        with no_room():
            store.sweep(NOON + UNDO + LATE + 30)
            assert [one.id for one in store.sessions(USER)] == ["later"]
        assert raw(path, "SELECT count(*) FROM forgotten") == [(1,)]
        assert [one.id for one in store.sessions(USER)] == ["later"]
        assert raw(path, "SELECT count(*) FROM forgotten") == [(0,)]
