"""What a table holds of a person who asked to be forgotten."""

from __future__ import annotations

import pytest

from engine.storage.forgetting import LATE, UNDO
from engine.storage.port import StoreError
from engine.workflow import events
from skill.storage import hiding
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.filling import fill
from tests.skill.storage.tables import Failing, everything, refusal
from tests.storage.samples import NOON, USER, changed, new, started

FOR_EVER = UNDO + LATE + 1
NOW = NOON + 300


def filled(store) -> None:
    started(store, definition=changed())
    started(store, "over", now=NOON + 10)
    store.apply("over", events.Stop(id="x"), NOON + 20)
    store.keep_profile(USER, b"{}")


def test_it_is_as_it_was_when_it_comes_back(client, store):
    filled(store)
    before = sorted(map(str, everything(client)))
    store.forget(USER, NOW)
    assert sorted(map(str, everything(client))) != before
    assert store.remember(USER, NOW + 10)
    assert sorted(map(str, everything(client))) == before


def test_nothing_is_left_a_minute_later(client, store):
    filled(store)
    store.forget(USER, NOW)
    new(store, "another's", user="another", now=NOW + FOR_EVER)
    assert {item["pk"]["S"].partition("#")[2] for item in everything(client)} == {
        "another's",
        "another",
        next(item["pk"]["S"] for item in everything(client) if "used_by" in item).removeprefix("definition#"),
    }


def test_another_process_deletes_it_when_the_person_comes_again(client, store):
    filled(store)
    store.forget(USER, NOW)
    other = DynamoStore(client, "sessions")
    assert other.sessions(USER) == ()
    new(other, "fresh", now=NOW + FOR_EVER)
    sessions = {item["session"]["S"] for item in everything(client) if "session" in item}
    assert (sessions, other.profile(USER)) == ({"fresh"}, None)


def test_the_table_forgets_it_should_the_person_never_come_back(client, store):
    filled(store)
    store.forget(USER, NOW)
    hidden = [item for item in everything(client) if "forgotten" in item]
    assert {item["sk"]["S"].partition("#")[0] for item in hidden} == {"head", "session", "open", "use", "profile"}
    assert {item["expires"]["N"] for item in hidden} == {str(int(NOW + hiding.SOON))}
    notes = [item for item in everything(client) if item["sk"]["S"].endswith("#~")]
    assert [float(item["expires"]["N"]) > NOW + 10 * hiding.SOON for item in notes] == [True, True]


def test_a_profile_that_is_told_since_does_not_expire(client, store):
    filled(store)
    store.forget(USER, NOW)
    store.keep_profile(USER, b"[]")
    (profile,) = [item for item in everything(client) if item["sk"]["S"] == "profile"]
    assert "expires" not in profile
    new(store, "fresh", now=NOW + FOR_EVER)
    assert store.profile(USER) == b"[]"


def test_a_long_history_is_hidden_and_comes_back_whole(client, store):
    fill(client, 104, USER)  # more than are read or written at a time
    before = store.sessions(USER, 1000)
    now = before[0].begun_at + 86_400.0
    store.forget(USER, now)
    assert store.sessions(USER, 1000) == ()
    assert store.remember(USER, now + 5)
    assert store.sessions(USER, 1000) == before


def test_a_person_whose_forgetting_was_cut_short_is_hidden_all_the_same(client, store):
    filled(store)
    broken = DynamoStore(Failing(client, "query", refusal("InternalServerError")), "sessions")
    with pytest.raises(StoreError):
        broken.forget(USER, NOW)
    assert (store.sessions(USER), store.latest_open(USER), store.profile(USER)) == ((), None, None)
    assert store.remember(USER, NOW + 5)
    assert len(store.sessions(USER)) == 2


def test_what_another_process_brought_back_is_not_deleted(client, store):
    filled(store)
    store.forget(USER, NOW)
    other = DynamoStore(client, "sessions")
    assert other.remember(USER, NOW + 5)
    new(store, "fresh", now=NOW + FOR_EVER)
    assert len(store.sessions(USER)) == 3


def test_asking_for_sessions_takes_no_more_requests_than_without(client, store):
    filled(store)
    client.calls.clear()
    store.sessions(USER)
    store.latest_open(USER)
    store.profile(USER)
    before = list(client.calls)
    store.forget("nobody", NOW)
    client.calls.clear()
    store.sessions(USER)
    store.latest_open(USER)
    store.profile(USER)
    assert client.calls == before
