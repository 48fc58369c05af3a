"""Reads what is left of a damaged history: whole rows, and what follows from them."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import Final, NamedTuple

import msgspec

from engine.decoding import decode_json
from engine.storage import sqlite_statements as sql
from engine.storage.archive import Archived
from engine.storage.checksum import is_whole
from engine.storage.errors import Unreadable
from engine.storage.models import Logged, Settings
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_rows import ABOUT, Row, SessionRow, log_entry
from engine.storage.sqlite_seal import HIDDEN
from engine.workflow.definition import Definition
from engine.workflow.session import Session, begin
from engine.workflow.wire import WireError, decode_definition, decode_session, definition_key

_SESSIONS: Final = f"SELECT {sql.SESSION}, number FROM sessions ORDER BY number"  # noqa: S608
_LOG: Final = "SELECT seq, event, recorded, effects, checksum FROM log WHERE session = ? ORDER BY seq"
_ORPHANS: Final = """SELECT seq, event, recorded, effects, checksum FROM log
    WHERE session NOT IN (SELECT number FROM sessions)"""
_DAY: Final = 86_400.0


class Remains(NamedTuple):
    """What is left of a session.

    Attributes:
        row: As it stands in the file.
        id: The session's, as far as anything tells; else what stands there.
        is_whole: Whether what never changes of it is as it was written.
        is_settled: Whether what follows from its log is.
        entries: Those of its log that are as they were written, by number.
        expected: How many entries there should be at least.
    """

    row: SessionRow
    id: str
    is_whole: bool
    is_settled: bool
    entries: dict[int, Logged]
    expected: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing of it is damaged."""
        return self.is_whole and self.is_settled and len(unbroken(self.entries)) >= self.expected


class Wreck:
    """A history that may be damaged, for reading."""

    def __init__(self, file: Connection) -> None:
        """Read from ``file``."""
        self._file = file

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
        rows = self._both_ways(_SESSIONS.removesuffix(" ORDER BY number"), "number")
        rows.sort(key=lambda row: row[-1])
        return tuple(self._remains(SessionRow(*row[:-1]), row[-1]) for row in rows if not _is_hidden(row))

    @cached_property
    def users(self) -> tuple[str, ...]:
        """Who is known by something that is whole."""
        profiles = (str(row[0]) for row in self._profiles if is_whole(row))
        return tuple(dict.fromkeys([*(one.row.user for one in self.sessions if one.is_whole), *profiles]))

    def profiles(self, users: tuple[str, ...]) -> dict[str, bytes]:
        """The profiles that are whole; also where only the name of the user is damaged, and it is one of ``users``."""
        return {user: row[1] for row in self._profiles for user in (row[0], *users) if is_whole(row[1:], user)}

    @property
    def has_lost_profile(self) -> bool:
        """Whether a profile is damaged."""
        return any(not is_whole(row) for row in self._profiles)

    def beat(self, remains: Remains) -> float | None:
        """Until when a session was coached, by its heartbeat."""
        rows = self._file.salvaged(
            "SELECT at, heartbeats.checksum FROM heartbeats JOIN sessions ON session = number WHERE id = ?", remains.id
        )
        return next((float(row[0]) for row in rows if is_whole(row, remains.id)), None)

    def archived(self, remains: Remains, log: tuple[Logged, ...]) -> Archived | None:
        """The session with this log, by what its row tells; None where that is too little."""
        key = next((key for key in _keys(remains.row) if key in self.definitions), None)
        if key is None:
            return None
        about = (_original(remains, key), self.definitions[key], _settings(remains), _begun_at(remains, log))
        return Archived(*about, self.beat(remains), log)

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

    def _remains(self, row: SessionRow, number: int) -> Remains:
        entries = self._file.salvaged(_LOG, number) + self._file.salvaged(f"{_LOG} DESC", number) + self._orphans
        id_ = max(
            _ids(row), key=lambda id_: sum(is_whole(entry, id_) for entry in entries) + is_whole(row[ABOUT:], id_)
        )
        whole = {entry[0]: logged for entry in entries if (logged := _logged(entry, id_)) is not None}
        settled = is_whole(row[ABOUT:], id_)
        counted = [row.seq] if settled else [entry[0] for entry in entries if entry not in self._orphans] + [*whole]
        return Remains(row, id_, is_whole(row[:ABOUT]), settled, whole, max(counted, default=0))


def unbroken(entries: dict[int, Logged]) -> tuple[Logged, ...]:
    """Entries of a log up to the first that is missing."""
    log: list[Logged] = []
    while len(log) + 1 in entries:
        log.append(entries[len(log) + 1])
    return tuple(log)


def _logged(entry: Row, id_: str) -> Logged | None:
    try:
        return log_entry(entry, id_)
    except (Unreadable, WireError):
        return None


def _is_hidden(row: Row) -> bool:
    return str(row[1]).startswith(HIDDEN)


def _decoded(content: object) -> Session | None:
    try:
        return decode_session(content) if isinstance(content, bytes) else None
    except WireError:
        return None


def _both(row: SessionRow) -> tuple[Session, ...]:
    """The session as it was begun and as it is, where they can be read."""
    return tuple(found for found in map(_decoded, (row.original, row.snapshot)) if found is not None)


def _ids(row: SessionRow) -> list[str]:
    """What its id may be."""
    return list(dict.fromkeys([str(row.id), *(session.id for session in _both(row))]))


def _keys(row: SessionRow) -> list[str]:
    """What the key of its workout may be."""
    return list(dict.fromkeys([str(row.definition), *(session.definition for session in _both(row))]))


def _original(remains: Remains, key: str) -> Session:
    """The session as it was begun: only its id, its workout and its pace are its own."""
    paces = [session.pace for session in _both(remains.row)]
    return begin(remains.id, key, *paces[-1:])


def _settings(remains: Remains) -> Settings:
    try:
        return decode_json(remains.row.settings, Settings)
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError):
        return Settings()


def _begun_at(remains: Remains, log: tuple[Logged, ...]) -> float:
    """As it stands there if that may be; else when its first event was."""
    kept, first = remains.row.begun_at, log[0].recorded.at if log else None
    is_moment = isinstance(kept, float) and (first is None or abs(kept - first) < _DAY)
    return kept if remains.is_whole or is_moment else first or 0.0
