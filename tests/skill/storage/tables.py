"""A DynamoDB that is played by moto in this process, and its table, made as ``serverless.yml`` says."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock

import boto3
import yaml
from botocore.exceptions import ClientError
from moto import mock_aws

REGION = "eu-west-1"
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none", "AWS_DEFAULT_REGION": REGION}
DEPLOYMENT = Path(__file__).parents[3] / "serverless.yml"
CALLS = (
    *("get_item", "transact_get_items", "batch_get_item", "query", "scan"),
    *("update_item", "transact_write_items", "batch_write_item"),
)


class Turns:
    """A client with atomic calls, as DynamoDB's are and moto's are not."""

    def __init__(self, client) -> None:
        self._client, self._lock = client, Lock()
        self.calls: list[str] = []

    def __getattr__(self, name):
        call = getattr(self._client, name)
        return self._in_turn(name, call) if name in CALLS else call

    def _in_turn(self, name, call):
        def turn(**request):
            with self._lock:
                self.calls.append(name)
                assert request.get("Limit", 1) < 1 << 31, "DynamoDB refuses it; moto does not"
                return call(**request)

        return turn


class Failing:
    """A client that fails first: ``failures`` are raised, one a call, before calls get through."""

    def __init__(self, client, name: str, *failures: Exception) -> None:
        self._client, self._name, self.failures = client, name, list(failures)

    def __getattr__(self, name):
        call = getattr(self._client, name)
        return self._fail(call) if name == self._name else call

    def _fail(self, call):
        def failing(**request):
            if self.failures:
                raise self.failures.pop(0)
            return call(**request)

        return failing


def refusal(code: str, *reasons: str) -> ClientError:
    """What DynamoDB answers when it refuses."""
    answer = {"Error": {"Code": code, "Message": "because"}}
    if reasons:
        answer["CancellationReasons"] = [{"Code": reason} for reason in reasons]
    return ClientError(answer, "Call")


@cache
def declared() -> dict:
    """The table's properties in the deployment; nobody changes them."""
    return yaml.safe_load(DEPLOYMENT.read_text("utf-8"))["resources"]["Resources"]["Table"]["Properties"]


def make_table(client, name: str) -> None:
    """Make a table as it is deployed."""
    wanted = {name: declared()[name] for name in ("AttributeDefinitions", "KeySchema", "BillingMode")}
    client.create_table(TableName=name, **wanted)


@cache
def aws() -> boto3.session.Session:
    """What makes clients: the descriptions of the services are read once, not for each test."""
    return boto3.session.Session("none", "none", region_name=REGION)


@contextmanager
def dynamodb(table: str = "sessions"):
    """A client with an empty table."""
    with mock_aws():
        client = aws().client("dynamodb")
        make_table(client, table)
        yield Turns(client)
        client.close()


def everything(client, table: str = "sessions") -> list[dict]:
    """All items."""
    return client.scan(TableName=table)["Items"]
