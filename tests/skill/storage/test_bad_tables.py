"""A table that is slow, refuses, or does not answer: every call comes to an end, in time, and nothing is done twice."""

from __future__ import annotations

import math

import pytest

from engine.storage.port import SessionExists, StoreError
from engine.workflow import events
from engine.workflow.events import Done
from skill.deadline import answer_within
from skill.storage.dynamodb import DynamoStore
from skill.storage.table import Table
from tests.skill.storage import standin
from tests.skill.storage.tables import everything
from tests.storage.samples import NOON, USER, new, started, truthful

FEW = 12
"""Calls after which one that gets nowhere has been given up."""


@pytest.fixture
def server(client):
    with standin.serving(client) as server:
        yield server


@pytest.fixture
def store(server):
    store = DynamoStore(server.client(), "sessions")
    started(store)
    server.calls.clear()
    yield store
    store.close()


def gives_up(call, allowed: float, words: str = "did not answer in time") -> None:
    """A call is given up when its seconds are over, long before the client's own limits."""
    with answer_within(allowed), pytest.raises(StoreError, match=words):
        call()


CALLS = {
    "load": lambda store: store.load("s"),
    "open": lambda store: store.latest_open(USER),
    "history": lambda store: store.sessions(USER),
    "log": lambda store: store.log("s"),
    "event": lambda store: store.apply("s", Done(id="d"), NOON + 5),
    "heartbeat": lambda store: store.alive("s", NOON + 9),
    "profile": lambda store: store.keep_profile(USER, b"{}"),
    "forget": lambda store: store.forget(USER, NOON + 9),
    "delete": lambda store: store.delete(USER),
}


@pytest.mark.parametrize("manner", [standin.slow(60), standin.trickling], ids=["slow", "trickling"])
def test_no_call_outlasts_the_deadline_of_its_answer(server, store, manner):
    server.manner = manner
    for name, call in CALLS.items():
        server.calls.clear()
        gives_up(lambda call=call: call(store), 0.3)
        assert len(server.calls) <= 2, name


def test_many_slow_calls_share_one_deadline(server, store):
    """Each would be quick enough by itself."""
    server.manner = standin.slow(0.2)
    gives_up(lambda: [store.load("s") for _ in range(30)], 1.0)
    assert len(server.calls) <= 6


def test_nothing_is_begun_after_the_deadline(server, store):
    with answer_within(0.0), pytest.raises(StoreError, match="did not answer in time"):
        store.apply("s", Done(id="d"), NOON + 5)
    assert server.calls == []


def test_a_table_that_is_throttled_is_asked_a_few_times_only(server, store):
    server.manner = standin.throttled
    for name, call in CALLS.items():
        server.calls.clear()
        gives_up(lambda call=call: call(store), 60.0, "refused")
        assert 1 <= len(server.calls) <= FEW, name


@pytest.mark.parametrize("deadline", [0.5, math.inf], ids=["with a deadline", "without"])
def test_what_is_never_processed_is_asked_for_a_few_times_only(server, store, deadline):
    server.manner = standin.unprocessed
    table = Table(server.client(), "sessions")
    for call in (lambda: table.several([KEY]), lambda: table.discard([KEY])):
        server.calls.clear()
        with answer_within(deadline), pytest.raises(StoreError):
            call()
        assert 1 <= len(server.calls) <= FEW
    table.client.close()


KEY = {"pk": {"S": "session#s"}, "sk": {"S": "head"}}


def test_pages_that_lead_nowhere_come_to_an_end(server, store):
    server.manner = standin.turning_in_circles
    with pytest.raises(StoreError, match="the same page"):
        store.log("s")
    assert len(server.calls) <= FEW


@pytest.mark.parametrize("times", [1, 5], ids=["once", "for good"])
def test_an_event_whose_answer_was_lost_has_happened_once(server, store, times):
    server.manner = standin.deaf("transact_write_items", times)
    if times == 1:
        assert store.apply("s", Done(id="d"), NOON + 5).session.step == 1
    else:
        with pytest.raises(StoreError, match="cannot be reached"):
            store.apply("s", Done(id="d"), NOON + 5)
        server.manner = standin.well
        assert store.apply("s", Done(id="d"), NOON + 6).duplicate
    server.manner = standin.well
    assert [entry.recorded.event.id for entry in store.log("s")] == ["start", "d"]
    truthful(store)


def test_a_session_whose_beginning_was_not_heard_has_begun_once(server, store):
    server.manner = standin.deaf("transact_write_items", 5)
    with pytest.raises(StoreError, match="cannot be reached"):
        new(store, "two")
    server.manner = standin.well
    with pytest.raises(SessionExists):
        new(store, "two")
    assert [one.id for one in store.sessions(USER)] == ["two", "s"]


def test_forgetting_and_deleting_that_were_not_heard_can_be_done_again(client, server, store):
    store.keep_profile(USER, b"{}")
    server.manner = standin.deaf("transact_write_items", 1)
    store.forget(USER, NOON + 9)
    server.manner = standin.deaf("transact_write_items", 1)
    assert store.remember(USER, NOON + 10)
    assert store.profile(USER) == b"{}"
    server.manner = standin.deaf("batch_write_item", 1)
    store.delete(USER)
    assert everything(client) == []


def test_a_call_left_behind_takes_nothing_with_it(server, store):
    """The answer that came too late is that of its own call, and of no other."""
    server.manner = standin.slow(0.6)
    gives_up(lambda: store.apply("s", events.Pause(id="p"), NOON + 5), 0.3)
    server.manner = standin.well
    assert store.load("s").session.step == 0
    truthful(store)
