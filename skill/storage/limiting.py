"""A time limit on everything of a person in a table, which then forgets it by itself.

Entries of a log, which do not name their person, expire as they would have anyway.
"""

from __future__ import annotations

import math
from typing import Final

from skill.storage import items
from skill.storage.client import Item
from skill.storage.hiding import change_all
from skill.storage.table import Table

_THERE: Final = "attribute_exists(pk) AND attribute_not_exists(forgotten)"
_LIMIT: Final = "SET expires_else = if_not_exists(expires_else, expires), expires = :until"
_NO_LIMIT: Final = "SET expires = if_not_exists(expires_else, expires) REMOVE expires_else"


def limit(table: Table, user: str, until: float | None) -> None:
    """Let everything of ``user`` expire at ``until``, in seconds since the epoch; None: when it would have anyway.

    Cut short, it can be done again.
    """
    values = {} if until is None else {":until": {"N": str(int(until))}}
    change = _LIMIT if values else _NO_LIMIT
    change_all(table, user, math.inf, change, values, _THERE)
    _change(table, items.latest_key(user), change, values, _THERE)
    profile = "SET expires = :until" if values else "REMOVE expires"
    _change(table, items.profile_key(user), profile, values, "attribute_exists(content)")  # a hidden one has none


def _change(table: Table, key: items.Key, change: str, values: Item, condition: str) -> None:
    """Change an item, if there is such a one."""
    more = {"ExpressionAttributeValues": values} if values else {}
    table.update(Key=key, UpdateExpression=change, ConditionExpression=condition, **more)
