"""A DynamoDB table in this process: its conditions hold and its transactions are all or nothing, as in the cloud.

Moto plays DynamoDB more exactly and takes milliseconds a call; this one passes the same suite of the store.
"""

from __future__ import annotations

import copy
from threading import RLock
from typing import Any

from botocore.exceptions import ClientError

from tests.simulation.expressions import Item, changed, holds, plain
from tests.simulation.faults import Faults

NAME = "sessions"


class TableInMemory:
    """A client of the one table. Every call that writes may be the last one of its process."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._items: dict[tuple[str, str], Item] = {}
        self._lock = RLock()  # each call is one moment, whoever else calls

    # --- reading ---

    def get_item(self, **request: Any) -> Item:
        found = self._items.get(_key(request["Key"]))
        return {} if found is None else {"Item": copy.copy(found)}

    def transact_get_items(self, **request: Any) -> Item:
        with self._lock:
            return {"Responses": [self.get_item(**one["Get"]) for one in request["TransactItems"]]}

    def batch_get_item(self, **request: Any) -> Item:
        answers = {}
        for table, wanted in request["RequestItems"].items():
            found = (self.get_item(Key=key).get("Item") for key in wanted["Keys"])
            answers[table] = [item for item in found if item is not None]
        return {"Responses": answers, "UnprocessedKeys": {}}

    def query(self, **request: Any) -> Item:
        values = request["ExpressionAttributeValues"]
        pk, prefix = plain(values[":pk"]), values.get(":sk", {"S": ""})["S"]
        with self._lock:
            found = sorted(sk for part, sk in self._items if part == pk and sk.startswith(prefix))
        names = found if request.get("ScanIndexForward", True) else found[::-1]
        if "ExclusiveStartKey" in request:
            names = names[names.index(request["ExclusiveStartKey"]["sk"]["S"]) + 1 :]
        page = names[: request.get("Limit", len(names))]
        more = {"LastEvaluatedKey": {"pk": {"S": pk}, "sk": {"S": page[-1]}}} if len(page) < len(names) else {}
        there = (self._items.get((pk, sk)) for sk in page)
        return {"Items": [copy.copy(item) for item in there if item is not None], **more}

    # --- writing ---

    def update_item(self, **request: Any) -> Item:
        with self._lock:
            if not self._may(request):
                raise _refusal("ConditionalCheckFailedException")
            return self._write([("Update", request)])

    def transact_write_items(self, **request: Any) -> Item:
        actions = [(verb, what) for one in request["TransactItems"] for verb, what in one.items()]
        with self._lock:
            reasons = ["None" if self._may(what) else "ConditionalCheckFailed" for _, what in actions]
            if any(reason != "None" for reason in reasons):
                raise _refusal("TransactionCanceledException", *reasons)
            return self._write(actions)

    def batch_write_item(self, **request: Any) -> Item:
        for wanted in request["RequestItems"].values():
            for one in wanted:
                ((verb, what),) = one.items()
                with self._lock:
                    self._write([(verb.removesuffix("Request"), what)])
        return {"UnprocessedItems": {}}

    def close(self) -> None:
        """Nothing to close."""

    def _may(self, request: Item) -> bool:
        condition = request.get("ConditionExpression")
        item = self._items.get(_key(request.get("Key") or request["Item"]), {})
        return condition is None or holds(condition, item, *_named(request))

    def _write(self, actions: list[tuple[str, Item]]) -> Item:
        if self._faults.refuses:
            raise _refusal("ProvisionedThroughputExceededException")
        self._faults.at_write(lambda: [self._act(verb, what) for verb, what in actions])
        return {}

    def _act(self, verb: str, what: Item) -> None:
        key = _key(what.get("Key") or what["Item"])
        if verb == "Put":
            self._items[key] = copy.deepcopy(what["Item"])
        elif verb == "Delete":
            self._items.pop(key, None)
        elif verb == "Update":
            before = self._items.get(key, {"pk": {"S": key[0]}, "sk": {"S": key[1]}})
            self._items[key] = changed(what["UpdateExpression"], before, *_named(what))


def _key(item: Item) -> tuple[str, str]:
    return item["pk"]["S"], item["sk"]["S"]


def _named(request: Item) -> tuple[Item, dict[str, str]]:
    return request.get("ExpressionAttributeValues", {}), request.get("ExpressionAttributeNames", {})


def _refusal(code: str, *reasons: str) -> ClientError:
    answer: Item = {"Error": {"Code": code, "Message": "refused"}}
    if reasons:
        answer["CancellationReasons"] = [{"Code": reason} for reason in reasons]
    return ClientError(answer, "Call")
