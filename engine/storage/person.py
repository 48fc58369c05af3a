"""A person's profile and history, read from a store as records."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from engine.coaching.past.records import LOOKED_BACK, History, SessionDone, exercises_of
from engine.coaching.profile.model import Profile, ProfileError, decode_profile
from engine.storage.port import Store, StoreError, Summary, Unreadable
from engine.storage.read_ahead import done, reading_ahead
from engine.storage.zones import ANYWHERE, Zone, day_of

__all__ = [
    "EVERYTHING",
    "Past",
    "day_of",
    "decoded",
    "done",
    "exercises_done",
    "history",
    "latest",
    "past",
    "profile",
    "recent",
]

EVERYTHING: Final = sys.maxsize // 2
"""A limit beyond any real number of sessions."""

_SPARE: Final = 20
"""Sessions read beyond those that are wanted: some were never started, or are without strength work."""

T = TypeVar("T")

Read = Callable[[Store, Summary, Zone], SessionDone]


class Past(NamedTuple):
    """Profile and history of a person.

    Attributes:
        told: Whether the person has answered questions or trained before.
    """

    profile: Profile
    history: History
    told: bool


def past(store: Store, user: str, day: datetime.date) -> Past:
    """Profile and history of ``user``, as far back as a plan for ``day`` looks.

    Raises:
        StoreError: something of it cannot be read.
    """
    kept, found = store.profile(user), recent(store, user, day)
    return Past(decoded(kept), found, told=kept is not None or bool(found.sessions))


def profile(store: Store, user: str) -> Profile:
    """The profile of ``user``; the default one if none is kept.

    Raises:
        StoreError: it cannot be read.
    """
    return decoded(store.profile(user))


def history(
    store: Store, user: str, limit: int = EVERYTHING, zone: Zone = None, *, read: Read | None = None
) -> History:
    """The last ``limit`` sessions of ``user`` that were begun, the earliest first; what is damaged is passed over.

    ``read`` takes the place of :func:`done`: it may remember what it has read before.
    """
    return _history(store, store.sessions(user, limit), zone, read)


def latest(store: Store, user: str, count: int) -> History:
    """The last ``count`` sessions that were begun and can be read, or more."""
    return _reading_back(store, user, count + _SPARE, None, None, lambda found: len(found.sessions) >= count)


def recent(store: Store, user: str, day: datetime.date, zone: Zone = None, *, read: Read | None = None) -> History:
    """The history as far back as a plan for ``day`` looks; of the whole one, the plan would be the same."""
    limit = LOOKED_BACK + _SPARE
    return _reading_back(store, user, limit, zone, read, lambda found: len(found.until(day).trained) >= LOOKED_BACK)


def _reading_back(
    store: Store, user: str, limit: int, zone: Zone, read: Read | None, enough: Callable[[History], bool]
) -> History:
    """The last ``limit`` sessions; more of them until it is enough, or all there are."""
    while True:
        listed = store.sessions(user, limit)
        found = _history(store, listed, zone, read)
        if len(listed) + len(store.unreadable) < limit or enough(found):
            return found
        limit *= 4


def _history(store: Store, listed: Sequence[Summary], zone: Zone, read: Read | None) -> History:
    begun = [one for one in reversed(listed) if one.state != "ready"]
    with reading_ahead(store, begun):
        found = _readable(store, begun, lambda one: (read or done)(store, one, zone))
        kept = (one for one in found if not one.withdrawn)
        return History(tuple(sorted(kept, key=lambda one: one.last_at)))  # one may be gone on with days later


def _readable(store: Store, sessions: Iterable[Summary], read: Callable[[Summary], T]) -> Iterator[T]:
    """Apply ``read`` to each session with a readable log."""
    for one in sessions:
        try:
            yield read(one)
        except Unreadable as error:
            store.pass_over(one.id, error)


def exercises_done(store: Store, sessions: Iterable[Summary]) -> frozenset[str]:
    """The exercises of these sessions, which need no long explanation any more."""
    begun = [one for one in sessions if one.state != "ready"]
    with reading_ahead(store, begun):
        found = tuple(_readable(store, begun, lambda one: done(store, one, ANYWHERE)))
    return frozenset(exercise for session in found for exercise in exercises_of(session))


def decoded(kept: bytes | None) -> Profile:
    """Decode a stored profile; the default one for None.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        return decode_profile(kept)
    except ProfileError as error:
        raise StoreError(str(error)) from error
