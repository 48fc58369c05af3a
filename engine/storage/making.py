"""Makes a new history out of the remains of one, and of its copies."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from engine.storage.archive import Archived
from engine.storage.errors import StoreError
from engine.storage.forms import REPAIRED, Forms
from engine.storage.remains import Remains, unbroken
from engine.storage.retelling import RETOLD
from engine.storage.salvage import Wreck
from engine.storage.sqlite import SqliteStore


class Made(NamedTuple):
    """The ids of the sessions of which something was made, or nothing."""

    rebuilt: list[str]
    shortened: list[str]
    retold: list[str]
    lost: list[str]


class Making:
    """Makes a new history.

    Attributes:
        kept: How many sessions it has.
        made: Those that were damaged.
        profile_lost: Whether a profile could not be read.
    """

    def __init__(self, wreck: Wreck, copies: tuple[Wreck, ...], user: str, *, all_told: bool) -> None:
        """Make it of ``wreck`` and its ``copies``, the newest first.

        ``user`` is whose it is where nothing tells. ``all_told`` tells that each row can be read, be it damaged or not:
        what is not there was deleted.
        """
        self._wreck, self._copies, self._user, self._all_told = wreck, copies, user, all_told
        self._forms = Forms(wreck, copies)
        self.kept, self.profile_lost = 0, False
        self.made = Made([], [], [], [])

    def fill(self, store: SqliteStore) -> None:
        """Write all that is left."""
        for remains in self._wreck.sessions:
            if self._is_kept(store, remains):
                self.kept += 1
            else:
                self.made.lost.append(remains.id)
        if not self._all_told:
            self._fill_from_copies(store)
        self._fill_profiles(store)

    def _fill_from_copies(self, store: SqliteStore) -> None:
        """Write the sessions of which nothing is left at all, if a copy has them."""
        seen = {remains.id for remains in self._wreck.sessions} | self._wreck.hidden
        for copy in self._copies:
            for one in copy.sessions:
                log = unbroken(one.entries)
                forms = self._forms.of(copy, one, log) if one.is_sound and one.id not in seen else ()
                for session in forms:
                    self.made.rebuilt.extend(store.restore((session,), user=one.row.user))
        self.kept += len(set(self.made.rebuilt) - seen)

    def _is_kept(self, store: SqliteStore, remains: Remains) -> bool:
        user = self._whose(remains)
        for session in self._forms.best_first(remains):
            with suppress(StoreError):
                if user is not None and store.restore((session,), user=user):
                    self._note(remains, session)
                    return True
        return False

    def _note(self, remains: Remains, session: Archived) -> None:
        last = session.log[-1].recorded.event.id if session.log else ""
        new = last not in {entry.recorded.event.id for entry in remains.entries.values()}
        if new and last == REPAIRED:
            self.made.shortened.append(remains.id)
        elif new and last == RETOLD:
            self.made.retold.append(remains.id)
        elif not remains.is_sound:
            self.made.rebuilt.append(remains.id)

    def _whose(self, remains: Remains) -> str | None:
        """Whose it is; None where several may be it."""
        copies = (one for copy in self._copies for one in copy.sessions if one.id == remains.id and one.is_whole)
        if remains.is_whole:
            return remains.row.user
        known = tuple(dict.fromkeys([*(one.row.user for one in copies), *self._wreck.users]))
        if remains.row.user in known or (remains.is_lost and remains.row.user):
            return remains.row.user
        if known:
            return known[0] if len(known) == 1 else None
        return remains.row.user or self._user

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
