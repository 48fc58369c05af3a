"""What goes wrong with a table is tried again, or told in words; never half done."""

from __future__ import annotations

import pytest
from botocore.exceptions import EndpointConnectionError

from engine.storage.port import StoreError
from engine.workflow import events
from skill.deadline import TooLate, answer_within
from skill.storage import retries
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import Failing, refusal
from tests.storage.samples import NOON, USER, started, truthful

CONFLICT = refusal("TransactionCanceledException", "TransactionConflict", "None")
LOST = refusal("TransactionCanceledException", "ConditionalCheckFailed", "None")


@pytest.mark.parametrize(
    ("call", "failure"),
    [
        ("transact_get_items", CONFLICT),
        ("transact_write_items", CONFLICT),
        ("transact_write_items", LOST),
        ("transact_write_items", refusal("TransactionInProgressException")),
        ("transact_write_items", refusal("TransactionCanceledException", "None", "ThrottlingError")),
        ("transact_write_items", refusal("TransactionCanceledException", "ProvisionedThroughputExceeded")),
    ],
)
def test_a_collision_is_tried_again(client, store, call, failure):
    started(store)
    unlucky = DynamoStore(Failing(client, call, *[failure] * 3), "sessions")
    assert unlucky.apply("s", events.Done(id="d"), NOON + 5) == (
        store.load("s").session,
        truthful_effects(store),
        False,
    )
    truthful(store)


def truthful_effects(store):
    return store.log("s")[-1].effects


def test_a_heartbeat_that_collides_is_tried_again(client, store):
    started(store)
    unlucky = DynamoStore(Failing(client, "update_item", refusal("TransactionConflictException")), "sessions")
    unlucky.alive("s", NOON + 9)
    assert store.load("s").alive_at == NOON + 9


def test_colliding_for_ever_comes_to_an_end(client, store):
    started(store)
    unlucky = Failing(client, "transact_get_items", *[CONFLICT] * 20)
    with pytest.raises(StoreError, match="Too much happens"):
        DynamoStore(unlucky, "sessions").apply("s", events.Done(id="d"), NOON + 5)
    assert len(unlucky.failures) > 10
    assert len(store.log("s")) == 1


def test_there_are_pauses_of_chance_between_the_attempts_and_none_beyond_the_deadline(monkeypatch):
    slept: list[float] = []
    monkeypatch.setattr("skill.deadline.time.sleep", slept.append)
    tries = [list(retries.attempts()) for _ in range(20)]
    assert tries == [[0, 1, 2, 3, 4, 5]] * 20
    assert len(set(slept)) == 100
    assert max(slept) <= retries.FIRST * 2 ** (retries.RETRIES - 1)
    with answer_within(0.0), pytest.raises(TooLate):
        list(retries.attempts())
    assert len(slept) == 100


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (refusal("AccessDeniedException"), "The table 'sessions' refused: .*because"),
        (refusal("TransactionCanceledException", "ValidationError"), "The table 'sessions' refused"),
        (EndpointConnectionError(endpoint_url="https://db"), "The table 'sessions' cannot be reached"),
    ],
)
def test_failures_are_told_in_words_and_nothing_is_half_done(client, store, failure, words):
    started(store)
    for call in ("transact_get_items", "transact_write_items"):
        with pytest.raises(StoreError, match=words):
            DynamoStore(Failing(client, call, failure), "sessions").apply("s", events.Done(id="d"), NOON + 5)
    assert len(store.log("s")) == 1
    truthful(store)


def test_no_table(client):
    with pytest.raises(StoreError, match="The table 'elsewhere' refused"):
        DynamoStore(client, "elsewhere").latest_open(USER)


@pytest.mark.parametrize("damage", ["{", '{"version":99}'])
def test_what_cannot_be_read_is_told_in_words(client, store, damage):
    started(store)
    client.update_item(
        TableName="sessions",
        Key={"pk": {"S": "session#s"}, "sk": {"S": "head"}},
        UpdateExpression="SET as_is = :damage",
        ExpressionAttributeValues={":damage": {"S": damage}},
    )
    for call in (
        lambda: store.load("s"),
        lambda: store.sessions(USER),
        lambda: store.apply("s", events.Done(id="d"), 1),
    ):
        with pytest.raises(StoreError, match="the table 'sessions'"):
            call()
