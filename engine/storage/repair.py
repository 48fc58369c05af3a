"""Makes a damaged history whole again, as far as its log and its copies allow."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import NamedTuple

from engine.storage.archive import Archived
from engine.storage.backups import Backups, unpack
from engine.storage.errors import StoreError
from engine.storage.models import Logged
from engine.storage.replacing import keep_aside, put_in_place
from engine.storage.salvage import Remains, Wreck, unbroken
from engine.storage.sqlite import SqliteStore
from engine.storage.sqlite_checkup import damages
from engine.storage.sqlite_connection import Connection
from engine.storage.sqlite_errors import translated
from engine.workflow.events import Stop
from engine.workflow.plan import Plan
from engine.workflow.replay import replay
from engine.workflow.session import OVER
from engine.workflow.transition import advance
from engine.workflow.wire import Recorded

REPAIRED = "repaired"
"""The id of the event that ends a session whose log breaks off."""


class Repaired(NamedTuple):
    """What came of a repair.

    Attributes:
        sessions: How many there are afterwards.
        rebuilt: Ids of damaged sessions whose log is whole. If nothing tells when one began, it is its first event.
        shortened: Of those that end where their log breaks off.
        lost: Of those that nothing could be made of.
        profile: Whether a profile was lost.
        aside: The file as it was before.
    """

    sessions: int
    rebuilt: tuple[str, ...]
    shortened: tuple[str, ...]
    lost: tuple[str, ...]
    profile: bool
    aside: Path


def repair(history: Path, now: datetime.datetime) -> Repaired | None:
    """Repair ``history``; None where nothing is damaged. The damaged file is kept aside.

    What follows from the log is made anew. What is lost is taken from the newest copy that has it; where none has, a
    session ends where its log breaks off.

    Raises:
        StoreError: nothing in it can be read: only a copy can take its place.
    """
    with ExitStack() as opened:
        file = opened.enter_context(closing(Connection.in_memory(history)))
        if not (found := damages(file)):
            return None
        made = _Making(Wreck(file), tuple(_copies(history, opened)), all_told="file" not in dict(found))
        with translated(history), tempfile.TemporaryDirectory(prefix=".", dir=history.parent) as scratch:
            whole = Path(scratch, history.name)
            with closing(_Scratch(whole)) as store:
                made.fill(store)
            aside = keep_aside(history, now)
            put_in_place(whole, history)
    return Repaired(
        sessions=made.kept,
        rebuilt=tuple(made.rebuilt),
        shortened=tuple(made.shortened),
        lost=tuple(made.lost),
        profile=made.profile_lost,
        aside=aside or history,
    )


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


class _Making:
    """Makes a new history out of the remains of one, and of its copies."""

    def __init__(self, wreck: Wreck, copies: tuple[Wreck, ...], *, all_told: bool) -> None:
        """``all_told`` tells that each row can be read, be it damaged or not: what is not there was deleted."""
        self._wreck, self._copies, self._all_told = wreck, copies, all_told
        self.kept, self.profile_lost = 0, False
        self.rebuilt: list[str] = []
        self.shortened: list[str] = []
        self.lost: list[str] = []

    def fill(self, store: SqliteStore) -> None:
        """Write all that is left."""
        for remains in self._wreck.sessions:
            if self._is_kept(store, remains):
                self.kept += 1
            else:
                self.lost.append(remains.id)
        if not self._all_told:
            self._fill_from_copies(store)
        self._fill_profiles(store)

    def _fill_from_copies(self, store: SqliteStore) -> None:
        """Write the sessions that are in parts of the file which cannot be read any more, if a copy has them."""
        seen = {remains.id for remains in self._wreck.sessions}
        for copy in self._copies:
            for one in copy.sessions:
                session = copy.archived(one, unbroken(one.entries)) if one.is_sound and one.id not in seen else None
                if session is not None:
                    self.rebuilt += store.restore((session,), user=one.row.user)
        self.kept += len(set(self.rebuilt) - seen)

    def _is_kept(self, store: SqliteStore, remains: Remains) -> bool:
        user = self._user(remains)
        for session in self._forms(remains):
            with suppress(StoreError):
                if user is not None and store.restore((session,), user=user):
                    self._note(remains, session)
                    return True
        return False

    def _note(self, remains: Remains, session: Archived) -> None:
        if session.log and session.log[-1].recorded.event.id == REPAIRED:
            self.shortened.append(remains.id)
        elif not remains.is_sound:
            self.rebuilt.append(remains.id)

    def _forms(self, remains: Remains) -> Iterator[Archived]:
        """What the session may be made of, the best first."""
        earlier = [(copy, one) for copy in self._copies for one in copy.sessions if one.id == remains.id]
        entries = {seq: entry for _, one in reversed(earlier) for seq, entry in one.entries.items()} | remains.entries
        log = unbroken(entries)
        whole = len(log) >= max(remains.expected, *(one.expected for _, one in earlier), 0)
        sources = [(self._wreck, remains), *((copy, one) for copy, one in earlier if one.is_whole)]
        for wreck, one in sorted(sources, key=lambda source: not source[1].is_whole):
            if (session := wreck.archived(one, log)) is not None:
                yield session if whole else _ended(session)

    def _user(self, remains: Remains) -> str | None:
        """Whose it is; None where several may be it."""
        copies = (one for copy in self._copies for one in copy.sessions if one.id == remains.id and one.is_whole)
        if remains.is_whole:
            return remains.row.user
        known = tuple(dict.fromkeys([*(one.row.user for one in copies), *self._wreck.users]))
        return remains.row.user if remains.row.user in known or not known else known[0] if len(known) == 1 else None

    def _fill_profiles(self, store: SqliteStore) -> None:
        """Write the profiles; where one may be lost, also those that only a copy has."""
        users = self._wreck.users
        found = self._wreck.profiles(users)
        if self._wreck.has_lost_profile or not self._all_told:
            found = _first([found, *(copy.profiles(users) for copy in self._copies)])
        for user, profile in found.items():
            store.keep_profile(user, profile)
        self.profile_lost = self._wreck.has_lost_profile and not found


def _first(several: Iterable[dict[str, bytes]]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for one in several:
        found = one | found
    return found


def _ended(session: Archived) -> Archived:
    """The session, ended where its log breaks off, so that nobody is asked to go on with it."""
    plan = Plan(session.definition, session.original.definition)
    at_last = replay(plan, session.original, (entry.recorded for entry in session.log))
    if at_last.state in OVER or not session.log:
        return session
    recorded = Recorded(session.log[-1].recorded.at, Stop(id=REPAIRED))
    _, effects = advance(plan, at_last, recorded.event, recorded.at)
    return session._replace(log=(*session.log, Logged(len(session.log) + 1, recorded, effects)))
