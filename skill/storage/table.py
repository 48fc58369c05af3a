"""One DynamoDB table: consistent reads, transactional writes, failures with messages.

A call that collides with another transaction is repeated here. The caller decides what to do when a write's condition
does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from botocore.exceptions import BotoCoreError, ClientError

from engine.storage.errors import StoreError
from skill.storage.client import Client, Item
from skill.storage.items import Key

T = TypeVar("T")

TRIES: Final = 100
"""How often a call may collide. Each collision means that another call succeeded, so this many are no accident."""
BATCH_READ: Final = 100
BATCH_WRITE: Final = 25
FAILED: Final = "ConditionalCheckFailed"
_CONFLICTS: Final = ("TransactionConflict", "TransactionInProgress")


class Table:
    """A table by name, used through a client."""

    def __init__(self, client: Client, name: str) -> None:
        self.name = name
        self.client = client

    def together(self, *keys: Key) -> list[Item | None]:
        """The items of ``keys`` as of one moment, in order; None for a missing one."""
        wanted = [{"Get": {"TableName": self.name, "Key": key}} for key in keys]
        answer = self._calm(lambda: self.client.transact_get_items(TransactItems=wanted))
        return [response.get("Item") for response in answer["Responses"]]

    def one(self, key: Key) -> Item | None:
        """The item of ``key``, or None."""
        with self.translated():
            answer = self.client.get_item(TableName=self.name, Key=key, ConsistentRead=True)
        item: Item | None = answer.get("Item")
        return item

    def several(self, keys: Sequence[Key]) -> list[Item]:
        """The existing items of ``keys``, in any order."""
        found: list[Item] = []
        for start in range(0, len(keys), BATCH_READ):
            wanted: Mapping[str, Any] = {
                self.name: {"Keys": list(keys[start : start + BATCH_READ]), "ConsistentRead": True}
            }
            while wanted:  # the rest of a large answer comes with the next call
                with self.translated():
                    answer = self.client.batch_get_item(RequestItems=wanted)
                found += answer["Responses"].get(self.name, [])
                wanted = answer.get("UnprocessedKeys", {})
        return found

    def partition(
        self, pk: str, prefix: str = "", *, backwards: bool = False, page: int | None = None
    ) -> Iterator[Item]:
        """The items of a partition with sort keys that begin with ``prefix``, in order, ``page`` at a time."""
        request: dict[str, object] = {"TableName": self.name, "ConsistentRead": True, "ScanIndexForward": not backwards}
        request |= {"KeyConditionExpression": "pk = :pk", "ExpressionAttributeValues": {":pk": {"S": pk}}}
        if prefix:
            request["KeyConditionExpression"] = "pk = :pk AND begins_with(sk, :sk)"
            request["ExpressionAttributeValues"] = {":pk": {"S": pk}, ":sk": {"S": prefix}}
        if page is not None:
            request["Limit"] = page
        while True:
            with self.translated():
                answer = self.client.query(**request)
            yield from answer["Items"]
            if not (last := answer.get("LastEvaluatedKey")):
                return
            request["ExclusiveStartKey"] = last

    def write(self, *actions: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
        """Carry out all ``actions`` or none.

        Returns:
            An empty tuple on success; otherwise a word for each action, ``FAILED`` if its condition did not hold.
        """
        named = [{verb: {"TableName": self.name, **what} for verb, what in action.items()} for action in actions]
        try:
            self._calm(lambda: self.client.transact_write_items(TransactItems=named))
        except ConditionError as error:
            return error.reasons
        return ()

    def update(self, **what: object) -> bool:
        """Change one item. Returns False if its condition did not hold."""
        try:
            self._calm(lambda: self.client.update_item(TableName=self.name, **what))
        except ConditionError:
            return False
        return True

    def discard(self, keys: Sequence[Key]) -> None:
        """Delete the items of ``keys``, each by itself."""
        for start in range(0, len(keys), BATCH_WRITE):
            requests = [{"DeleteRequest": {"Key": key}} for key in keys[start : start + BATCH_WRITE]]
            left: Mapping[str, Any] = {self.name: requests}
            while left:
                with self.translated():
                    left = self.client.batch_write_item(RequestItems=left).get("UnprocessedItems", {})

    def _calm(self, call: Callable[[], T]) -> T:
        """Make a call, and repeat it while it collides."""
        for _ in range(TRIES):
            with self.translated():
                try:
                    return call()
                except ClientError as error:
                    if not _collided(error):
                        raise
        raise StoreError(f"Too much happens in the table {self.name!r} at once: try again in a moment.")

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn DynamoDB's errors into :class:`StoreError` and :class:`ConditionError`."""
        try:
            yield
        except ClientError as error:
            reasons = _reasons(error)
            if FAILED in reasons:
                raise ConditionError(reasons) from error
            raise StoreError(f"The table {self.name!r} refused: {error}.") from error
        except BotoCoreError as error:
            raise StoreError(f"The table {self.name!r} cannot be reached: {error}.") from error


class ConditionError(Exception):
    """The condition of a write did not hold; ``reasons`` has a word for each of its actions."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = reasons


def _reasons(error: ClientError) -> tuple[str, ...]:
    code = error.response.get("Error", {}).get("Code", "")
    if code == "TransactionCanceledException":
        return tuple(reason.get("Code", "") for reason in error.response.get("CancellationReasons", ()))
    return (code.removesuffix("Exception"),)


def _collided(error: ClientError) -> bool:
    reasons = _reasons(error)
    return FAILED not in reasons and any(reason in _CONFLICTS for reason in reasons)
