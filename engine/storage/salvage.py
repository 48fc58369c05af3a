"""Reads what is left of a damaged history: whole rows, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Final

from engine.coaching.past.records import SessionDone
from engine.storage import sqlite_statements as sql
from engine.storage.checksum import is_whole
from engine.storage.digest import decode_digest
from engine.storage.errors import Unreadable
from engine.storage.lost_rows import LostRow, LostRows
from engine.storage.models import Logged
from engine.storage.remains import Remains, states
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_people import NAMES
from engine.storage.sqlite_rows import ABOUT, Row, SessionRow, log_entry
from engine.storage.sqlite_seal import HIDDEN
from engine.storage.zones import ANYWHERE
from engine.workflow.definition import Definition
from engine.workflow.wire import WireError, decode_definition, decode_effects, decode_recorded, definition_key

_SESSIONS: Final = f"SELECT {sql.SESSION}, number FROM sessions"  # noqa: S608
_ENTRY: Final = "seq, event, recorded, effects, checksum"
_LOG: Final = f"SELECT {_ENTRY} FROM log WHERE session = ? ORDER BY seq"  # noqa: S608
_ORPHANS: Final = f"SELECT {_ENTRY} FROM log WHERE session NOT IN (SELECT number FROM sessions)"  # noqa: S608


class Wreck:
    """A history that may be damaged, for reading."""

    def __init__(self, file: Connection, ids: Iterable[str] = ()) -> None:
        """Read from ``file``; ``ids`` are of sessions that its copies have."""
        self._file, self._ids = file, tuple(ids)

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """The workouts, by key. One that is damaged has a key that no session has."""
        found: dict[str, Definition] = {}
        for row in self._both_ways("SELECT key, content, checksum FROM definitions", "key"):
            with suppress(WireError, TypeError):
                definition = decode_definition(row[1])
                # The key is made of the content, too: where these two agree, it does not matter what else is damaged.
                found[row[0] if is_whole(row) else definition_key(definition)] = definition
        return found

    @cached_property
    def sessions(self) -> tuple[Remains, ...]:
        """What is left of each session, those begun first first. What is forgotten stays so."""
        kept = [self._remains(SessionRow(*row[:-1]), row[-1]) for row in self._rows if not _is_hidden(row)]
        known = {one.id for one in kept}
        lost = LostRows(self._file).beside(row[-1] for row in self._rows)
        found = [self._without_row(one, known) for one in lost]
        return tuple(sorted((*kept, *filter(None, found)), key=lambda one: one.number))

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The ids of what is forgotten."""
        return frozenset(str(row[0]).removeprefix(HIDDEN) for row in self._rows if _is_hidden(row))

    @cached_property
    def users(self) -> tuple[str, ...]:
        """Who is known by something that is whole."""
        profiles = (str(row[0]) for row in self._profiles if is_whole(row))
        people = (name for name in profiles if not name.startswith(NAMES))
        return tuple(dict.fromkeys([*(one.row.user for one in self.sessions if one.is_whole), *people]))

    def profiles(self, users: tuple[str, ...]) -> dict[str, bytes]:
        """The profiles that are whole; also where only the name of the user is damaged, and it is one of ``users``."""
        return {user: row[1] for row in self._profiles for user in (row[0], *users) if is_whole(row[1:], user)}

    @property
    def has_lost_profile(self) -> bool:
        """Whether a profile is damaged."""
        return any(not is_whole(row) for row in self._profiles)

    def beat(self, remains: Remains) -> float | None:
        """Until when a session was coached, by its heartbeat."""
        rows = self._file.salvaged("SELECT at, checksum FROM heartbeats WHERE session = ?", remains.number)
        return next((float(row[0]) for row in rows if is_whole(row, remains.id)), None)

    def told(self, id_: str) -> SessionDone | None:
        """What was done in a session, by what was read of its log before."""
        return next((done for _, _, done in self._digests if done.id == id_), None)

    @cached_property
    def _digests(self) -> list[tuple[int, int, SessionDone]]:
        """What was read of logs before: the number of the session, of how many entries, and what they came to."""
        rows = self._both_ways("SELECT seq, content, checksum, session FROM digests", "session")
        read = ((row, decode_digest(row[1], ANYWHERE)) for row in rows if isinstance(row[1], bytes))
        return [(row[-1], row[0], done) for row, done in read if done is not None and is_whole(row[:-1], done.id)]

    @cached_property
    def _rows(self) -> list[Row]:
        rows = self._both_ways(_SESSIONS, "number")
        there = {row[-1] for row in rows}
        for one in LostRows(self._file).beside(there):  # between two parts that cannot be read
            rows += self._file.salvaged(f"{_SESSIONS} WHERE number = ?", one.number)
        return rows

    @cached_property
    def _profiles(self) -> list[Row]:
        rows = self._both_ways("SELECT user, content, checksum FROM profiles", "user")
        return [row for row in rows if not str(row[0]).startswith(HIDDEN)]

    @cached_property
    def _orphans(self) -> list[Row]:
        """Entries of logs whose session has another number now."""
        return self._file.salvaged(_ORPHANS)

    def _both_ways(self, query: str, order: str) -> list[Row]:
        """The rows from both ends up to what cannot be read, each once."""
        ends = (self._file.salvaged(f"{query} ORDER BY {order}{way}") for way in ("", " DESC"))
        return list(dict.fromkeys(row for end in ends for row in end))

    def _entries(self, number: int) -> list[Row]:
        return list(dict.fromkeys(self._file.salvaged(_LOG, number) + self._file.salvaged(f"{_LOG} DESC", number)))

    def _remains(self, row: SessionRow, number: int) -> Remains:
        own = self._entries(number)
        entries = own + self._orphans
        id_ = _likeliest(_ids(row), entries, row)
        whole = {entry[0]: logged for entry in entries if (logged := _logged(entry, id_)) is not None}
        settled = is_whole(row[ABOUT:], id_)
        read = [seq for _, seq, done in self._digests if done.id == id_]
        counted = [row.seq] if settled else [entry[0] for entry in own] + [*whole] + read
        return Remains(row, number, id_, is_whole(row[:ABOUT]), settled, whole, max(counted, default=0))

    def _without_row(self, lost: LostRow, known: set[str]) -> Remains | None:
        """What is left of a session that has no row; None where it is one of ``known``, by another number."""
        own, read = self._entries(lost.number), [one for one in self._digests if one[0] == lost.number]
        named = [one for one in (str(lost.row.id), *(done.id for _, _, done in read)) if one]
        id_ = _likeliest([*named, *self._ids, *known, ""], own, lost.row)
        whole = {entry[0]: logged for entry in own if (logged := _logged(entry, id_)) is not None}
        if not whole and id_ not in named:
            id_, whole = f"recovered-{lost.number}", dict(_believed(own))
        if id_ in known or not (whole or named):
            return None
        expected = max((*(entry[0] for entry in own), *(seq for _, seq, _ in read)), default=0)
        return Remains(lost.row, lost.number, id_, False, False, whole, expected)


def _likeliest(ids: list[str], entries: list[Row], row: SessionRow) -> str:
    """The id with which most is as it was written; the first of several."""
    return max(ids, key=lambda id_: sum(is_whole(entry, id_) for entry in entries) + is_whole(row[ABOUT:], id_))


def _logged(entry: Row, id_: str) -> Logged | None:
    try:
        return log_entry(entry, id_)
    except (Unreadable, WireError):
        return None


def _believed(entries: Iterable[Row]) -> Iterator[tuple[int, Logged]]:
    """Entries of a session whose id nobody knows, so that no checksum can be tried: each names its event twice."""
    for seq, event, recorded, effects, _ in entries:
        with suppress(WireError, TypeError):
            if (read := decode_recorded(recorded)).event.id == event:
                yield seq, Logged(seq, read, decode_effects(effects))


def _is_hidden(row: Row) -> bool:
    return str(row[1]).startswith(HIDDEN)


def _ids(row: SessionRow) -> list[str]:
    """What its id may be."""
    return list(dict.fromkeys([str(row.id), *(session.id for session in states(row))]))
