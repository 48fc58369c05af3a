"""Makes a damaged history whole again, as far as its log and its copies allow."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Final, NamedTuple

from engine.storage.backups import Backups, unpack
from engine.storage.errors import Damaged, StoreError
from engine.storage.making import Making
from engine.storage.replacing import keep_aside, put_in_place
from engine.storage.salvage import Wreck
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_checkup import damages
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_copy import has_head
from engine.storage.sqlite_errors import translated

_BEYOND: Final = (
    "The history {path} is damaged so that nothing in it can be read, or it is no history at all. "
    "Nothing was changed: put a copy in its place, or move it away and start again."
)


class Repaired(NamedTuple):
    """What came of a repair.

    Attributes:
        sessions: How many there are afterwards.
        rebuilt: Ids of damaged sessions whose log is whole. If nothing tells when one began, it is its first event.
        shortened: Of those that end where their log breaks off.
        retold: Of those that have all that was told of them, and no longer the course of the workout.
        lost: Of those that nothing could be made of.
        profile: Whether a profile was lost.
        aside: The file as it was before.
    """

    sessions: int
    rebuilt: tuple[str, ...]
    shortened: tuple[str, ...]
    retold: tuple[str, ...]
    lost: tuple[str, ...]
    profile: bool
    aside: Path


def repair(history: Path, now: datetime.datetime, user: str = "") -> Repaired | None:
    """Repair ``history``; None where nothing is damaged. The damaged file is kept aside.

    What follows from the log is made anew. What is lost is taken from the newest copy that has it; where none has, a
    session ends where its log breaks off. Where more was told of it than that, it is kept as it was told. It belongs to
    ``user`` where nothing tells whose it was.

    Raises:
        Damaged: nothing in it can be read: only a copy can take its place.
        StoreError: it cannot be written, or is another programme's.
    """
    with ExitStack() as opened:
        file, is_there = _read(history)
        opened.enter_context(closing(file))
        found = damages(file)
        if is_there and not found:
            return None
        copies = tuple(_copies(history, opened))
        ids = dict.fromkeys(one.id for copy in copies for one in copy.sessions)
        making = Making(Wreck(file.completed(), ids), copies, user, all_told=is_there and "file" not in dict(found))
        with translated(history), tempfile.TemporaryDirectory(prefix=".", dir=history.parent) as scratch:
            whole = Path(scratch, history.name)
            with closing(_Scratch(whole)) as store:
                making.fill(store)
            aside = keep_aside(history, now)
            put_in_place(whole, history)
    return _came_of(making, aside or history)


def _came_of(making: Making, aside: Path) -> Repaired:
    made = making.made
    rebuilt, shortened, retold, lost = map(tuple, (made.rebuilt, made.shortened, made.retold, made.lost))
    return Repaired(making.kept, rebuilt, shortened, retold, lost, making.profile_lost, aside)


def _read(history: Path) -> tuple[Connection, bool]:
    """What can be read of it, and whether all of the file was there to be read."""
    try:
        return Connection.in_memory(history), True
    except Damaged as error:
        if not history.stat().st_size:
            raise
        return _read_torn(history, error), False


def _read_torn(history: Path, error: Damaged) -> Connection:
    """What is left of it. Where its head was made up, something must be as it was written: else it is no history."""
    beyond = Damaged(_BEYOND.format(path=history))
    try:
        file = Connection.in_memory(history, torn=True)
    except StoreError:
        raise beyond from error
    if not has_head(history) and not any(one.is_whole for one in Wreck(file.completed()).sessions):
        file.close()
        raise beyond from error
    return file


def _copies(history: Path, opened: ExitStack) -> Iterator[Wreck]:
    """The copies that can be read, the newest first."""
    for copy in Backups(history).every():
        with suppress(StoreError, OSError, EOFError), tempfile.TemporaryDirectory() as scratch:
            unpack(copy, Path(scratch, "copy.db"))
            yield Wreck(opened.enter_context(closing(Connection.in_memory(Path(scratch, "copy.db")))))


class _Scratch(SqliteStore):
    """A history that is not in use yet: if the power goes, it is made again."""

    def _open(self, patience: float) -> None:
        self._file = self._beats = Connection.on_disk(self.path, "OFF", patience)
