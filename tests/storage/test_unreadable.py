"""A session that cannot be read is reported once, and does not block the others."""

from __future__ import annotations

import math
from contextlib import closing

import pytest

from engine.storage.memory import MemoryStore
from engine.storage.person import exercises_done, history
from engine.storage.port import StoreError
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from tests.storage.damage import change_and_seal
from tests.storage.samples import USER, started


@pytest.fixture
def store(tmp_path):
    with closing(SqliteStore(tmp_path / "history.db")) as opened:
        started(opened, "sound")
        started(opened, "spoilt")
        yield opened


def spoil(store, statement):
    """As another release might have written it: the checksum is right."""
    assert change_and_seal(store.path, statement) == 1


def test_a_snapshot_that_cannot_be_read(store):
    told = []
    store.on_unreadable = told.append
    null = """UPDATE sessions SET snapshot = CAST('{"active_from": null}' AS BLOB) WHERE id = 'spoilt'"""
    spoil(store, null)
    assert [one.id for one in store.sessions(USER)] == ["sound"]
    assert [one.id for one in history(store, USER).sessions] == ["sound"]
    found = store.latest_open(USER)
    assert found is not None
    assert found.session.id == "sound"
    assert len(told) == 1
    assert told[0].startswith("The session 'spoilt' is passed over. The stored session cannot be read")
    with pytest.raises(StoreError, match="cannot be read"):
        store.load("spoilt")


def test_a_log_that_cannot_be_read(store):
    told = []
    store.on_unreadable = told.append
    spoil(
        store,
        "UPDATE log SET recorded = CAST('{\"at\": null}' AS BLOB) WHERE seq = 1"
        " AND session = (SELECT number FROM sessions WHERE id = 'spoilt')",
    )
    sessions = store.sessions(USER)
    assert len(sessions) == 2
    assert [one.id for one in history(store, USER).sessions] == ["sound"]
    assert exercises_done(store, sessions) == frozenset()
    assert [text.split(".")[0] for text in told] == ["The session 'spoilt' is passed over"]


@pytest.mark.parametrize("moment", [math.nan, math.inf, -math.inf])
def test_an_event_without_a_time_is_refused(store, moment):
    memory = MemoryStore()
    started(memory, "sound")
    for one in (store, memory):
        before = one.log("sound")
        with pytest.raises(StoreError, match="has no time"):
            one.apply("sound", events.Pause(id="odd"), moment)
        assert one.log("sound") == before
