"""A history that outlasts a full disk: what cannot be written is held in memory, and written when there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Final, TypeVar

from engine.storage.archive import Archived
from engine.storage.errors import SessionExists, SessionNotFound, StoreError, Unwritable
from engine.storage.models import Applied, Renamed, Settings
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_connection import Connection
from engine.workflow.definition import Definition
from engine.workflow.events import AnyEvent
from engine.workflow.session import Session

T = TypeVar("T")

FULL: Final = "terminal-disk-full"
ROOM: Final = "terminal-disk-room"
UNWRITTEN: Final = "terminal-disk-unwritten"
"""What is told: once when it begins, and once how it ended."""


class PatientStore(SqliteStore):
    """A store for one workout that must go on.

    While the disk is full, or does not let us write, everything happens in a copy in memory. Each call that changes
    something tries the disk again: first what waits, in order, then goes on there. The same event or session written
    twice acts once, so that what the disk took in the middle of an error does no harm.
    """

    def __init__(self, path: Path, tell: Callable[[str], None]) -> None:
        """Open the history at ``path``; ``tell`` takes the ids of messages (:data:`FULL`, :data:`ROOM`, …).

        Raises:
            NewerStore: a newer release has written it.
            StoreError: it is damaged, or no history.
        """
        self._tell, self._told = tell, set[str]()
        super().__init__(path, backs_up=True)

    def _open(self, patience: float) -> None:
        self._patience, self._one_at_a_time = patience, RLock()
        self._waiting: list[Callable[[], object]] = []
        self._disk: tuple[Connection, Connection] | None = None
        self._copy: Connection | None = None
        try:
            super()._open(patience)
            self._disk = self._file, self._beats
        except Unwritable:
            self._go_to_memory()

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
        begin = super().begin
        self._change(lambda: begin(session, definition, user=user, settings=settings, now=now, alone=alone))

    def apply(self, session_id: str, event: AnyEvent, now: float) -> Applied:
        """See :meth:`Store.apply`."""
        apply = super().apply
        return self._change(lambda: apply(session_id, event, now))

    def alive(self, session_id: str, now: float, *, anew: bool = False) -> None:
        """See :meth:`Store.alive`."""
        alive = super().alive
        self._change(lambda: alive(session_id, now, anew=anew))

    def keep_profile(self, user: str, profile: bytes) -> None:
        """See :meth:`Store.keep_profile`."""
        keep = super().keep_profile
        self._change(lambda: keep(user, profile))

    def forget_profile(self, user: str) -> None:
        """See :meth:`Store.forget_profile`."""
        forget = super().forget_profile
        self._change(lambda: forget(user))

    def swap_profile(self, user: str, before: bytes | None, after: bytes | None) -> bool:
        """See :meth:`Store.swap_profile`."""
        swap = super().swap_profile
        return self._change(lambda: swap(user, before, after))

    def rename(self, changes: Sequence[Renamed]) -> bool:
        """See :meth:`Store.rename`."""
        rename = super().rename
        return self._change(lambda: rename(changes))

    def forget(self, user: str, now: float) -> None:
        """See :meth:`Store.forget`."""
        forget = super().forget
        self._change(lambda: forget(user, now))

    def remember(self, user: str, now: float) -> bool:
        """See :meth:`Store.remember`."""
        remember = super().remember
        return self._change(lambda: remember(user, now))

    def delete(self, user: str) -> None:
        """See :meth:`Store.delete`."""
        delete = super().delete
        self._change(lambda: delete(user))

    def restore(self, sessions: Sequence[Archived], *, user: str) -> tuple[str, ...]:
        """See :meth:`Store.restore`."""
        restore = super().restore
        return self._change(lambda: restore(sessions, user=user))

    def settle(self) -> bool:
        """See :meth:`Store.settle`. In a file that was deleted under us, nothing is kept."""
        with self._one_at_a_time:
            waits = self._copy is not None and self._waiting and not self._write_what_waits()
        return not waits and self.path.exists()

    def close(self) -> None:
        """Write what waits, if there is room by now, and close the files."""
        if self._copy is not None and self._waiting and not self._write_what_waits():
            self._tell_once(UNWRITTEN)
            self._waiting.clear()
        super().close()
        for file in (*(self._disk or ()), self._copy):
            if file is not None:
                file.close()

    def _change(self, call: Callable[[], T]) -> T:
        """Carry out ``call`` on the disk, or in memory while the disk takes nothing."""
        with self._one_at_a_time:
            if self._copy is None or self._write_what_waits():
                try:
                    return call()
                except Unwritable:
                    self._go_to_memory()
            result = call()
            self._waiting.append(call)
            return result

    def _sweep_until(self, moment: float) -> None:
        """What is forgotten stays hidden; it is deleted when there is room."""
        with suppress(Unwritable):
            super()._sweep_until(moment)

    def _go_to_memory(self) -> None:
        if self._copy is None:
            self._copy = Connection.in_memory(self.path)
        self._file = self._beats = self._copy
        self._tell_once(FULL)

    def _write_what_waits(self) -> bool:
        """Go back to the disk if it takes all that waits; whether it did."""
        try:
            self._go_to_disk()
            while self._waiting:
                with suppress(SessionExists, SessionNotFound):  # the disk took it after all; it was deleted meanwhile
                    self._waiting[0]()
                del self._waiting[0]
        except StoreError:
            self._go_to_memory()
            return False
        if self._copy is not None:
            self._copy.close()
        self._copy = None
        self._tell_once(ROOM)
        return True

    def _go_to_disk(self) -> None:
        if self._disk is None:
            super()._open(self._patience)
            self._disk = self._file, self._beats
        self._file, self._beats = self._disk

    def _tell_once(self, message: str) -> None:
        if message not in self._told:
            self._told.add(message)
            self._tell(message)
