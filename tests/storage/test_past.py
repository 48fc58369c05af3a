"""The history is read from logs many at a time, and not at all for cached sessions."""

from __future__ import annotations

from functools import lru_cache

import pytest

from engine.storage import person, read_ahead
from engine.storage.memory import MemoryStore
from tests.storage.samples import NOON, USER, new, started


class Counting(MemoryStore):
    """Notes which logs were read together."""

    def __init__(self):
        super().__init__()
        self.read = []

    def logs(self, sessions):
        self.read.append([one.id for one in sessions])
        return super().logs(sessions)


@pytest.fixture
def store():
    store = Counting()
    for number in range(5):
        started(store, f"s{number}", now=NOON + number)
    return store


def ids(history):
    return [one.id for one in history.sessions]


def test_logs_are_read_together(store, monkeypatch):
    monkeypatch.setattr(read_ahead, "TOGETHER", 2)
    new(store, "waiting", now=NOON + 9)
    assert ids(person.history(store, USER)) == ["s0", "s1", "s2", "s3", "s4"]
    assert store.read == [["s0", "s1"], ["s2", "s3"], ["s4"]]


def test_what_is_remembered_is_not_read(store):
    remembering = lru_cache(person.done)
    before = person.history(store, USER, read=remembering)
    started(store, "s5", now=NOON + 9)
    store.read.clear()
    after = person.history(store, USER, read=remembering)
    assert (after.sessions[:-1], store.read) == (before.sessions, [["s5"]])


def test_one_session_is_read_by_itself(store):
    person.history(store, USER)
    store.read.clear()
    assert person.done(store, store.sessions(USER)[0]).id == "s4"
    assert store.read == [["s4"]]


def test_of_what_was_read_before_only_the_session_under_way_is_read_again(store):
    before = person.history(store, USER)
    store.read.clear()
    assert person.history(store, USER) == before
    assert store.read == [["s4"]]
