"""Packed logs: one request for many, always equal to the entries."""

from __future__ import annotations

from itertools import count

import pytest

from engine.storage.port import StoreError
from engine.workflow import events
from skill.storage import packs, table
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.filling import fill
from tests.skill.storage.tables import Failing, everything, refusal
from tests.storage.samples import NOON, USER, changed, new, started


def finished(store) -> None:
    """A session that can be rated, and is over."""
    started(store, definition=changed())
    for number in count():
        if store.apply("s", events.Done(id=f"d{number}"), NOON + number).session.state == "finished":
            return


def packed(client) -> set[str]:
    """The sessions with a packed log."""
    return {item["pk"]["S"] for item in everything(client) if item["sk"]["S"] == "packed"}


def logs(store, limit=200):
    """The logs of everything, after a look that they agree with the entries."""
    sessions = store.sessions(USER, limit)
    read = store.logs(sessions)
    assert read == tuple(store.log(one.id) for one in sessions)
    return read


def asked(client, store, limit=200) -> list[str]:
    """What it takes to have the logs of everything."""
    sessions = store.sessions(USER, limit)
    client.calls.clear()
    store.logs(sessions)
    return client.calls


def change(client, what: str, value: dict) -> None:
    """Spoil the piece of ``s``."""
    client.update_item(
        TableName="sessions",
        Key={"pk": {"S": "session#s"}, "sk": {"S": "packed"}},
        UpdateExpression="SET #what = :value",
        ExpressionAttributeNames={"#what": what},
        ExpressionAttributeValues={":value": value},
    )


def test_what_was_read_once_is_had_many_at_a_time(client, store, monkeypatch):
    monkeypatch.setattr(table, "BATCH_READ", 4)
    monkeypatch.setattr(packs, "TOGETHER", 3)
    fill(client, 7)
    assert asked(client, store) == ["batch_get_item"] * 2 + ["query"] * 7 + ["transact_write_items"] * 3
    assert asked(client, store) == ["batch_get_item"] * 2
    assert len(logs(store)) == 7


def test_a_hundred_come_with_one_request(client, store):
    fill(client, 100, read=True)
    assert asked(client, store) == ["batch_get_item"]
    assert len(logs(store, 5)[0]) == 3


def test_an_older_piece_is_made_anew(client, store):
    finished(store)
    before = logs(store)
    store.apply("s", events.EffortReported(id="e", effort=7), NOON + 9)
    assert len(logs(store)[0]) == len(before[0]) + 1
    assert asked(client, store) == ["batch_get_item"]


def test_a_session_under_way_is_packed_when_another_is_begun(client, store):
    started(store, "left")
    logs(store)
    assert packed(client) == set()
    started(store, "later", now=NOON + 100)
    logs(store)
    assert packed(client) == {"session#left"}


@pytest.mark.parametrize(
    ("what", "value"),
    [("version", {"S": "next"}), ("entries", {"B": b"?"}), ("entries", {"B": packs.zlib.compress(b"[[1,{},[]]]")})],
)
def test_a_piece_that_cannot_be_read_is_made_anew(client, store, what, value):
    started(store)
    store.apply("s", events.Stop(id="x"), NOON + 5)
    logs(store)
    change(client, what, value)
    assert len(logs(store)[0]) == 2
    assert asked(client, store) == ["batch_get_item"]


def test_pieces_that_the_table_did_not_get_to_are_asked_for_again(client, store):
    fill(client, 5)
    logs(store)

    class Slow:
        """Answers for the first key only."""

        def __getattr__(self, name):
            return getattr(client, name)

        def batch_get_item(self, **request):
            wanted = request["RequestItems"]["sessions"]
            answer = client.batch_get_item(RequestItems={"sessions": wanted | {"Keys": wanted["Keys"][:1]}})
            left = {"sessions": wanted | {"Keys": wanted["Keys"][1:]}} if wanted["Keys"][1:] else {}
            return answer | {"UnprocessedKeys": left}

    slow = DynamoStore(Slow(), "sessions")
    assert len(logs(slow)) == 5
    sessions = slow.sessions(USER)
    client.calls.clear()
    slow.logs(sessions)
    assert client.calls == ["batch_get_item"] * 5


def test_a_log_of_several_pages_is_read_whole(client, store):
    started(store)
    for number in range(5):  # 300 kB each; a page is a megabyte
        store.apply("s", events.Repeat(id=f"{number}" + "x" * 300_000), NOON + number)
    store.apply("s", events.Stop(id="x"), NOON + 9)
    client.calls.clear()
    assert [entry.seq for entry in store.log("s")] == list(range(1, 8))
    assert client.calls.count("query") == 2
    assert logs(store) == logs(store)


def test_a_log_that_is_too_large_stays_as_it_is(client, store, monkeypatch):
    monkeypatch.setattr(packs, "LARGEST", 10)
    fill(client, 1)
    assert len(logs(store)[0]) == 3
    assert packed(client) == set()


def test_not_being_able_to_pack_is_no_harm(client, store):
    fill(client, 2)
    unlucky = DynamoStore(Failing(client, "transact_write_items", refusal("AccessDeniedException")), "sessions")
    assert len(logs(unlucky)) == 2
    assert packed(client) == set()


def test_what_has_grown_or_gone_meanwhile_is_not_packed(client, store):
    new(store, "gone")
    store.apply("gone", events.Stop(id="x"), NOON + 1)
    finished(store)
    sessions, read = store.sessions(USER), {id_: store.log(id_) for id_ in ("gone", "s")}
    store.apply("s", events.EffortReported(id="e", effort=7), NOON + 9)
    packs.keep(store._table, sessions, read, store._expires)
    store.delete(USER)
    packs.keep(store._table, sessions, read, store._expires)
    assert everything(client) == []


def test_a_log_that_the_table_has_begun_to_forget_keeps_no_other_from_being_packed(client, store):
    fill(client, 3)
    client.delete_item(TableName="sessions", Key={"pk": {"S": "session#day-1"}, "sk": {"S": "event#start"}})
    assert [len(log) for log in logs(store)] == [3, 2, 3]
    assert packed(client) == {"session#day-0", "session#day-2"}


def test_a_piece_goes_with_its_session(client, store):
    started(store)
    store.apply("s", events.Stop(id="x"), NOON + 5)
    logs(store)
    expires = {item["expires"]["N"] for item in everything(client) if item["sk"]["S"] in {"head", "packed"}}
    assert expires == {str(int(NOON) + 5 + 86_400)}
    store.delete(USER)
    assert everything(client) == []


def test_a_log_that_cannot_be_read_is_told_in_words(client, store):
    started(store)
    client.update_item(
        TableName="sessions",
        Key={"pk": {"S": "session#s"}, "sk": {"S": "event#start"}},
        UpdateExpression="SET effects = :damage",
        ExpressionAttributeValues={":damage": {"S": "{"}},
    )
    with pytest.raises(StoreError, match="the table 'sessions'"):
        store.logs(store.sessions(USER))
