"""What a history file holds of people beside their sessions: profiles, and who is forgotten."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from engine.storage import sqlite_statements as sql
from engine.storage.checksum import is_whole
from engine.storage.models import Naming, Renamed
from engine.storage.noted_names import read_naming
from engine.storage.sqlite_errors import translated
from engine.storage.sqlite_file import FileStore
from engine.storage.sqlite_rows import REPAIR, sealed
from engine.storage.sqlite_strays import Strays

NAMES: Final = "names:"  # before a name, beside the profiles: which others are the same person's


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
        return self._kept(self.names(user)[0])

    def keep_profile(self, user: str, profile: bytes) -> None:
        """See :meth:`Store.keep_profile`."""
        with self._file.writing():
            self._put(self.names(user)[0], profile)

    def forget_profile(self, user: str) -> None:
        """See :meth:`Store.forget_profile`."""
        with self._file.writing():
            self._put(self.names(user)[0], None)
        self._file.row("PRAGMA wal_checkpoint(TRUNCATE)")  # as in delete

    def swap_profile(self, user: str, before: bytes | None, after: bytes | None) -> bool:
        """See :meth:`Store.swap_profile`."""
        with self._file.writing():
            unchanged = self._kept(user) == before
            if unchanged:
                self._put(user, after)
        return unchanged

    def naming(self, user: str) -> Naming | None:
        """See :meth:`Store.naming`. A damaged one counts as none."""
        return read_naming(self._kept(f"{NAMES}{user}"), user)

    def rename(self, changes: Sequence[Renamed]) -> bool:
        """See :meth:`Store.rename`."""
        with self._file.writing():
            if any(self.naming(one.user) != one.was for one in changes):
                return False
            for one in changes:
                self._put(f"{NAMES}{one.user}", None if one.naming is None else msgspec.json.encode(one.naming))
                self._put(one.user, one.profile)
        return True

    def users(self, prefix: str) -> tuple[str, ...]:
        """See :meth:`Store.users`."""
        return tuple(user for (user,) in self._file.rows(sql.USERS, prefix))

    def delete(self, user: str) -> None:
        """See :meth:`Store.delete`."""
        self._forgotten.pop(user, None)
        with self._file.writing():
            gone = self._file.change(sql.NO_PROFILE, user) + self._file.change(sql.NO_PROFILE, f"{NAMES}{user}")
            gone += self._file.change("DELETE FROM sessions WHERE user = ?", user)
            self._strays.delete()  # they may be of this person
        self._delete_copies(self._purge_rows(user) + gone)

    def _kept(self, user: str) -> bytes | None:
        """What is kept as the profile of this very name."""
        row = self._file.row("SELECT content, checksum FROM profiles WHERE user = ?", user)
        if row is not None and not is_whole(row, user):
            self.name_damage(f"The profile of {user!r} is damaged, and is passed over. {REPAIR}")
            return None
        return None if row is None else bytes(row[0])

    def _put(self, user: str, profile: bytes | None) -> None:
        """Keep it as the profile of this very name, in a transaction; None keeps nothing."""
        if profile is None:
            self._file.change(sql.NO_PROFILE, user)
        else:
            self._file.change(sql.PROFILE, *sealed(user, bytes(profile)))

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
            for statement in (sql.SHOW_SESSIONS, sql.DROP_PROFILE, sql.SHOW_PROFILE, sql.NOT_HIDDEN):
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
