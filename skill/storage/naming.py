"""Names of one person in a table: a note for each, and a list of all beside the sessions, which is read with them.

The profile, and the note which session was begun last, are kept under the first name; those of the others say where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from engine.storage.models import Naming, Renamed
from engine.storage.noted_names import read_naming
from skill.storage import items
from skill.storage.actions import Action
from skill.storage.client import Item
from skill.storage.items import ELSEWHERE, NAMES, OPEN, SESSION, text
from skill.storage.table import Table


def naming_of(table: Table, user: str) -> Naming | None:
    """What is noted of a name that is one of several; None where it stands alone, or that cannot be read."""
    item = table.one(items.names_key(user))
    return None if item is None else read_naming(item.get("naming", {}).get("S"), user)


def rename(table: Table, changes: Sequence[Renamed]) -> bool:
    """See :meth:`engine.storage.port.Store.rename`."""
    return not table.write(*(action for one in changes for action in _actions(table, one)))


def keys(user: str) -> list[items.Key]:
    """Of all that is noted of a name."""
    return [items.names_key(user), *(items.list_key(user, kind) for kind in (SESSION, OPEN))]


def kept_elsewhere(item: Item | None) -> str:
    """The name under which something is kept; empty where it is here, if it is anywhere."""
    return "" if item is None else str(item.get(ELSEWHERE, {}).get("S", ""))


def _actions(table: Table, one: Renamed) -> Iterator[Action]:
    yield _note(table, one)
    yield from _lists(one)
    yield _kept(items.profile_key(one.user), one, None if one.profile is None else {"content": text(_json(one))})
    if one.elsewhere:
        yield _kept(items.latest_key(one.user), one, None)
    elif kept_elsewhere(table.one(items.latest_key(one.user))):
        yield {"Delete": {"Key": items.latest_key(one.user)}}


def _note(table: Table, one: Renamed) -> Action:
    """Note what becomes of a name, if what was noted still holds. What is damaged is replaced: it counts as nothing."""
    key = items.names_key(one.user)
    was = _damaged(table, one.user) if one.was is None else text(_written(one.was))
    holds: dict[str, object] = {"ConditionExpression": "attribute_not_exists(naming)"}
    if was is not None:
        holds = {"ConditionExpression": "naming = :was", "ExpressionAttributeValues": {":was": was}}
    if one.naming is None:
        return {"Delete": {"Key": key, **holds}}
    return {"Put": {"Item": {**key, "naming": text(_written(one.naming))}, **holds}}


def _damaged(table: Table, user: str) -> Item | None:
    """What is noted of a name and cannot be read; None where nothing is, or where it can."""
    noted = (table.one(items.names_key(user)) or {}).get("naming")
    return noted if noted is not None and read_naming(noted.get("S"), user) is None else None


def _lists(one: Renamed) -> Iterator[Action]:
    for kind in (SESSION, OPEN):
        key = items.list_key(one.user, kind)
        if one.naming is None:
            yield {"Delete": {"Key": key}}
        else:
            yield {"Put": {"Item": {**key, NAMES: {"L": [text(name) for name in one.naming.names]}}}}


def _kept(key: items.Key, one: Renamed, content: Item | None) -> Action:
    """Keep something here, or say where it is kept."""
    if one.elsewhere:
        return {"Put": {"Item": {**key, ELSEWHERE: text(one.elsewhere)}}}
    return {"Delete": {"Key": key}} if content is None else {"Put": {"Item": {**key, **content}}}


def _json(one: Renamed) -> str:
    return (one.profile or b"").decode()


def _written(naming: Naming) -> str:
    return msgspec.json.encode(naming).decode()
