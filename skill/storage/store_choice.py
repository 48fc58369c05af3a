"""The store that the configuration names."""

from __future__ import annotations

import logging

from engine.storage.memory import MemoryStore
from engine.storage.port import Store, StoreError
from skill.config import ConfigError, SkillConfig

DAY = 86_400.0

log = logging.getLogger(__name__)


def open_store(config: SkillConfig) -> Store:
    """Open the store. A missing SQLite file is created, a missing DynamoDB table is not.

    Raises:
        StoreError: it cannot be opened.
        PlaceError: this machine has no folder for it.
    """
    if config.store == "dynamodb":
        return _dynamodb(config)
    if config.store == "memory":
        return MemoryStore()
    return _sqlite()


def open_shared() -> Store:
    """Open the table that the environment names, for a PC that shares it with the skill.

    Raises:
        StoreError: a setting is not allowed, or this machine has no region or keys of AWS.
        ImportError: what DynamoDB needs is not installed.
    """
    from botocore.exceptions import BotoCoreError  # noqa: PLC0415 - an optional extra

    try:
        return _dynamodb(SkillConfig.from_environment())
    except (ConfigError, BotoCoreError, ValueError) as error:
        raise StoreError(f"The table of FORM_COACH_STORE cannot be used: {str(error).rstrip('.')}.") from error


def _dynamodb(config: SkillConfig) -> Store:
    from skill.storage.client import client  # noqa: PLC0415 - only where it is used
    from skill.storage.dynamodb import DynamoStore  # noqa: PLC0415 - 13 ms, on Lambda only

    return DynamoStore(client(), config.table, keep=config.keep_days * DAY)


def _sqlite() -> Store:
    from engine.runner.places import store_path  # noqa: PLC0415 - not in the Lambda package's cold start
    from engine.storage.sqlite import SqliteStore  # noqa: PLC0415 - sqlite3: 8 ms, not on Lambda

    store = SqliteStore(store_path(), backs_up=True)
    store.on_unreadable = lambda text: log.warning("%s", text)
    return store
