"""What a history file holds of people beside their sessions: profiles, and who is forgotten."""

from __future__ import annotations

import time
from pathlib import Path

from engine.storage import sqlite_statements as sql
from engine.storage.checksum import is_whole
from engine.storage.sqlite_errors import translated
from engine.storage.sqlite_file import FileStore
from engine.storage.sqlite_rows import REPAIR, sealed
from engine.storage.sqlite_strays import Strays


class PeopleStore(FileStore):
    """The part of a store in a file that knows people."""

    def __init__(self, path: Path, *, patience: float = 5.0, backs_up: bool = False) -> None:
        """See :class:`FileStore`. Who was forgotten a minute ago is deleted for ever."""
        super().__init__(path, patience=patience, backs_up=backs_up)
        try:
            self._strays = Strays(self._file)
            self._forgotten = self._hidden()
            self._sweep_until(time.time())
        except BaseException:
            self.close()
            raise

    def profile(self, user: str) -> bytes | None:
        """See :meth:`Store.profile`."""
        if self._forgotten:
            self.sweep()
        row = self._file.row("SELECT content, checksum FROM profiles WHERE user = ?", user)
        if row is not None and not is_whole(row, user):
            self.name_damage(f"The profile of {user!r} is damaged, and is passed over. {REPAIR}")
            return None
        return None if row is None else bytes(row[0])

    def keep_profile(self, user: str, profile: bytes) -> None:
        """See :meth:`Store.keep_profile`."""
        with self._file.writing():
            self._file.change(sql.PROFILE, *sealed(user, bytes(profile)))

    def forget_profile(self, user: str) -> None:
        """See :meth:`Store.forget_profile`."""
        with self._file.writing():
            self._file.change(sql.NO_PROFILE, user)
        self._file.row("PRAGMA wal_checkpoint(TRUNCATE)")  # as in delete

    def users(self, prefix: str) -> tuple[str, ...]:
        """See :meth:`Store.users`."""
        return tuple(user for (user,) in self._file.rows(sql.USERS, prefix))

    def delete(self, user: str) -> None:
        """See :meth:`Store.delete`."""
        self._forgotten.pop(user, None)
        with self._file.writing():
            gone = self._file.change(sql.NO_PROFILE, user)
            gone += self._file.change("DELETE FROM sessions WHERE user = ?", user)
            self._strays.delete()  # they may be of this person
        self._delete_copies(self._purge_rows(user) + gone)

    def _hidden(self) -> dict[str, float]:
        """The users that any process has hidden, and since when."""
        rows = self._file.rows(sql.HIDDEN)
        for row in rows:
            if not is_whole(row):
                self.name_damage(f"Since when {row[0]!r} is forgotten is damaged: it stays hidden. {REPAIR}")
        return {user: at for user, at, _ in filter(is_whole, rows)}

    def _since(self, user: str) -> float | None:
        return self._hidden().get(user)

    def _hide(self, user: str, now: float) -> None:
        with self._file.writing():
            self._file.change(sql.HIDE_SESSIONS, user)
            self._file.change(sql.HIDE_PROFILE, user)
            self._file.change(sql.NOTE_HIDDEN, *sealed(user, float(now)))

    def _bring_back(self, user: str) -> None:
        with self._file.writing():
            for statement in (sql.SHOW_SESSIONS, sql.DROP_PROFILE, sql.SHOW_PROFILE):
                self._file.change(statement, user)
        self._purge_rows(user)  # a session with an id that another one has taken meanwhile

    def _purge(self, user: str) -> None:
        self._delete_copies(self._purge_rows(user))

    def _delete_copies(self, gone: int) -> None:
        """Where ``gone`` rows were deleted for ever, delete the copies that hold them."""
        self._wait_for_copy()
        if gone:
            with translated(self.path):
                self._backups.delete()

    def _purge_rows(self, user: str) -> int:
        with self._file.writing():
            gone = sum(self._file.change(statement, user) for statement in sql.PURGE)
            self._file.change(sql.ORPHANS)
        self.plan.cache_clear()
        # The write-ahead log still holds the deleted data. If a reader blocks this, closing empties it.
        self._file.row("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone
