"""Hiding everything of a person in a table, bringing it back, and deleting it.

Two notes and the profile are written in one transaction; from then on a search for the person's sessions finds only
those that were begun later. Then each session is marked, so that it isn't found by its id either. What is hidden
expires soon, in case that the person never comes back; the notes, which keep it hidden, expire long after it. Entries
of a log, which do not name their person, expire as they would have anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from skill.storage import items
from skill.storage.actions import Action
from skill.storage.client import Item
from skill.storage.items import OPEN, SESSION, number
from skill.storage.table import Table

SOON: Final = 3600.0
"""Seconds after which the table itself forgets what is hidden."""

LATER: Final = 90 * 86_400.0
"""Seconds after which it forgets that something was hidden."""

TOGETHER: Final = 50
"""Marks in one transaction, which takes a hundred."""

_MARK: Final = "SET forgotten = :at, expires_before = expires, expires = :soon"
_UNMARK: Final = "SET expires = if_not_exists(expires_before, expires) REMOVE forgotten, expires_before"


def since(table: Table, user: str) -> float | None:
    """Since when ``user`` is hidden; None where nothing is."""
    marker = table.one(items.marker_key(user, SESSION))
    return None if marker is None else float(marker["at"]["N"])


def hide(table: Table, user: str, now: float) -> None:
    """Hide all that is there of ``user``."""
    marker = {"at": number(now), "expires": _whole(now + LATER)}
    put: list[Action] = [{"Put": {"Item": items.marker_key(user, kind) | marker}} for kind in (SESSION, OPEN)]
    if "content" in (table.one(items.profile_key(user)) or {}):
        change = "SET forgotten = content, expires = :soon REMOVE content"
        put.append(_update(items.profile_key(user), change, {":soon": _whole(now + SOON)}))
    table.write(*put)
    change_all(table, user, now, _MARK, {":at": number(now), ":soon": _whole(now + SOON)})


def bring_back(table: Table, user: str, at: float) -> None:
    """Undo :func:`hide`, which was done at ``at``. Cut short, it can be done again."""
    change_all(table, user, at, _UNMARK, {})
    changes: list[Action] = [{"Delete": {"Key": items.marker_key(user, kind)}} for kind in (SESSION, OPEN)]
    if "forgotten" in (table.one(items.profile_key(user)) or {}):
        change = "SET content = forgotten REMOVE forgotten, expires"
        changes.append(_update(items.profile_key(user), change, {}))
    table.write(*changes)


def forget_hidden_profile(table: Table, user: str) -> None:
    """Delete the profile that is hidden, and leave one that was told since."""
    profile = table.one(items.profile_key(user)) or {}
    if "content" not in profile:
        table.discard([items.profile_key(user)])
    elif "forgotten" in profile:
        table.update(Key=items.profile_key(user), UpdateExpression="REMOVE forgotten, expires")


def notes(table: Table, user: str, kind: str, at: float) -> Iterator[Item]:
    """The notes of what was begun until ``at``."""
    found = table.partition(items.user_pk(user), kind)
    return (note for note in found if not items.is_marker(note) and items.begun(note) <= at)


def change_all(
    table: Table, user: str, at: float, change: str, values: Item, condition: str = "attribute_exists(pk)"
) -> None:
    """Change the sessions that were begun until ``at``, and their notes, as far as the condition holds."""
    begun = list(notes(table, user, SESSION, at))
    keys = [items.head_key(note["session"]["S"]) for note in begun]
    keys += [items.key(note["pk"]["S"], note["sk"]["S"]) for note in (*begun, *notes(table, user, OPEN, at))]
    keys += [items.use_key(note["definition"]["S"], note["session"]["S"]) for note in begun]
    for start in range(0, len(keys), TOGETHER):
        several = keys[start : start + TOGETHER]
        if table.write(*(_update(key, change, values, condition) for key in several)):
            for key in several:  # the table has forgotten one of them meanwhile
                table.update(**_update(key, change, values, condition)["Update"])


def _update(key: items.Key, change: str, values: Item, condition: str = "attribute_exists(pk)") -> Action:
    what: dict[str, Any] = {"Key": key, "UpdateExpression": change, "ConditionExpression": condition}
    return {"Update": {**what, "ExpressionAttributeValues": values} if values else what}


def _whole(moment: float) -> dict[str, str]:
    return {"N": str(int(moment))}
