"""Calls to DynamoDB that reach no network: what its library makes at a first call is there then."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, Final

import msgspec
from botocore.awsrequest import AWSPreparedRequest, AWSResponse

from skill.storage.client import Client

TABLE: Final = "rehearsal"
"""There is none of that name: whatever came of such a call, nothing that is kept would change."""

_KEY: Final = {"pk": {"S": "none"}, "sk": {"S": "none"}}
_ITEM: Final = {**_KEY, "data": {"B": "bm9uZQ=="}, "expires": {"N": "0"}, "many": {"L": [{"S": "none"}]}}

_ANSWERS: Final[dict[str, dict[str, Any]]] = {
    "GetItem": {"Item": _ITEM},
    "TransactGetItems": {"Responses": [{"Item": _ITEM}]},
    "BatchGetItem": {"Responses": {TABLE: [_ITEM]}, "UnprocessedKeys": {}},
    "Query": {"Items": [_ITEM], "Count": 1},
}
"""What is answered, by the name of the call; the others are answered with nothing."""

_EVENT: Final = "before-send.dynamodb"


class _Body(BytesIO):
    def stream(self, **_: object) -> list[bytes]:
        return [self.getvalue()]


def make_dry_calls(client: Client) -> None:
    """Make each call once: it is written, addressed and signed, and an answer is read, but nothing is sent."""
    events = client.meta.events
    events.register_first(_EVENT, _answer)
    try:
        for call in _calls(client):
            call()
    finally:
        events.unregister(_EVENT, _answer)


def _calls(client: Client) -> list[Callable[[], object]]:
    item = {**_KEY, "data": {"B": b"none"}}
    return [
        lambda: client.get_item(TableName=TABLE, Key=_KEY, ConsistentRead=True),
        lambda: client.transact_get_items(TransactItems=[{"Get": {"TableName": TABLE, "Key": _KEY}}]),
        lambda: client.batch_get_item(RequestItems={TABLE: {"Keys": [_KEY]}}),
        lambda: client.query(
            TableName=TABLE, KeyConditionExpression="pk = :pk", ExpressionAttributeValues={":pk": {"S": ""}}
        ),
        lambda: client.update_item(TableName=TABLE, Key=_KEY, UpdateExpression="REMOVE none"),
        lambda: client.batch_write_item(RequestItems={TABLE: [{"DeleteRequest": {"Key": _KEY}}]}),
        lambda: client.transact_write_items(TransactItems=[{"Put": {"TableName": TABLE, "Item": item}}]),
    ]


def _answer(request: AWSPreparedRequest, event_name: str, **_: object) -> AWSResponse:
    """Answer in DynamoDB's place."""
    body = msgspec.json.encode(_ANSWERS.get(event_name.rpartition(".")[2], {}))
    headers = {"Content-Type": "application/x-amz-json-1.0", "Content-Length": str(len(body))}
    return AWSResponse(request.url, 200, headers, _Body(body))
