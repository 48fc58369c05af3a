"""One DynamoDB table: consistent reads, transactional writes, failures with messages.

No call goes on after the deadline of the answer that it is for (:mod:`skill.deadline`). A call that collides with
another transaction, or gets nowhere, is repeated here a few times. The caller decides what to do when a write's
condition does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final, TypeVar

from botocore.exceptions import BotoCoreError, ClientError

from engine.storage.errors import StoreError
from skill.deadline import TooLate, in_time
from skill.storage.client import Client, Item
from skill.storage.items import Key
from skill.storage.retries import attempts

T = TypeVar("T")

WRITING: Final = 0.2
"""Seconds that must be left for a write to begin: one that is not heard of is best not made."""
BATCH_READ: Final = 100
BATCH_WRITE: Final = 25
FAILED: Final = "ConditionalCheckFailed"
_BUSY: Final = ("TransactionConflict", "TransactionInProgress", "ThrottlingError", "ProvisionedThroughputExceeded")


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
        answer = self._ask(lambda: self.client.get_item(TableName=self.name, Key=key, ConsistentRead=True))
        item: Item | None = answer.get("Item")
        return item

    def several(self, keys: Sequence[Key]) -> list[Item]:
        """The existing items of ``keys``, in any order."""
        found: list[Item] = []

        def read(some: Sequence[Key]) -> Sequence[Key]:
            wanted = {self.name: {"Keys": list(some), "ConsistentRead": True}}
            answer = self._ask(lambda: self.client.batch_get_item(RequestItems=wanted))
            found.extend(answer["Responses"].get(self.name, []))
            left: Sequence[Key] = answer.get("UnprocessedKeys", {}).get(self.name, {}).get("Keys", [])
            return left  # the rest of a large answer comes with the next call

        self._all(keys, BATCH_READ, read)
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
            answer = self._ask(lambda: self.client.query(**request))
            yield from answer["Items"]
            if not (last := answer.get("LastEvaluatedKey")):
                return
            if last == request.get("ExclusiveStartKey"):
                raise StoreError(f"The table {self.name!r} gives the same page again and again: try again in a moment.")
            request["ExclusiveStartKey"] = last

    def write(self, *actions: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
        """Carry out all ``actions`` or none.

        Returns:
            An empty tuple on success; otherwise a word for each action, ``FAILED`` if its condition did not hold.
        """
        named = [{verb: {"TableName": self.name, **what} for verb, what in action.items()} for action in actions]
        try:
            self._calm(lambda: self.client.transact_write_items(TransactItems=named), WRITING)
        except ConditionError as error:
            return error.reasons
        return ()

    def update(self, **what: object) -> bool:
        """Change one item. Returns False if its condition did not hold."""
        try:
            self._calm(lambda: self.client.update_item(TableName=self.name, **what), WRITING)
        except ConditionError:
            return False
        return True

    def discard(self, keys: Sequence[Key]) -> None:
        """Delete the items of ``keys``, each by itself."""

        def delete(some: Sequence[Key]) -> Sequence[Key]:
            wanted = {self.name: [{"DeleteRequest": {"Key": key}} for key in some]}
            answer = self._ask(lambda: self.client.batch_write_item(RequestItems=wanted), needs=WRITING)
            return [one["DeleteRequest"]["Key"] for one in answer.get("UnprocessedItems", {}).get(self.name, [])]

        self._all(keys, BATCH_WRITE, delete)

    def _all(self, keys: Sequence[Key], together: int, do: Callable[[Sequence[Key]], Sequence[Key]]) -> None:
        """Do something with all ``keys``, so many at a time; ``do`` gives those that were not processed."""
        for start in range(0, len(keys), together):
            left = keys[start : start + together]
            while left:
                left = self._some(left, do)

    def _some(self, keys: Sequence[Key], do: Callable[[Sequence[Key]], Sequence[Key]]) -> Sequence[Key]:
        """Do something with some of ``keys`` at least; the others."""
        for _ in self._attempts():
            left = do(keys)
            if len(left) < len(keys):
                return left
        raise self._too_busy()

    def _calm(self, call: Callable[[], T], needs: float = 0.0) -> T:
        """Make a call, and repeat it while it collides."""
        for _ in self._attempts():
            with suppress(BusyError):
                return self._ask(call, needs=needs)
        raise self._too_busy()

    def _attempts(self) -> Iterator[int]:
        with self.translated():
            yield from attempts()

    def _ask(self, call: Callable[[], T], *, needs: float = 0.0) -> T:
        """Make one call, if ``needs`` seconds are left for it."""
        with self.translated():
            return in_time(call, needs=needs)

    def _too_busy(self) -> StoreError:
        return StoreError(f"Too much happens in the table {self.name!r} at once: try again in a moment.")

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn DynamoDB's errors into :class:`StoreError`, :class:`ConditionError` and :class:`BusyError`."""
        try:
            yield
        except TooLate as error:
            raise StoreError(f"The table {self.name!r} did not answer in time: {error}.") from error
        except ClientError as error:
            reasons = _reasons(error)
            if FAILED in reasons:
                raise ConditionError(reasons) from error
            if any(reason in _BUSY for reason in reasons):
                raise BusyError(f"Too much happens in the table {self.name!r}: {error}.") from error
            raise StoreError(f"The table {self.name!r} refused: {error}.") from error
        except BotoCoreError as error:
            raise StoreError(f"The table {self.name!r} cannot be reached: {error}.") from error


class ConditionError(Exception):
    """The condition of a write did not hold; ``reasons`` has a word for each of its actions."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = reasons


class BusyError(StoreError):
    """The table had too much to do at that moment. Nothing was changed."""


def _reasons(error: ClientError) -> tuple[str, ...]:
    code = error.response.get("Error", {}).get("Code", "")
    if code == "TransactionCanceledException":
        return tuple(reason.get("Code", "") for reason in error.response.get("CancellationReasons", ()))
    return (code.removesuffix("Exception"),)
