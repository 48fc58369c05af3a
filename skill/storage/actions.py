"""Actions of a transaction: items to put, changes, and their conditions."""

from __future__ import annotations

from typing import Any

import msgspec

from engine.storage.models import Logged, Settings
from engine.storage.port import end, reopened
from engine.workflow.definition import Definition
from engine.workflow.session import Session
from engine.workflow.wire import encode
from skill.storage import items
from skill.storage.client import Item
from skill.storage.items import Place, number, text

Action = dict[str, dict[str, Any]]

_MOVE = "SET as_is = :session, seq = :seq, changed_at = :at, expires = :expires"
_END = ", ended_at = :at, trained = :trained"
_REOPEN = " REMOVE ended_at, trained"
_KEEP = "SET content = if_not_exists(content, :content), expires = :lasting, used_by = :session"
_LASTS = "(attribute_not_exists(lasting) OR lasting >= :expires)"


def head(session: Session, definition: Definition, settings: Settings, user: str, now: float) -> Item:
    """Put a new session."""
    kept, where = text(encode(session).decode()), items.place(user, session.id, now)
    about = {"id": text(session.id), "user": text(user), "place": text(where.order), "seq": number(0)}
    on = {"definition": text(session.definition), "workout": text(definition.workout), "title": text(definition.title)}
    spoken = {"settings": text(msgspec.json.encode(settings).decode()), "begun_at": number(now)}
    return {**items.head_key(session.id), **about, **on, **spoken, "as_begun": kept, "as_is": kept}


def notes(head: Item) -> tuple[Action, Action]:
    """Put the notes that a session belongs to its user, and that it is open."""
    where, note = items.place_of(head), _note(head)
    return ({"Put": {"Item": items.session_key(where) | note}}, open_note(head))


def open_note(head: Item) -> Action:
    """The note that the session is open."""
    return {"Put": {"Item": items.open_key(items.place_of(head)) | _note(head)}}


def begun_last(head: Item, user: str, before: Item | None) -> Action:
    """Note that a session was begun last, if since the note ``before`` no other one was; ``user`` is its first name."""
    item = items.latest_key(user) | {"session": head["id"], "expires": head["lasting"]}
    if before is None:
        return put_new(item)
    unchanged = {"ConditionExpression": "#session = :before", "ExpressionAttributeNames": {"#session": "session"}}
    return {"Put": {"Item": item, **unchanged, "ExpressionAttributeValues": {":before": before["session"]}}}


def _note(head: Item) -> Item:
    about = {"session": head["id"], "definition": head["definition"]}
    return about | {"expires": head.get("lasting", head["expires"])}


def put_new(item: Item) -> Action:
    """Put an item, if its key is free."""
    return {"Put": {"Item": item, "ConditionExpression": "attribute_not_exists(pk)"}}


def use(head: Item, definition: Definition) -> tuple[Action, Action]:
    """Keep a definition once, and note that a session is on it."""
    name, session = head["definition"]["S"], head["id"]
    values = {":content": text(encode(definition).decode()), ":lasting": head["lasting"], ":session": session}
    note = items.use_key(name, session["S"]) | {"expires": head["lasting"]}
    return (_update(items.definition_key(name), _KEEP, values), {"Put": {"Item": note}})


def logged(session_id: str, entry: Logged, expires: dict[str, str]) -> Item:
    """Put an entry of the log."""
    what = {"recorded": text(encode(entry.recorded).decode()), "effects": text(encode(entry.effects).decode())}
    return {
        **items.event_key(session_id, entry.recorded.event.id),
        **what,
        "seq": number(entry.seq),
        "expires": expires,
    }


def move(session: Session, entry: Logged, expires: dict[str, str]) -> Action:
    """Update the session as the entry leaves it, if the entry is the next one, and what it needs lasts as long."""
    finish = end(entry.effects)
    values = {":session": text(encode(session).decode()), ":at": number(entry.recorded.at), ":expires": expires}
    values |= {":seq": number(entry.seq), ":before": number(entry.seq - 1)}
    if finish:
        values[":trained"] = number(finish.seconds)
    more = _END if finish else _REOPEN if reopened(session, entry.effects) else ""
    return _update(items.head_key(session.id), _MOVE + more, values, f"seq = :before AND {_LASTS}")


def still(session_id: str, seq: int) -> Action:
    """Check that the session exists and its log has ``seq`` entries; change nothing."""
    unchanged = {"ConditionExpression": "seq = :seq", "ExpressionAttributeValues": {":seq": number(seq)}}
    return {"ConditionCheck": {"Key": items.head_key(session_id), **unchanged}}


def unbegin(session_id: str, where: Place, definition: str) -> tuple[Action, Action, Action]:
    """Delete a session, and its use of a definition; whatever of it is no longer there."""
    keys = (items.head_key(session_id), items.open_key(where), items.use_key(definition, session_id))
    first, second, third = ({"Delete": {"Key": key}} for key in keys)
    return first, second, third


def drop(definition: Item) -> Action:
    """Delete a definition, unless a session was begun on it meanwhile. Those of earlier releases count their uses."""
    unused = {"ConditionExpression": "used_by = :session AND attribute_not_exists(uses)"}
    values = {":session": definition["used_by"]}
    key = items.key(definition["pk"]["S"], definition["sk"]["S"])
    return {"Delete": {"Key": key, **unused, "ExpressionAttributeValues": values}}


def _update(key: items.Key, expression: str, values: Item, condition: str | None = None) -> Action:
    what = {"Key": key, "UpdateExpression": expression, "ExpressionAttributeValues": values}
    return {"Update": what if condition is None else {**what, "ConditionExpression": condition}}
