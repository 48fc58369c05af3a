"""The connection to DynamoDB: the calls that are used, and their time limits."""

from __future__ import annotations

from typing import Any, Final, Protocol, cast

Item = dict[str, Any]
"""Attributes by name, each as DynamoDB writes it: ``{"S": text}``, or ``{"N": number as text}``."""


class Client(Protocol):
    """The part of ``boto3.client("dynamodb")`` that is used."""

    @property
    def meta(self) -> Any:  # noqa: ANN401 - the library's own
        """What the library tells of it; its events."""

    def get_item(self, **request: object) -> dict[str, Any]:
        """Read one item."""

    def transact_get_items(self, **request: object) -> dict[str, Any]:
        """Read several items as they were at one moment."""

    def batch_get_item(self, **request: object) -> dict[str, Any]:
        """Read several items."""

    def query(self, **request: object) -> dict[str, Any]:
        """Read a page of the items of one partition."""

    def update_item(self, **request: object) -> dict[str, Any]:
        """Change one item."""

    def batch_write_item(self, **request: object) -> dict[str, Any]:
        """Put or delete several items, each by itself."""

    def transact_write_items(self, **request: object) -> dict[str, Any]:
        """Change several items, all or none."""

    def close(self) -> None:
        """Close the connections."""


PATIENCE: Final = {"connect_timeout": 1, "read_timeout": 2, "retries": {"mode": "standard", "total_max_attempts": 2}}
"""How long a call waits, and how often it is tried: what is left of an answer's time decides beyond that."""


def client() -> Client:
    """A client for the account and region that the environment names."""
    import boto3  # noqa: PLC0415 - 120 ms, and an optional extra
    from botocore.config import Config  # noqa: PLC0415 - as above

    return cast(Client, boto3.client("dynamodb", config=Config(**PATIENCE)))
