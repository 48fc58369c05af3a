"""A history file, open: its connections, and its copies."""

from __future__ import annotations

import datetime
from pathlib import Path
from threading import Thread

from engine.storage.backups import Backups
from engine.storage.port import Store
from engine.storage.sqlite_connection import Connection


class FileStore(Store):
    """The part of a store in a file that opens and closes it."""

    def __init__(self, path: Path, *, patience: float = 5.0, backs_up: bool = False) -> None:
        """Open the history at ``path``. A missing file or folder is created.

        Args:
            path: Of the file.
            patience: Seconds to wait for another process that is writing.
            backs_up: Whether to make a copy on each day on which a session begins (:class:`Backups`).

        Raises:
            NewerStore: a newer release has written it.
            Unwritable: the disk is full, or the file may not be written. It was left alone.
            StoreError: it cannot be opened, or is no history. It was left alone.
        """
        super().__init__()
        self.path = path
        self._backups, self._backs_up = Backups(path), backs_up
        self._backup: Thread | None = None
        self._open(patience)

    def _open(self, patience: float) -> None:
        """Bring the connections: for the events, and for the heartbeats."""
        self._file = Connection.on_disk(self.path, "FULL", patience)
        try:
            self._beats = Connection.on_disk(self.path, "NORMAL", patience)
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """See :meth:`Store.close`."""
        self._wait_for_copy()
        self._beats.close()
        self._file.close()

    def _back_up(self) -> None:
        """Make the copy of this day, if it is wanted and not there yet, while the workout goes on."""
        if self._backs_up:
            self._backup = self._backups.make_beside(datetime.date.today())

    def _wait_for_copy(self) -> None:
        if self._backup is not None:
            self._backup.join()
