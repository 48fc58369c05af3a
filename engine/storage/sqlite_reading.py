"""The history where it may not, or cannot, be written: it can be read all the same."""

from __future__ import annotations

from pathlib import Path

from engine.storage.errors import Unwritable
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_connection import Connection


class FixedStore(SqliteStore):
    """A copy of a history as it is now, in memory. Whatever would change it raises :class:`Unwritable`."""

    def _open(self, patience: float) -> None:
        del patience
        self._file = self._beats = Connection.in_memory(self.path, fixed=True)

    def _sweep_until(self, moment: float) -> None:
        """Nothing is deleted here. What is forgotten stays hidden."""


def open_for_reading(path: Path) -> SqliteStore:
    """The history at ``path``; a fixed copy of it where the disk is full or read-only.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        return SqliteStore(path)
    except Unwritable:
        return FixedStore(path)
