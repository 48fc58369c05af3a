"""A store in one SQLite file, for one person on a PC.

An event is on the disk before ``apply`` returns (WAL, synchronous=FULL). A heartbeat goes through a second connection
with synchronous=NORMAL: it survives a killed process, and a power cut takes at most those since the last event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Final

import msgspec

from engine.decoding import decode_json
from engine.storage import sqlite_statements as sql
from engine.storage.archive import Archived, ending, replayed
from engine.storage.checksum import is_whole
from engine.storage.errors import Damaged, SessionExists, SessionNotFound, Unreadable, WorkoutOpen
from engine.storage.models import Digest, Head, Logged, Settings, Stored, Summary
from engine.storage.port import check_key, end, latest, reopened
from engine.storage.sqlite_errors import translated
from engine.storage.sqlite_people import PeopleStore
from engine.storage.sqlite_rows import (
    REPAIR,
    WIDTH,
    Row,
    SessionRow,
    entry_row,
    log_entries,
    log_entry,
    sealed,
    session_row,
    state,
)
from engine.workflow.definition import Definition
from engine.workflow.session import Session
from engine.workflow.wire import decode_definition, decode_session, encode

_STATE_WIDTH: Final = 6  # values of a head's row that are of the session
_NO_ENTRY: Final = (None,) * 5  # what a join gives where there is no entry of the log


class SqliteStore(PeopleStore):
    """Keeps sessions in a file. Safe for several threads and processes; not across a fork."""

    def begin(
        self,
        session: Session,
        definition: Definition,
        *,
        user: str,
        settings: Settings,
        now: float,
        alone: bool = False,
    ) -> None:
        """See :meth:`Store.begin`."""
        check_key(session, definition)
        self._forgotten = self._hidden()  # another process may have hidden a person
        self.sweep(now)
        with self._file.writing():
            other = self.latest_open(user) if alone else None
            if not self._begin(session, definition, user, settings, now):
                raise SessionExists(session.id)
            if other is not None:
                raise WorkoutOpen(other.session.id)
        self._back_up()

    def load(self, session_id: str) -> Stored:
        """See :meth:`Store.load`."""
        if self._forgotten:
            self.sweep()
        row = self._file.row(sql.STORED + "WHERE id = ?", session_id)
        return self._stored(_found(row, session_id))

    def latest_open(self, user: str) -> Stored | None:
        """See :meth:`Store.latest_open`."""
        if self._forgotten:
            self.sweep()
        names = self.names(user)
        for row in self._rows_of(sql.OPEN, names):
            try:
                return self._stored(row)._replace(names=names if len(names) > 1 else ())
            except Unreadable as error:
                self.pass_over(str(row[0]), error)
        return None

    def log(self, session_id: str) -> tuple[Logged, ...]:
        """See :meth:`Store.log`."""
        if self._forgotten:
            self.sweep()
        least = self._row(session_id).seq
        return self._entries(self._file.rows(sql.LOG, session_id), session_id, least)

    def logs(self, sessions: Sequence[Summary]) -> tuple[tuple[Logged, ...], ...]:
        """See :meth:`Store.logs`."""
        logs: dict[str, list[Row]] = {one.id: [] for one in sessions}
        for row in self._file.rows(sql.LOGS, msgspec.json.encode(list(logs)).decode()):
            logs[row[0]].append(row)
        return tuple(
            self._entries(rows, one.id, one.entries) if (rows := logs[one.id]) else self.log(one.id) for one in sessions
        )

    def digests(self, sessions: Sequence[Summary]) -> dict[str, bytes]:
        """See :meth:`Store.digests`. A damaged one counts as none: what it tells is in the log."""
        entries = {one.id: one.entries for one in sessions}
        try:
            rows = self._file.rows(sql.DIGESTS, msgspec.json.encode(list(entries)).decode())
        except Damaged:
            return {}
        return {id_: row[1] for *row, id_ in rows if row[0] == entries.get(id_) and is_whole(row, id_)}

    def keep_digests(self, digests: Sequence[Digest]) -> None:
        """See :meth:`Store.keep_digests`. A power cut may lose them: they are made again."""
        with self._beats.writing():
            for one in digests:
                sealing = sealed(one.entries, one.content, owner=(one.session,))
                self._beats.change(sql.KEEP_DIGEST, *sealing, one.session)

    def original(self, session_id: str) -> Session:
        """See :meth:`Store.original`."""
        with translated(self.path):
            return decode_session(self._row(session_id).original)

    def sessions(self, user: str, limit: int = 20) -> tuple[Summary, ...]:
        """See :meth:`Store.sessions`."""
        if self._forgotten:
            self.sweep()
        summaries = tuple(filter(None, map(self._summary, self._rows_of(sql.SUMMARIES, self.names(user), limit))))
        self._strays.name(self)
        return summaries

    def alive(self, session_id: str, now: float, *, anew: bool = False) -> None:
        """See :meth:`Store.alive`."""
        if self._forgotten:
            self.sweep(now)
        beat = sealed(float(now), owner=(session_id,))
        if not self._beats.change(sql.ALIVE_ANEW if anew else sql.ALIVE, *beat, session_id) and not self._is_there(
            session_id
        ):
            raise SessionNotFound(session_id)

    def restore(self, sessions: Sequence[Archived], *, user: str) -> tuple[str, ...]:
        """See :meth:`Store.restore`."""
        settled = tuple(replayed(sessions))
        with self._file.writing():
            return tuple(one.id for one, session in settled if self._restore(one, session, user))

    def _begin(self, session: Session, definition: Definition, user: str, settings: Settings, now: float) -> bool:
        """Write a new session, in a transaction; False when its id is taken."""
        key, kept = session.definition, encode(session)
        about = (session.id, user, key, definition.workout, definition.title, msgspec.json.encode(settings), float(now))
        self._file.change(sql.DEFINITION, *sealed(key, encode(definition)))
        state = sealed(kept, 0, None, None, None, owner=(session.id,))
        return self._file.change(sql.BEGIN, *sealed(*about, kept), *state) == 1

    def _restore(self, one: Archived, session: Session, user: str) -> bool:
        if not self._begin(one.original, one.definition, user, one.settings, one.begun_at):
            return False
        for entry in one.log:
            self._append_entry(one.id, entry)
        changed_at = float(one.log[-1].recorded.at) if one.log else None
        self._file.change(
            sql.SETTLE, encode(session), len(one.log), changed_at, *_reals(*ending(session, one.log)), one.id, 0
        )
        if one.alive_at is not None:
            self._file.change(sql.ALIVE, *sealed(float(one.alive_at), owner=(one.id,)), one.id)
        return True

    def _turn(self) -> AbstractContextManager[None]:
        return self._file.writing()

    def _head(self, session_id: str, event_id: str) -> Head:
        row = _found(self._file.row(sql.HEAD, event_id, session_id), session_id)
        entry = row[_STATE_WIDTH:]
        with translated(self.path):
            session, seq = state(row[:_STATE_WIDTH], session_id)
            earlier = None if entry == _NO_ENTRY else log_entry(entry, session_id).effects
        return Head(session, seq, earlier)

    def _append(self, session: Session, entry: Logged) -> bool:
        finish, at = end(entry.effects), float(entry.recorded.at)
        over = _reals(at, finish.seconds) if finish else (None, None)
        statement = sql.SETTLE if reopened(session, entry.effects) else sql.MOVE
        if not self._file.change(statement, encode(session), entry.seq, at, *over, session.id, entry.seq - 1):
            return False
        return self._append_entry(session.id, entry)

    def _append_entry(self, session_id: str, entry: Logged) -> bool:
        return self._file.change(sql.APPEND, *entry_row(session_id, entry), session_id) == 1

    def _definition(self, key: str) -> Definition:
        row = self._file.row("SELECT content, checksum FROM definitions WHERE key = ?", key)
        if row is None:
            raise Unreadable(f"There is no workout kept as {key!r} in the history {self.path}: it was deleted.")
        if not is_whole(row, key):
            raise Unreadable(f"The workout kept as {key!r} in the history {self.path} is damaged. {REPAIR}")
        with translated(self.path):
            return decode_definition(row[0])

    def _rows_of(self, query: Mapping[str, str], names: Sequence[str], *more: object) -> Sequence[Row]:
        """The rows of what was begun under any of ``names``."""
        if len(names) == 1:
            return self._file.rows(query[sql.OF_ONE], *names, *more)
        return self._file.rows(query[sql.OF_SEVERAL], msgspec.json.encode(names).decode(), *more)

    def _is_there(self, session_id: str) -> bool:
        return self._file.row("SELECT 1 FROM sessions WHERE id = ?", session_id) is not None

    def _row(self, session_id: str) -> SessionRow:
        return self._checked(_found(self._file.row(sql.ONE, session_id), session_id))

    def _checked(self, row: Row) -> SessionRow:
        with translated(self.path):
            return session_row(row)

    def _entries(self, rows: Iterable[Row], session_id: str, least: int) -> tuple[Logged, ...]:
        with translated(self.path):
            return log_entries((row[1:] for row in rows), session_id, least)

    def _summary(self, row: Row) -> Summary | None:
        try:
            kept = self._checked(row)
            with translated(self.path):
                how = decode_session(kept.snapshot).state
        except Unreadable as error:
            self.pass_over(str(row[0]), error)
            return None
        return Summary(kept.id, kept.workout, kept.title, how, kept.begun_at, kept.ended_at, kept.trained, kept.seq)

    def _stored(self, row: Row) -> Stored:
        kept, beat = self._checked(row[:WIDTH]), row[WIDTH:]
        with translated(self.path):
            session = decode_session(kept.snapshot)
            spoken = decode_json(kept.settings, Settings)
        alive_at = latest(kept.changed_at, self._beat(kept.id, beat))
        return Stored(session, self.plan(session.definition), spoken, kept.user, kept.begun_at, alive_at)

    def _beat(self, session_id: str, row: Row) -> float | None:
        """Until when a session was coached, by its heartbeat; None where there is none that is whole."""
        if row == (None, None):
            return None
        if not is_whole(row, session_id):
            self.name_damage(f"Until when session {session_id!r} was coached is damaged, and is passed over. {REPAIR}")
            return None
        return float(row[0])


def _found(row: Row | None, session_id: str) -> Row:
    if row is None:
        raise SessionNotFound(session_id)
    return row


def _reals(*moments: float | None) -> tuple[float | None, ...]:
    """As SQLite gives them back: a checksum tells 1 from 1.0."""
    return tuple(None if moment is None else float(moment) for moment in moments)
