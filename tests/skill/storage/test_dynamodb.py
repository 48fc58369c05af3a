from __future__ import annotations

import pytest

from engine.storage.port import StoreError
from engine.workflow import events
from engine.workflow.wire import definition_key
from skill.storage import items, table
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import Failing, everything, refusal
from tests.storage.conformance import StoreConformance
from tests.storage.samples import NOON, USER, changed, new, started, truthful


class TestDynamoStore(StoreConformance):
    lasts = 8  # moto is slow

    @pytest.fixture
    def store(self, client):
        return DynamoStore(client, "sessions")


def test_another_process_goes_on_where_this_one_was(client, store):
    before = started(store)
    other = DynamoStore(client, "sessions")
    assert other.load("s").session == before
    assert other.apply("s", events.Done(id="d"), NOON + 5).session.step == 1
    assert store.apply("s", events.Done(id="d"), NOON + 6).duplicate


def test_an_event_costs_one_read_and_one_write(client, store):
    started(store)
    client.calls.clear()
    store.apply("s", events.Done(id="d"), NOON + 5)
    assert client.calls == ["transact_get_items", "transact_write_items"]


def test_the_table_forgets_what_nothing_happened_to(client, store):
    started(store)
    store.apply("s", events.Done(id="d"), NOON + 5.5)
    kept = {item["sk"]["S"]: float(item["expires"]["N"]) - NOON for item in everything(client) if "expires" in item}
    place = f"{NOON:020.6f}#"
    began, ended, lasting = 86_400.0, 86_405.0, 31 * 86_400.0
    assert {name: kept.pop(name) for name in ("head", "event#start", "event#d")} == {
        **{"head": ended, "event#start": began, "event#d": ended}
    }
    assert {name.partition(place)[0]: expires for name, expires in kept.items()} == {
        **{"session#": lasting, "open#": lasting, "use#s": lasting, "content": lasting}
    }


def test_a_session_that_the_table_forgot_is_not_in_the_history(client, store):
    started(store)
    started(store, "later", now=NOON + 5)
    client.delete_item(TableName="sessions", Key={"pk": {"S": "session#later"}, "sk": {"S": "head"}})
    assert [summary.id for summary in store.sessions(USER)] == ["s"]
    assert store.latest_open(USER).session.id == "s"
    store.delete(USER)
    assert everything(client) == []


def test_what_a_delete_left_undone_is_done_by_the_next(client, store):
    started(store, definition=changed())
    broken = DynamoStore(Failing(client, "batch_write_item", refusal("InternalServerError")), "sessions")
    with pytest.raises(StoreError):
        broken.delete(USER)
    store.delete(USER)
    assert everything(client) == []


def test_nothing_of_a_deleted_user_is_left(client, store):
    started(store)
    for number in range(30):
        store.apply("s", events.Repeat(id=f"r{number}"), NOON + number)
    new(store, "two", definition=changed())
    store.delete(USER)
    assert everything(client) == []


def test_names_of_any_length_and_kind(store):
    session, user = "s#/\u2028 é" + "x" * 5000, "amzn1.ask.account." + "A" * 3000
    started(store, session, user=user)
    assert store.apply(session, events.Done(id="d" * 4000), NOON + 5).session.step == 1
    assert store.apply(session, events.Done(id="d" * 4000), NOON + 5).duplicate
    assert not store.apply(session, events.Done(id="d" * 4001), NOON + 5).duplicate
    assert store.latest_open(user).session.id == session
    assert [summary.id for summary in store.sessions(user)] == [session]
    truthful(store, session)


def test_two_begun_at_the_same_moment_are_in_the_order_of_arrival(store):
    names = [f"s{number}" for number in range(5)]
    for name in names:
        new(store, name)
    assert [summary.id for summary in store.sessions(USER)] == names[::-1]
    assert store.latest_open(USER).session.id == "s4"


def test_a_long_history_is_read_whole(store, monkeypatch):
    monkeypatch.setattr(table, "BATCH_READ", 4)
    for number in range(12):
        new(store, f"s{number}", now=NOON + number)
    assert [summary.id for summary in store.sessions(USER, 10)] == [f"s{number}" for number in range(11, 1, -1)]
    assert len(store.sessions(USER)) == 12
    assert store.sessions(USER, 0) == ()


def test_what_the_table_did_not_get_to_is_asked_for_again(client, store):
    started(store)

    class Hasty:
        def __getattr__(self, name):
            return getattr(client, name)

        def batch_get_item(self, **request):
            if not self.__dict__.setdefault("asked", False):
                self.asked = True
                return {"Responses": {}, "UnprocessedKeys": request["RequestItems"]}
            return client.batch_get_item(**request)

    assert [summary.id for summary in DynamoStore(Hasty(), "sessions").sessions(USER)] == ["s"]


def test_a_definition_that_two_are_on_stays_while_one_is(client, store):
    started(store, "mine")
    started(store, "theirs", user="another")
    store.delete(USER)
    assert DynamoStore(client, "sessions").plan(definition_key(store.load("theirs").plan.definition))
    store.delete("another")
    assert everything(client) == []


def forgotten_until(client, moment: float) -> None:
    """Let the table forget what has expired, as it does by itself, sooner or later."""
    for item in everything(client):
        if "expires" in item and float(item["expires"]["N"]) <= moment:
            client.delete_item(TableName="sessions", Key={"pk": item["pk"], "sk": item["sk"]})


DAY = 86_400.0


def test_the_workout_goes_with_the_last_session_that_was_on_it(client, store):
    started(store, "mine")
    started(store, "theirs", user="another", now=NOON + 100 * DAY)
    forgotten_until(client, NOON + 50 * DAY)
    assert store.latest_open(USER) is None
    assert DynamoStore(client, "sessions").plan(store.load("theirs").session.definition)
    store.delete("another")
    assert everything(client) == []


def test_nobody_need_do_anything_for_a_workout_to_be_forgotten(client, store):
    started(store, "mine")
    started(store, "theirs", user="another", now=NOON + DAY)
    forgotten_until(client, NOON + 40 * DAY)
    assert everything(client) == []


def test_what_a_session_needs_lasts_as_long_as_it_however_late_it_goes_on(client, store):
    started(store)
    for day in (20, 60, 100):
        store.apply("s", events.Repeat(id=f"r{day}"), NOON + day * DAY)
        store._keep = 100 * DAY
    forgotten_until(client, NOON + 199 * DAY)
    other = DynamoStore(client, "sessions")
    assert other.latest_open(USER).session.id == "s"
    assert [one.id for one in other.sessions(USER)] == ["s"]
    assert other.plan(other.load("s").session.definition)
    other.delete(USER)
    assert everything(client) == []


def test_going_on_costs_more_only_once_a_month(client, store):
    started(store)
    store.apply("s", events.Repeat(id="a"), NOON + 40 * DAY)
    client.calls.clear()
    store.apply("s", events.Repeat(id="b"), NOON + 60 * DAY)
    assert client.calls == ["transact_get_items", "transact_write_items"]


def test_a_workout_begun_again_in_that_moment_is_not_deleted(client, store):
    """Between the look for other uses and the deletion, another session is begun on it."""
    started(store, "mine")
    rival = DynamoStore(client, "sessions")

    class Quick:
        def __getattr__(self, name):
            return getattr(client, name)

        def query(self, **request):
            found = client.query(**request)
            if request["ExpressionAttributeValues"][":pk"]["S"].startswith("definition#"):
                started(rival, "theirs", user="another")
            return found

    DynamoStore(Quick(), "sessions").delete(USER)
    assert DynamoStore(client, "sessions").plan(rival.load("theirs").session.definition)


def test_a_workout_of_an_earlier_release_is_never_taken_from_its_sessions(client, store):
    """It counted its uses, and had no note of each."""
    started(store, "theirs", user="another")
    name = store.load("theirs").session.definition
    client.delete_item(TableName="sessions", Key=items.use_key(name, "theirs"))
    client.update_item(
        TableName="sessions",
        Key=items.definition_key(name),
        UpdateExpression="SET uses = :one",
        ExpressionAttributeValues={":one": {"N": "1"}},
    )
    started(store, "mine")
    store.delete(USER)
    assert DynamoStore(client, "sessions").plan(name)
