"""The store that the configuration names."""

from __future__ import annotations

from engine.storage.port import Store
from skill.config import SkillConfig

DAY = 86_400.0


def open_store(config: SkillConfig) -> Store:
    """Open the store. A missing SQLite file is created, a missing DynamoDB table is not.

    Raises:
        StoreError: it cannot be opened.
        PlaceError: this machine has no folder for it.
    """
    if config.store == "dynamodb":
        return _dynamodb(config)
    if config.store == "memory":
        from engine.storage.memory import MemoryStore  # noqa: PLC0415 - as the others: only the one that is used

        return MemoryStore()
    return _sqlite()


def _dynamodb(config: SkillConfig) -> Store:
    # boto3 takes longer to import than the whole engine.
    from skill.storage.client import client  # noqa: PLC0415
    from skill.storage.dynamodb import DynamoStore  # noqa: PLC0415

    return DynamoStore(client(), config.table, keep=config.keep_days * DAY)


def _sqlite() -> Store:
    from engine.runner.places import store_path  # noqa: PLC0415
    from engine.storage.sqlite import SqliteStore  # noqa: PLC0415

    return SqliteStore(store_path())
