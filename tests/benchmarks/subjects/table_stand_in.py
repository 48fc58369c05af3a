"""A DynamoDB table in this process that answers at once, for what the adapter itself takes: moto takes milliseconds.

It knows the calls of a launch, checks no conditions, and takes writes of several actions without doing them.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from typing import Any

from engine.storage.person import EVERYTHING
from engine.storage.port import Store
from engine.workflow.wire import encode
from skill.storage import actions, items

Item = dict[str, Any]


class TableStandIn:
    """A client.

    Attributes:
        calls: How often each was made.
    """

    def __init__(self) -> None:
        self._items: dict[tuple[str, str], Item] = {}
        self._order: dict[str, list[str]] = {}
        self.calls: Counter[str] = Counter()

    def put(self, item: Item) -> None:
        """Keep an item."""
        pk, sk = _key(item)
        if (pk, sk) not in self._items:
            insort(self._order.setdefault(pk, []), sk)
        self._items[pk, sk] = item

    def get_item(self, **request: Any) -> Item:
        """Read one."""
        self.calls["get_item"] += 1
        found = self._items.get(_key(request["Key"]))
        return {} if found is None else {"Item": found}

    def batch_get_item(self, **request: Any) -> Item:
        """Read several."""
        self.calls["batch_get_item"] += 1
        ((table, wanted),) = request["RequestItems"].items()
        found = [self._items[_key(key)] for key in wanted["Keys"] if _key(key) in self._items]
        return {"Responses": {table: found}, "UnprocessedKeys": {}}

    def transact_get_items(self, **request: Any) -> Item:
        """Read several as of one moment."""
        self.calls["transact_get_items"] += 1
        found = (self._items.get(_key(one["Get"]["Key"])) for one in request["TransactItems"])
        return {"Responses": [{} if item is None else {"Item": item} for item in found]}

    def query(self, **request: Any) -> Item:
        """Read a page of a partition."""
        self.calls["query"] += 1
        values = request["ExpressionAttributeValues"]
        pk, prefix = values[":pk"]["S"], values.get(":sk", {"S": ""})["S"]
        names = [sk for sk in self._order.get(pk, ()) if sk.startswith(prefix)]
        names = names if request["ScanIndexForward"] else names[::-1]
        if "ExclusiveStartKey" in request:
            names = names[names.index(request["ExclusiveStartKey"]["sk"]["S"]) + 1 :]
        page = names[: request.get("Limit", len(names))]
        more = {"LastEvaluatedKey": {"pk": {"S": pk}, "sk": {"S": page[-1]}}} if len(page) < len(names) else {}
        return {"Items": [self._items[pk, sk] for sk in page], **more}

    def transact_write_items(self, **_: Any) -> Item:
        """Take them."""
        self.calls["transact_write_items"] += 1
        return {}

    def update_item(self, **_: Any) -> Item:
        """Take it."""
        self.calls["update_item"] += 1
        return {}

    def batch_write_item(self, **request: Any) -> Item:
        """Put several."""
        self.calls["batch_write_item"] += 1
        for wanted in request["RequestItems"].values():
            for one in wanted:
                self.put(one["PutRequest"]["Item"])
        return {}

    def close(self) -> None:
        """Do nothing."""


def _key(item: Item) -> tuple[str, str]:
    return item["pk"]["S"], item["sk"]["S"]


def copied(store: Store, user: str) -> TableStandIn:
    """A table with the sessions of ``user`` as the adapter leaves them once they were read, without their logs."""
    table = TableStandIn()
    table.put({**items.profile_key(user), "content": items.text((store.profile(user) or b"").decode())})
    sessions = store.sessions(user, EVERYTHING)[::-1]
    kept = store.digests(sessions)
    for one in sessions:
        stored, original = store.load(one.id), store.original(one.id)
        head = actions.head(original, stored.plan.definition, stored.settings, user, one.begun_at)
        head |= {"as_is": items.text(encode(stored.session).decode()), "seq": items.number(one.entries)}
        head["expires"] = items.number(one.begun_at)
        over = {"ended_at": one.ended_at, "trained": one.trained}
        table.put(head | {name: items.number(value) for name, value in over.items() if value is not None})
        table.put(actions.notes(head)[0]["Put"]["Item"])
        digest = {"seq": items.number(one.entries), "content": {"B": kept[one.id]}}
        table.put({**items.digest_key(one.id), **digest})
    return table
