from __future__ import annotations

import pytest

from engine.portability.continuing import Continued, open_here, take_over
from engine.portability.kept_sessions import archive
from engine.storage.memory import MemoryStore
from engine.workflow import events
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import CREDENTIALS, dynamodb
from tests.storage.samples import NOON, USER, started, truthful


@pytest.fixture(params=["memory", "dynamodb"])
def store(request, monkeypatch):
    if request.param == "memory":
        yield MemoryStore()
        return
    for name, value in CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    with dynamodb() as client:
        yield DynamoStore(client, "sessions")


def gone_on(store, *done: str) -> MemoryStore:
    """Another store, to which the sessions went, and in which this was done."""
    other = MemoryStore()
    other.restore(archive(store, USER), user=USER)
    for number, id_ in enumerate(done):
        other.apply("s", events.Done(id=id_), NOON + 100 + number)
    return other


def test_a_session_that_went_on_elsewhere_goes_on_here(store):
    started(store)
    other = gone_on(store, "d", "e")
    assert take_over(store, USER, archive(other, USER)) == Continued(grown=("s",))
    assert store.log("s") == other.log("s")
    assert truthful(store).session == other.load("s").session
    assert take_over(store, USER, archive(other, USER)) == Continued()  # nothing twice


def test_one_that_went_on_here_alone_stays(store):
    started(store)
    other = gone_on(store)
    store.apply("s", events.Done(id="d"), NOON + 50)
    before = store.log("s")
    assert take_over(store, USER, archive(other, USER)) == Continued()
    assert store.log("s") == before


def test_one_that_went_on_here_and_there_stays_and_is_told_of(store):
    started(store)
    other = gone_on(store, "d")
    store.apply("s", events.Done(id="x"), NOON + 50)
    before = store.log("s")
    assert take_over(store, USER, archive(other, USER)) == Continued(apart=("s",))
    assert store.log("s") == before


def test_nothing_is_added_to_what_is_another_persons(store):
    started(store)
    other = gone_on(store, "d")
    assert take_over(store, "another", archive(other, USER)) == Continued()
    assert len(store.log("s")) == 1


def test_the_open_one_is_known(store):
    started(store)
    assert open_here(store, USER, archive(store, USER)) == ("s",)
    assert open_here(store, "another", archive(store, USER)) == ()


def test_sessions_come_into_an_empty_store_once(store):
    other = MemoryStore()
    started(other)
    other.apply("s", events.Done(id="d"), NOON + 50)
    other.alive("s", NOON + 60)
    assert store.restore(archive(other, USER), user=USER) == ("s",)
    assert store.restore(archive(other, USER), user=USER) == ()
    assert archive(store, USER) == archive(other, USER)
    assert truthful(store).session == other.load("s").session
