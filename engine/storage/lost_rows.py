"""Finds the sessions whose row is lost: the indexes name them, and their logs and digests still have their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from engine.storage.checksum import NONE
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_rows import Row, SessionRow
from engine.storage.sqlite_seal import HIDDEN

_INDEXES: Final = (
    ("id", "sqlite_autoindex_sessions_1"),
    ("user, begun_at", "sessions_of_user"),
    ("definition", "sessions_on_definition"),
)
"""The columns that an index has, so that they are read from it alone."""

_NUMBERED: Final = ("log", "digests", "heartbeats")


class LostRow(NamedTuple):
    """A session that has no row any more, as the indexes tell of it.

    Attributes:
        row: With what is known.
        number: Of its row.
    """

    row: SessionRow
    number: int


class LostRows:
    """The rows that are lost in one file."""

    def __init__(self, file: Connection) -> None:
        """Look into ``file``."""
        self._file = file

    def beside(self, there: Iterable[int]) -> Iterator[LostRow]:
        """Those without a row among ``there``. What is forgotten stays so."""
        ids, users, definitions = (self._indexed(*index) for index in _INDEXES)
        for number in sorted({*ids, *users, *definitions, *self._hung_on()}.difference(there)):
            (id_,), (definition,) = ids.get(number, ("",)), definitions.get(number, ("",))
            user, begun_at = users.get(number, ("", None))
            if not any(str(name).startswith(HIDDEN) for name in (id_, user)):
                yield LostRow(lost_row(str(id_), str(user), str(definition), begun_at), number)

    def _indexed(self, columns: str, index: str) -> dict[int, Row]:
        """What an index has of each session, read from both ends up to what cannot be read."""
        query = f"SELECT number, {columns} FROM sessions INDEXED BY {index} ORDER BY {columns}"  # noqa: S608 - our names
        found = self._file.salvaged(query) + self._file.salvaged(f"{query} DESC")
        return {number: tuple(values) for number, *values in found if isinstance(number, int)}

    def _hung_on(self) -> Iterator[int]:
        """The numbers of the sessions that something hangs on."""
        for table in _NUMBERED:
            for way in ("", " DESC"):
                found = self._file.salvaged(f"SELECT DISTINCT session FROM {table} ORDER BY session{way}")  # noqa: S608
                yield from (number for (number,) in found if isinstance(number, int))


def lost_row(id_: str, user: str, definition: str, begun_at: float | None) -> SessionRow:
    """A row in which only this is known. No checksum fits it."""
    about = (id_, user, definition, "", "", b"", begun_at, b"", NONE)
    return SessionRow(*about, b"", 0, None, None, None, NONE)  # type: ignore[arg-type]
