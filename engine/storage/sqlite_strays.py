"""Sessions that no one's history would show, because the name of their user is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from engine.storage import sqlite_statements as sql
from engine.storage.checksum import is_whole
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_rows import ABOUT, Row
from engine.storage.sqlite_seal import HIDDEN

_FIRST: Final = (
    f"SELECT {sql.SESSION}, number FROM sessions WHERE number IN (SELECT min(number) FROM sessions GROUP BY user)"  # noqa: S608
)
_ALIKE: Final = f"SELECT {sql.SESSION}, number FROM sessions WHERE user IS (SELECT user FROM sessions WHERE number = ?)"  # noqa: S608


class Stray(NamedTuple):
    """A session whose user is not known."""

    number: int
    id: str


class Strays:
    """Finds such sessions. A user with a session that is whole is known; so one look at each user is enough."""

    def __init__(self, file: Connection) -> None:
        """Look into ``file``."""
        self._file = file
        self._told = False

    def new(self) -> Iterator[str]:
        """The ids of all, the first time; nothing afterwards."""
        if not self._told:
            self._told = True
            yield from (stray.id for stray in self.every())

    def every(self) -> Iterator[Stray]:
        """All that are in the file now."""
        for row in self._file.rows(_FIRST):
            if not _is_whole(row):
                alike = self._file.rows(_ALIKE, row[-1])
                if not any(_is_whole(one) for one in alike):
                    yield from (Stray(one[-1], str(one[0])) for one in alike)

    def delete(self) -> None:
        """Delete them all, in a transaction."""
        for stray in list(self.every()):
            self._file.change("DELETE FROM sessions WHERE number = ?", stray.number)


def _is_whole(row: Row) -> bool:
    """Whether a session is as it was written. Hidden ones have other words for their id and their user."""
    names = (name.removeprefix(HIDDEN) if isinstance(name, str) else name for name in row[:2])
    return is_whole((*names, *row[2:ABOUT]))
