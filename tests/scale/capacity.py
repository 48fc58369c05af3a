"""Counts what calls to DynamoDB take, by its rules: units of 4 KB that are read, of 1 KB that are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from math import ceil
from time import process_time
from typing import Any

Item = Mapping[str, Any]

TABLE = "sessions"
EACH = 100
READ, WRITE = 4096, 1024
"""Bytes of a unit."""


class Metered:
    """A client that counts.

    A read of the present state takes a unit for each 4 KB, one of a transaction two; a query rounds up what it read in
    all. A write takes a unit for each 1 KB of the larger of the items before and after, one of a transaction two, also
    where it only checks a condition.

    Attributes:
        calls: How often each was made.
        read, written: Units.
        seconds: Of this process's work for them, which is the stand-in's and not DynamoDB's.
    """

    def __init__(self, client: Any, look: Callable[[str, Item], Item | None]) -> None:
        """Count what goes to ``client``; ``look`` gives the item of a table and a key without a call."""
        self._client, self._look = client, look
        self.calls: Counter[str] = Counter()
        self.read = self.written = 0
        self.seconds = 0.0

    def get_item(self, **request: Any) -> Any:
        answer = self._call("get_item", request)
        self.read += _units(answer.get("Item"), READ)
        return answer

    def transact_get_items(self, **request: Any) -> Any:
        answer = self._call("transact_get_items", request)
        self.read += 2 * sum(_units(one.get("Item"), READ) for one in answer["Responses"])
        return answer

    def batch_get_item(self, **request: Any) -> Any:
        answer = self._call("batch_get_item", request)
        found = [item for items in answer["Responses"].values() for item in items]
        wanted = sum(len(one["Keys"]) for one in request["RequestItems"].values())
        self.read += sum(_units(item, READ) for item in found) + wanted - len(found)
        return answer

    def query(self, **request: Any) -> Any:
        answer = self._call("query", request)
        self.read += max(1, ceil(sum(size(item) for item in answer["Items"]) / READ))
        return answer

    def update_item(self, **request: Any) -> Any:
        about = (request["TableName"], request["Key"])
        return self._writing("update_item", request, [about], 1)

    def transact_write_items(self, **request: Any) -> Any:
        actions = [action for one in request["TransactItems"] for action in one.values()]
        return self._writing("transact_write_items", request, [_place(action) for action in actions], 2)

    def batch_write_item(self, **request: Any) -> Any:
        wanted = [(table, one) for table, some in request["RequestItems"].items() for one in some]
        places = [(table, _key(one)) for table, one in wanted]
        return self._writing("batch_write_item", request, places, 1)

    def bytes(self) -> int:
        """All that the table keeps; DynamoDB counts 100 more for each item that it keeps."""
        items = [
            item for page in self._client.get_paginator("scan").paginate(TableName=TABLE) for item in page["Items"]
        ]
        return sum(size(item) + EACH for item in items)

    def close(self) -> None:
        self._client.close()

    def _writing(self, name: str, request: Any, places: list[tuple[str, Item]], times: int) -> Any:
        """Write, and count; what is refused is paid for all the same."""
        before = self._sizes(places)
        try:
            return self._call(name, request)
        finally:
            larger = (max(1, ceil(max(pair) / WRITE)) for pair in zip(before, self._sizes(places), strict=True))
            self.written += times * sum(larger)

    def _sizes(self, places: list[tuple[str, Item]]) -> list[int]:
        began = process_time()
        sizes = [size(self._look(*place)) for place in places]
        self.seconds += process_time() - began
        return sizes

    def _call(self, name: str, request: Any) -> Any:
        self.calls[name] += 1
        began = process_time()
        try:
            return getattr(self._client, name)(**request)
        finally:
            self.seconds += process_time() - began


def size(item: Item | None) -> int:
    """Bytes of an item: of its names and its values."""
    return sum(len(name.encode()) + _bytes(value) for name, value in (item or {}).items())


def _bytes(value: Item) -> int:
    ((kind, content),) = value.items()
    if kind == "S":
        return len(content.encode())
    if kind == "B":
        return len(content)
    if kind == "N":
        return len(content) // 2 + 2
    if kind in {"L", "M"}:
        parts = content.values() if kind == "M" else content
        return 3 + sum(1 + _bytes(one) for one in parts)
    return 1


def _units(item: Item | None, unit: int) -> int:
    return max(1, ceil(size(item) / unit))


def _place(action: Item) -> tuple[str, Item]:
    return action["TableName"], _key({"": action})


def _key(request: Item) -> Item:
    ((_, about),) = request.items()
    item = about.get("Key") or about["Item"]
    return {"pk": item["pk"], "sk": item["sk"]}
