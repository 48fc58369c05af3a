"""What no one would miss, because the name of whose it is is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from engine.storage import sqlite_statements as sql
from engine.storage.checksum import is_whole
from engine.storage.errors import Unreadable
from engine.storage.port import Store
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_rows import ABOUT, REPAIR, Row
from engine.storage.sqlite_seal import HIDDEN

_FIRST: Final = (
    f"SELECT {sql.SESSION}, number FROM sessions WHERE number IN (SELECT min(number) FROM sessions GROUP BY user)"  # noqa: S608
)
_ALIKE: Final = f"SELECT {sql.SESSION}, number FROM sessions WHERE user IS (SELECT user FROM sessions WHERE number = ?)"  # noqa: S608


_LOST_BEATS: Final = "SELECT session FROM heartbeats WHERE session NOT IN (SELECT number FROM sessions)"


class Stray(NamedTuple):
    """A session whose user is not known."""

    number: int
    id: str


class Strays:
    """Finds such rows. A user with a session that is whole is known; so one look at each user is enough."""

    def __init__(self, file: Connection) -> None:
        """Look into ``file``."""
        self._file = file
        self._named = False

    def name(self, store: Store) -> None:
        """Have ``store`` name them all, once."""
        if self._named:
            return
        self._named = True
        for stray in self.sessions():
            store.pass_over(stray.id, Unreadable(f"It is damaged, and nobody knows whose it is. {REPAIR}"))
        for user in self.profiles():
            store.name_damage(f"The profile of {user!r} is damaged, and is passed over. {REPAIR}")
        if self._file.rows(_LOST_BEATS):
            store.name_damage(f"Until when a session was coached is damaged, and is passed over. {REPAIR}")

    def sessions(self) -> Iterator[Stray]:
        """The sessions in the file now."""
        for row in self._file.rows(_FIRST):
            if not _is_whole(row):
                alike = self._file.rows(_ALIKE, row[-1])
                if not any(_is_whole(one) for one in alike):
                    yield from (Stray(one[-1], str(one[0])) for one in alike)

    def profiles(self) -> Iterator[object]:
        """Whose profiles are not whole. Of hidden ones nobody asks."""
        for row in self._file.rows("SELECT user, content, checksum FROM profiles"):
            if not str(row[0]).startswith(HIDDEN) and not is_whole(row):
                yield row[0]

    def delete(self) -> None:
        """Delete the sessions, in a transaction."""
        for stray in list(self.sessions()):
            self._file.change("DELETE FROM sessions WHERE number = ?", stray.number)


def _is_whole(row: Row) -> bool:
    """Whether a session is as it was begun. Hidden ones have other words for their id and their user."""
    names = (name.removeprefix(HIDDEN) if isinstance(name, str) else name for name in row[:2])
    return is_whole((*names, *row[2:ABOUT]))
