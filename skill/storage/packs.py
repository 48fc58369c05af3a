"""Logs in one piece, so that those of a whole history are had with a few requests.

A log lies in its session's partition entry by entry, and that is the truth. The log of a session that its person has
left behind is packed into one item beside the entries once it is read, and a hundred such items come with one request.
Entries never change, so what is packed counts for as long as none is missing from it. Where one is, or where it cannot
be read, the entries are read again.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final

import msgspec

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
"""How a log is packed. A new version has every history read entry by entry once, which takes a second or more."""
LARGEST: Final = 65_536
"""Bytes of a piece; nobody's log has so many."""
TOGETHER: Final = 50
"""Pieces in one transaction, two actions each: it takes a hundred actions, and four million bytes."""

_Entries = list[tuple[int, msgspec.Raw, msgspec.Raw]]


def read(table: Table, sessions: Sequence[Summary]) -> dict[str, Log]:
    """The logs of those ``sessions`` that are packed with all their entries, by the sessions' ids."""
    ids = {items.session_pk(one.id): one.id for one in sessions}
    found = table.several([items.packed_key(id_) for id_ in ids.values()])
    logs = {ids[piece["pk"]["S"]]: _unpacked(piece) for piece in found}
    return {one.id: logs[one.id] for one in sessions if len(logs.get(one.id, ())) >= max(one.entries, 1)}


def keep(table: Table, sessions: Sequence[Summary], logs: Mapping[str, Log], expires: Expires) -> None:
    """Pack those of ``logs`` that will hardly grow; one that has grown meanwhile, or was deleted, is not packed.

    One that the table has forgotten a part of is left alone, too: it would keep the others from being packed with it.
    """
    wanted = [one.id for one in _behind(sessions) if len(logs.get(one.id, ())) == one.entries]
    made = [pair for id_ in wanted for pair in _packed(id_, logs[id_], expires)]
    for start in range(0, len(made), TOGETHER):
        with suppress(StoreError):  # it is for speed alone: what is not packed now is packed the next time
            table.write(*(action for pair in made[start : start + TOGETHER] for action in pair))


def _behind(sessions: Sequence[Summary]) -> Iterator[Summary]:
    """Those that nothing is likely to happen to any more: over, or left open for a later one."""
    latest = max((one.begun_at for one in sessions), default=0.0)
    return (one for one in sessions if one.ended_at is not None or one.begun_at < latest)


def _packed(session_id: str, log: Log, expires: Expires) -> Iterator[tuple[actions.Action, actions.Action]]:
    """The piece, on condition that the log ends with it; nothing of a log that is empty, or too large."""
    entries = [(one.seq, msgspec.Raw(encode(one.recorded)), msgspec.Raw(encode(one.effects))) for one in log]
    packed = zlib.compress(msgspec.json.encode(entries))
    if log and len(packed) <= LARGEST:
        about = {"version": text(VERSION), "expires": expires(log[-1].recorded.at)}
        piece = {**items.packed_key(session_id), **about, "entries": {"B": packed}}
        yield actions.still(session_id, len(log)), {"Put": {"Item": piece}}


def _unpacked(piece: Item) -> Log:
    """The log; empty where it cannot be read."""
    if piece["version"] != text(VERSION):
        return ()
    try:
        entries = msgspec.json.decode(zlib.decompress(piece["entries"]["B"]), type=_Entries)
        return tuple(Logged(seq, decode_recorded(what), decode_effects(effects)) for seq, what, effects in entries)
    except (zlib.error, msgspec.DecodeError, WireError):
        return ()
