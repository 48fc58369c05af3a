"""Packed logs, so that a whole history is read with a few requests.

The entries of a log in its session's partition are the truth. When the log of a past session is read, it is packed into
one item beside the entries; one request reads a hundred such items. Entries never change, so a pack is valid as long as
it has all of them. If one is missing, or the pack cannot be read, the entries are read again.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final

import msgspec

from engine.decoding import decode_json
from engine.storage.errors import StoreError
from engine.storage.models import Logged, Summary
from engine.workflow.wire import WireError, decode_effects, decode_recorded, encode
from skill.storage import actions, items
from skill.storage.client import Item
from skill.storage.items import text
from skill.storage.table import Table

Log = tuple[Logged, ...]
Expires = Callable[[float], dict[str, str]]

VERSION: Final = "1"
"""Version of the packing. After a change every history is read entry by entry once, which takes a second or more."""
LARGEST: Final = 65_536
"""Most bytes of a pack; far more than a real log has."""
TOGETHER: Final = 50
"""Packs in one transaction, two actions each. Its limits are a hundred actions and four million bytes."""

_Entries = list[tuple[int, msgspec.Raw, msgspec.Raw]]


def read(table: Table, sessions: Sequence[Summary]) -> dict[str, Log]:
    """The complete packed logs of ``sessions``, by session id."""
    ids = {items.session_pk(one.id): one.id for one in sessions}
    found = table.several([items.packed_key(id_) for id_ in ids.values()])
    logs = {ids[piece["pk"]["S"]]: _unpacked(piece) for piece in found}
    return {one.id: logs[one.id] for one in sessions if len(logs.get(one.id, ())) >= max(one.entries, 1)}


def keep(table: Table, sessions: Sequence[Summary], logs: Mapping[str, Log], expires: Expires) -> None:
    """Pack those of ``logs`` that are unlikely to grow, except if one has grown or was deleted meanwhile.

    A log with expired entries is left alone: it would make the transaction fail for the others.
    """
    wanted = [one.id for one in _behind(sessions) if len(logs.get(one.id, ())) == one.entries]
    made = [pair for id_ in wanted for pair in _packed(id_, logs[id_], expires)]
    for start in range(0, len(made), TOGETHER):
        with suppress(StoreError):  # only for speed: a log not packed now is packed the next time
            table.write(*(action for pair in made[start : start + TOGETHER] for action in pair))


def _behind(sessions: Sequence[Summary]) -> Iterator[Summary]:
    """The sessions unlikely to change: those over, and open ones followed by a later session."""
    latest = max((one.begun_at for one in sessions), default=0.0)
    return (one for one in sessions if one.ended_at is not None or one.begun_at < latest)


def _packed(session_id: str, log: Log, expires: Expires) -> Iterator[tuple[actions.Action, actions.Action]]:
    """The actions that store a pack if the log has not grown; none for an empty or very large log."""
    entries = [(one.seq, msgspec.Raw(encode(one.recorded)), msgspec.Raw(encode(one.effects))) for one in log]
    packed = zlib.compress(msgspec.json.encode(entries))
    if log and len(packed) <= LARGEST:
        about = {"version": text(VERSION), "expires": expires(log[-1].recorded.at)}
        piece = {**items.packed_key(session_id), **about, "entries": {"B": packed}}
        yield actions.still(session_id, len(log)), {"Put": {"Item": piece}}


def _unpacked(piece: Item) -> Log:
    """The log in a pack; empty if it cannot be read."""
    if piece["version"] != text(VERSION):
        return ()
    try:
        entries = decode_json(zlib.decompress(piece["entries"]["B"]), _Entries)
        return tuple(Logged(seq, decode_recorded(what), decode_effects(effects)) for seq, what, effects in entries)
    except (zlib.error, msgspec.DecodeError, WireError):
        return ()
