"""Every column of every table is damaged, one by one: what is damaged is named, and everything else works."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import Any

import pytest

from engine.portability.kept_sessions import archive
from engine.storage.person import exercises_done, history
from engine.storage.port import Settings, Store, Unreadable
from engine.storage.sqlite import SqliteStore
from engine.workflow import begin, events
from engine.workflow.wire import definition_key
from tests.storage.damage import KINDS, columns, damage
from tests.storage.samples import NOON, USER, Listener, changed, new, starter

OF_THE_SPOILT = {
    "definitions": f"key = '{definition_key(changed())}'",
    "sessions": "id = 'spoilt'",
    "log": "session = (SELECT number FROM sessions WHERE id = 'spoilt') AND seq = 2",
    "heartbeats": "session = (SELECT number FROM sessions WHERE id = 'spoilt')",
    "digests": "true",
    "profiles": "true",
    "forgotten": "true",
}
"""Which rows of each table are damaged."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A history with three sessions, a profile and a person who was just forgotten."""
    path = tmp_path_factory.mktemp("damaged") / "history.db"
    with closing(SqliteStore(path)) as store:
        for id_, definition in (("ended", starter()), ("sound", starter()), ("spoilt", changed())):
            session, listener = new(store, id_, definition), Listener(3)
            for _ in range(12):
                session = store.apply(id_, *listener.says(session)).session
            store.alive(id_, listener.now + 5)
        store.apply("ended", events.Stop(id="stop"), NOON + 9_000)
        store.keep_profile(USER, b'{"version":1,"sessions":3}')
        new(store, "gone", user="gone")
        store.forget("gone", NOON + 9_000)
        history(store, USER)  # leaves what it read beside the logs
    return path


@pytest.fixture
def path(sound, tmp_path):
    return shutil.copy(sound, tmp_path / "history.db")


def seen(store: Store) -> dict[str, Any]:
    """Everything that anybody asks of a store, by what it is about."""
    listed = store.sessions(USER, 99)
    found: dict[str, Any] = {"profile": store.profile(USER), "forgotten": store.sessions("gone")}
    for one in listed:
        found[f"summary {one.id}"] = one
        try:
            found[f"log {one.id}"] = store.log(one.id)
            found[f"session {one.id}"] = store.load(one.id)._replace(plan=None)
            found[f"workout {one.id}"] = store.load(one.id).plan.definition
        except Unreadable as error:
            store.pass_over(one.id, error)
    found |= {f"history {one.id}": one for one in history(store, USER).sessions}
    found |= {f"archive {one.id}": one for one in archive(store, USER)}
    latest = store.latest_open(USER)
    found["known"] = exercises_done(store, listed)
    return found | {"latest": latest and latest.session}


def works(store: Store) -> None:
    """A workout can be begun and gone on with, and what is told is kept."""
    store.apply("sound", events.Pause(id="afterwards"), NOON + 90_000)
    store.alive("sound", NOON + 90_001)
    for definition in (starter(), changed()):
        key = definition_key(definition)
        store.begin(begin(key, key), definition, user=USER, settings=Settings(), now=NOON + 90_000)
        store.apply(key, events.Start(id="start"), NOON + 90_001)
        assert store.load(key).plan.definition == definition
    store.keep_profile(USER, b"{}")
    assert store.profile(USER) == b"{}"


@pytest.fixture(scope="module")
def truth(sound):
    with closing(SqliteStore(sound)) as store:
        return seen(store)


def test_every_table_is_damaged_here(sound):
    assert {table for table, _ in columns(sound)} == set(OF_THE_SPOILT)


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_column_is_named_and_all_else_works(path, truth, kind):
    untouched, hit = path.read_bytes(), 0
    for table, column in columns(path):
        path.write_bytes(untouched)
        if not damage(path, table, column, kind, OF_THE_SPOILT[table]):
            continue
        hit += 1
        told: list[str] = []
        with closing(SqliteStore(path)) as store:
            store.on_unreadable = told.append
            for file in (store._file, store._beats):
                file.change("PRAGMA synchronous = OFF")  # two hundred histories: nobody waits for the disk
            found = seen(store)
            changed_by_it = {what for what in truth if what not in found or found[what] != truth[what]}
            assert found.keys() <= truth.keys(), (table, column)
            assert told or not changed_by_it, (table, column, changed_by_it)
            assert not any(what.endswith(" sound") for what in changed_by_it), (table, column, changed_by_it)
            works(store)
    assert hit >= len(columns(path)) - 5  # SQLite's own keys of rows can't hold everything
