"""Every column of every table is damaged, one by one: what is damaged is named, and everything else works."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest

from engine.storage.port import Settings, Store
from engine.storage.sqlite import SqliteStore
from engine.workflow import begin, events
from engine.workflow.wire import definition_key
from tests.storage.damage import KINDS, columns, damage
from tests.storage.damaged_sample import OF_THE_SPOILT, fill, seen
from tests.storage.samples import NOON, USER, changed, starter


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    path = tmp_path_factory.mktemp("damaged") / "history.db"
    fill(path)
    return path


@pytest.fixture
def path(sound, tmp_path):
    return shutil.copy(sound, tmp_path / "history.db")


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
