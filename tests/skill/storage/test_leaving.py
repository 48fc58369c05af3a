"""What a table does with somebody who left: it forgets them by itself, unless they come back."""

from __future__ import annotations

import pytest

from engine.storage.leaving import GRACE, NOTE, come_back, leave
from engine.workflow import events
from skill.storage.dynamodb import DynamoStore
from tests.skill.storage.tables import everything
from tests.storage.samples import NOON, USER, changed, new, started

GONE = NOON + 300


def filled(store) -> None:
    started(store, definition=changed())
    started(store, "over", now=NOON + 10)
    for one in ("s", "over"):
        store.apply(one, events.Stop(id=f"{one}-x"), NOON + 20)
    store.keep_profile(USER, b"{}")
    new(store, "alone", now=NOON + 25, alone=True)
    new(store, "theirs", user="another", now=NOON + 30)


@pytest.fixture
def store(client) -> DynamoStore:
    """One that keeps for two years."""
    return DynamoStore(client, "sessions", keep=730 * 86_400.0)


def named(client) -> list[dict]:
    """The items that name the person, or a session of theirs."""
    return [item for item in everything(client) if USER in str(item["pk"]) or "user" in item or "place" in item]


def expire(client, now: float) -> None:
    """What DynamoDB does with items whose time is over."""
    for item in everything(client):
        if "expires" in item and float(item["expires"]["N"]) < now:
            client.delete_item(TableName="sessions", Key={"pk": item["pk"], "sk": item["sk"]})


def test_all_that_names_them_expires_when_the_grace_is_over(client, store):
    filled(store)
    leave(store, USER, GONE)
    theirs = [item for item in named(client) if "another" not in str(item) and NOTE not in str(item["pk"])]
    assert len(theirs) > 5
    assert {float(item["expires"]["N"]) for item in theirs} == {float(int(GONE + GRACE))}
    expire(client, GONE + GRACE + 8 * 86_400)
    assert (store.profile(USER), store.sessions(USER), store.latest_open(USER)) == (None, (), None)
    assert store.profile(f"{NOTE}{USER}") is None
    assert [one.id for one in store.sessions("another")] == ["theirs"]


def test_who_comes_back_has_everything_as_it_was(client, store):
    filled(store)
    before = sorted(map(str, everything(client)))
    leave(store, USER, GONE)
    assert sorted(map(str, everything(client))) != before
    assert come_back(store, USER, GONE + 100)
    assert sorted(map(str, everything(client))) == before
    expire(client, GONE + 2 * GRACE)
    assert len(store.sessions(USER)) == 3


def test_who_asked_to_be_forgotten_is_not_kept_longer_for_having_left(client, store):
    filled(store)
    store.forget(USER, GONE)
    hidden = sorted(str(item) for item in everything(client) if "forgotten" in item)
    leave(store, USER, GONE + 1)
    assert sorted(str(item) for item in everything(client) if "forgotten" in item) == hidden
