"""How long the things last that a session needs: its notes, its definition, and its use of that.

They outlast the session, however late something happens to it, and then the table forgets them by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from skill.storage import actions, items
from skill.storage.client import Item
from skill.storage.items import USE
from skill.storage.table import Table

LONGER: Final = 30 * 86_400.0
"""Seconds by which they outlast the session; so they are prolonged once a month at most."""


def prolong(table: Table, head: Item, expires: Callable[[float], dict[str, str]], at: float) -> None:
    """Let them outlast a session to which something happens at ``at``; ``expires`` tells when it will be forgotten."""
    until = items.optional(head, "lasting")
    if until is None or until >= float(expires(at)["N"]):
        return
    where, session, definition = items.place_of(head), head["id"]["S"], head["definition"]["S"]
    needed = (items.session_key(where), items.open_key(where), items.use_key(definition, session))
    for key in (*needed, items.definition_key(definition)):
        _last_until(table, key, "expires", expires(at + LONGER))
    _last_until(table, items.head_key(session), "lasting", expires(at + LONGER))  # last: cut short, it is done again


def _last_until(table: Table, key: items.Key, name: str, later: dict[str, str]) -> None:
    """Move the end of an item that is there and would end earlier."""
    table.update(
        Key=key,
        UpdateExpression=f"SET {name} = :later",
        ConditionExpression=f"attribute_exists(pk) AND {name} < :later",
        ExpressionAttributeValues={":later": later},
    )


def drop_unused(table: Table, name: str) -> None:
    """Delete a definition that no session is on."""
    definition = table.one(items.definition_key(name))
    if definition is None or "used_by" not in definition:
        return
    if not any(table.partition(items.definition_pk(name), USE, page=1)):
        table.write(actions.drop(definition))
