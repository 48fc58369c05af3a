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
_USE = "SET content = if_not_exists(content, :content) ADD uses :one"


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


def _note(head: Item) -> Item:
    return {"session": head["id"], **{name: head[name] for name in ("definition", "expires")}}


def put_new(item: Item) -> Action:
    """Put an item, if its key is free."""
    return {"Put": {"Item": item, "ConditionExpression": "attribute_not_exists(pk)"}}


def use(definition: Definition, name: str) -> Action:
    """Keep a definition once, and count the sessions that use it."""
    values = {":content": text(encode(definition).decode()), ":one": number(1)}
    return _update(items.definition_key(name), _USE, values)


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
    """Update the session as the entry leaves it, if the entry is the next one."""
    finish = end(entry.effects)
    values = {":session": text(encode(session).decode()), ":at": number(entry.recorded.at), ":expires": expires}
    values |= {":seq": number(entry.seq), ":before": number(entry.seq - 1)}
    if finish:
        values[":trained"] = number(finish.seconds)
    more = _END if finish else _REOPEN if reopened(session, entry.effects) else ""
    return _update(items.head_key(session.id), _MOVE + more, values, "seq = :before")


def still(session_id: str, seq: int) -> Action:
    """Check that the session exists and its log has ``seq`` entries; change nothing."""
    unchanged = {"ConditionExpression": "seq = :seq", "ExpressionAttributeValues": {":seq": number(seq)}}
    return {"ConditionCheck": {"Key": items.head_key(session_id), **unchanged}}


def unbegin(session_id: str, where: Place, definition: str) -> tuple[Action, Action, Action]:
    """Delete a session, if it exists, and its use of a definition."""
    return (
        {"Delete": {"Key": items.head_key(session_id), "ConditionExpression": "attribute_exists(pk)"}},
        {"Delete": {"Key": items.open_key(where)}},
        _update(items.definition_key(definition), "ADD uses :less", {":less": number(-1)}),
    )


def drop_unused(definition: str) -> Action:
    """Delete the definition, if no session uses it."""
    unused = {"ConditionExpression": "uses <= :none", "ExpressionAttributeValues": {":none": number(0)}}
    return {"Delete": {"Key": items.definition_key(definition), **unused}}


def _update(key: items.Key, expression: str, values: Item, condition: str | None = None) -> Action:
    what = {"Key": key, "UpdateExpression": expression, "ExpressionAttributeValues": values}
    return {"Update": what if condition is None else {**what, "ConditionExpression": condition}}
