"""What logs come to, each in an item beside its log, so that a history is read without them.

It holds for a log of so many entries; one that has grown is read again. It goes, and expires, with its session.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from engine.storage.errors import StoreError
from engine.storage.models import Digest, Summary
from skill.storage import actions, items
from skill.storage.client import Item
from skill.storage.items import number
from skill.storage.table import Table

Expires = Callable[[float], dict[str, str]]

LARGEST: Final = 65_536
"""Most bytes of one; far more than a real session has."""
TOGETHER: Final = 50
"""Kept in one transaction, two actions each. Its limits are a hundred actions and four million bytes."""


def read_digests(table: Table, sessions: Sequence[Summary]) -> dict[str, bytes]:
    """What is kept of ``sessions``, by id, where it holds for as many entries as the summary says."""
    ids = {items.session_pk(one.id): one for one in sessions}
    found = ((ids[item["pk"]["S"]], item) for item in table.several([items.digest_key(one.id) for one in sessions]))
    return {one.id: item["content"]["B"] for one, item in found if int(item["seq"]["N"]) == one.entries}


def keep_digests(table: Table, digests: Sequence[Digest], expires: Expires) -> None:
    """Keep them, except where the log has grown or is no more; then the others of its transaction wait, too."""
    made = [one for one in digests if len(one.content) <= LARGEST]
    for start in range(0, len(made), TOGETHER):
        with suppress(StoreError):  # only for speed: what is not kept now is kept the next time
            table.write(*(action for one in made[start : start + TOGETHER] for action in _put(one, expires)))


def _put(one: Digest, expires: Expires) -> tuple[actions.Action, actions.Action]:
    item: Item = {**items.digest_key(one.session), "seq": number(one.entries), "content": {"B": one.content}}
    return actions.still(one.session, one.entries), {"Put": {"Item": item | {"expires": expires(one.until)}}}
