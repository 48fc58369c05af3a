"""A store in one SQLite file, for one person on a PC.

An event is on the disk before ``apply`` returns (WAL, synchronous=FULL). A heartbeat goes through a second connection
with synchronous=NORMAL: it survives a killed process, and a power cut takes at most those since the last event.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from engine.storage import sqlite_statements as sql
from engine.storage.archive import Archived, ending, replayed
from engine.storage.errors import SessionExists, SessionNotFound, StoreError, Unreadable
from engine.storage.models import Head, Logged, Settings, Stored, Summary
from engine.storage.port import Store, check_key, end, latest, reopened
from engine.storage.sqlite_connection import Connection, Row
from engine.storage.sqlite_errors import translated
from engine.workflow.definition import Definition
from engine.workflow.session import Session
from engine.workflow.wire import decode_definition, decode_effects, decode_recorded, decode_session, encode


class SqliteStore(Store):
    """Keeps sessions in a file. Safe for several threads and processes; not across a fork."""

    def __init__(self, path: Path, *, patience: float = 5.0) -> None:
        """Open the history at ``path``. A missing file or folder is created.

        Args:
            path: Of the file.
            patience: Seconds to wait for another process that is writing.

        Raises:
            NewerStore: a newer release has written it.
            StoreError: it cannot be opened or written, or is no history. It was left alone.
        """
        super().__init__()
        self.path = path
        self._file = Connection(path, "FULL", patience)
        try:
            self._beats = Connection(path, "NORMAL", patience)
        except BaseException:
            self._file.close()
            raise
        self._forgotten = self._hidden()
        self._sweep_until(time.time())

    def begin(self, session: Session, definition: Definition, *, user: str, settings: Settings, now: float) -> None:
        """See :meth:`Store.begin`."""
        check_key(session, definition)
        self._forgotten = self._hidden()  # another process may have hidden a person
        self.sweep(now)
        with self._file.writing():
            if not self._begin(session, definition, user, settings, now):
                raise SessionExists(session.id)

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
        newest = "WHERE user = ? AND ended_at IS NULL ORDER BY begun_at DESC, number DESC"
        for row in self._file.rows(sql.STORED + newest, user):
            try:
                return self._stored(row)
            except Unreadable as error:
                self.pass_over(row[0], error)
        return None

    def log(self, session_id: str) -> tuple[Logged, ...]:
        """See :meth:`Store.log`."""
        if self._forgotten:
            self.sweep()
        rows = self._file.rows(sql.LOG, session_id)
        if not rows:
            self.original(session_id)  # tells an empty log from a missing session
        with translated(self.path):
            return tuple(Logged(seq, decode_recorded(entry), decode_effects(effects)) for seq, entry, effects in rows)

    def logs(self, sessions: Sequence[Summary]) -> tuple[tuple[Logged, ...], ...]:
        """See :meth:`Store.logs`."""
        logs: dict[str, list[Logged]] = {one.id: [] for one in sessions}
        rows = self._file.rows(sql.LOGS, msgspec.json.encode(list(logs)).decode())
        with translated(self.path):
            for id_, seq, entry, effects in rows:
                logs[id_].append(Logged(seq, decode_recorded(entry), decode_effects(effects)))
        return tuple(tuple(logs[one.id]) or self.log(one.id) for one in sessions)

    def original(self, session_id: str) -> Session:
        """See :meth:`Store.original`."""
        row = self._file.row("SELECT original FROM sessions WHERE id = ?", session_id)
        with translated(self.path):
            return decode_session(_found(row, session_id)[0])

    def sessions(self, user: str, limit: int = 20) -> tuple[Summary, ...]:
        """See :meth:`Store.sessions`."""
        if self._forgotten:
            self.sweep()
        summaries = (self._summary(row) for row in self._file.rows(sql.SUMMARIES, user, limit))
        return tuple(summary for summary in summaries if summary)

    def alive(self, session_id: str, now: float) -> None:
        """See :meth:`Store.alive`."""
        if self._forgotten:
            self.sweep(now)
        if not self._beats.change(sql.ALIVE, now, session_id):
            raise SessionNotFound(session_id)

    def profile(self, user: str) -> bytes | None:
        """See :meth:`Store.profile`."""
        if self._forgotten:
            self.sweep()
        row = self._file.row("SELECT content FROM profiles WHERE user = ?", user)
        return None if row is None else bytes(row[0])

    def keep_profile(self, user: str, profile: bytes) -> None:
        """See :meth:`Store.keep_profile`."""
        with self._file.writing():
            self._file.change(sql.PROFILE, user, profile)

    def forget_profile(self, user: str) -> None:
        """See :meth:`Store.forget_profile`."""
        with self._file.writing():
            self._file.change(sql.NO_PROFILE, user)
        self._file.row("PRAGMA wal_checkpoint(TRUNCATE)")  # as in delete

    def delete(self, user: str) -> None:
        """See :meth:`Store.delete`."""
        self._forgotten.pop(user, None)
        with self._file.writing():
            self._file.change(sql.NO_PROFILE, user)
            self._file.change("DELETE FROM sessions WHERE user = ?", user)
        self._purge(user)

    def restore(self, sessions: Sequence[Archived], *, user: str) -> tuple[str, ...]:
        """See :meth:`Store.restore`."""
        settled = tuple(replayed(sessions))
        with self._file.writing():
            return tuple(one.id for one, session in settled if self._restore(one, session, user))

    def close(self) -> None:
        """See :meth:`Store.close`."""
        self._beats.close()
        self._file.close()

    def _hidden(self) -> dict[str, float]:
        """The users that any process has hidden, and since when."""
        return dict(self._file.rows(sql.HIDDEN))

    def _since(self, user: str) -> float | None:
        return self._hidden().get(user)

    def _hide(self, user: str, now: float) -> None:
        with self._file.writing():
            self._file.change(sql.HIDE_SESSIONS, user)
            self._file.change(sql.HIDE_PROFILE, user)
            self._file.change(sql.NOTE_HIDDEN, user, now)

    def _bring_back(self, user: str) -> None:
        with self._file.writing():
            for statement in (sql.SHOW_SESSIONS, sql.DROP_PROFILE, sql.SHOW_PROFILE):
                self._file.change(statement, user)
        self._purge(user)  # a session with an id that another one has taken meanwhile

    def _purge(self, user: str) -> None:
        with self._file.writing():
            for statement in (sql.PURGE_SESSIONS, sql.PURGE_PROFILE, sql.NOT_HIDDEN):
                self._file.change(statement, user)
            self._file.change(sql.ORPHANS)
        self.plan.cache_clear()
        # The write-ahead log still holds the deleted data. If a reader blocks this, closing empties it.
        self._file.row("PRAGMA wal_checkpoint(TRUNCATE)")

    def _begin(self, session: Session, definition: Definition, user: str, settings: Settings, now: float) -> bool:
        """Write a new session, in a transaction; False when its id is taken."""
        key, kept = session.definition, encode(session)
        about = (session.id, user, key, definition.workout, definition.title, msgspec.json.encode(settings), now)
        self._file.change("INSERT OR IGNORE INTO definitions VALUES (?, ?)", key, encode(definition))
        return self._file.change(sql.BEGIN, *about, kept, kept) == 1

    def _restore(self, one: Archived, session: Session, user: str) -> bool:
        if not self._begin(one.original, one.definition, user, one.settings, one.begun_at):
            return False
        for entry in one.log:
            self._append_entry(one.id, entry)
        changed_at = one.log[-1].recorded.at if one.log else None
        self._file.change(sql.RESTORE, encode(session), len(one.log), changed_at, *ending(session, one.log), one.id)
        if one.alive_at is not None:
            self._file.change(sql.ALIVE, one.alive_at, one.id)
        return True

    def _turn(self) -> AbstractContextManager[None]:
        return self._file.writing()

    def _head(self, session_id: str, event_id: str) -> Head:
        snapshot, seq, effects = _found(self._file.row(sql.HEAD, event_id, session_id), session_id)
        return Head(decode_session(snapshot), seq, None if effects is None else decode_effects(effects))

    def _append(self, session: Session, entry: Logged) -> bool:
        finish, at = end(entry.effects), entry.recorded.at
        over = (at, finish.seconds) if finish else (None, None)
        if not self._file.change(sql.MOVE, encode(session), entry.seq, at, *over, session.id, entry.seq - 1):
            return False
        if reopened(session, entry.effects):
            self._file.change(sql.REOPEN, session.id)
        return self._append_entry(session.id, entry)

    def _append_entry(self, session_id: str, entry: Logged) -> bool:
        event, recorded, effects = entry.recorded.event.id, encode(entry.recorded), encode(entry.effects)
        return self._file.change(sql.APPEND, entry.seq, event, recorded, effects, session_id) == 1

    def _definition(self, key: str) -> Definition:
        row = self._file.row("SELECT content FROM definitions WHERE key = ?", key)
        if row is None:
            raise StoreError(f"There is no workout kept as {key!r} in the history {self.path}: it was deleted.")
        with translated(self.path):
            return decode_definition(row[0])

    def _summary(self, row: Row) -> Summary | None:
        id_, snapshot, workout, title, *times = row
        try:
            with translated(self.path):
                return Summary(id_, workout, title, decode_session(snapshot).state, *times)
        except Unreadable as error:
            self.pass_over(id_, error)
            return None

    def _stored(self, row: Row) -> Stored:
        _, snapshot, settings, user, begun_at, changed_at, beat = row
        with translated(self.path):
            session = decode_session(snapshot)
            spoken = msgspec.json.decode(settings, type=Settings)
        return Stored(session, self.plan(session.definition), spoken, user, begun_at, latest(changed_at, beat))


def _found(row: Row | None, session_id: str) -> Row:
    if row is None:
        raise SessionNotFound(session_id)
    return row
