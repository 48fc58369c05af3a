"""What a store knows of a person, as records: the profile, and what was done on which day."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, NamedTuple, TypeVar

from engine.coaching.past.records import History, SessionDone
from engine.coaching.past.session_log import session_done
from engine.coaching.profile.model import Profile, ProfileError, decode_profile
from engine.storage.port import Logged, Store, StoreError, Summary, Unreadable
from engine.workflow.effects import Performed

EVERYTHING: Final = sys.maxsize // 2
"""More sessions than anybody has."""

TOGETHER: Final = 100
"""Logs that are read at once: in the cloud, each request takes its time; and all of a life need not be in memory."""

T = TypeVar("T")

Zone = datetime.tzinfo | None
"""Where somebody is; None for where this machine is."""


Read = Callable[[Store, Summary, Zone], SessionDone]


class Past(NamedTuple):
    """What is known of a person.

    Attributes:
        told: Whether they were ever asked about themselves, or trained.
    """

    profile: Profile
    history: History
    told: bool


def past(store: Store, user: str) -> Past:
    """What the next session of ``user`` is planned from: all that was ever done, as all of it led to where they are.

    Raises:
        StoreError: something of it cannot be read.
    """
    kept, found = store.profile(user), history(store, user)
    return Past(decoded(kept), found, told=kept is not None or bool(found.sessions))


def profile(store: Store, user: str) -> Profile:
    """The profile of ``user``; that of somebody who has said nothing, where none is kept.

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
    begun = [one for one in reversed(store.sessions(user, limit)) if one.state != "ready"]
    with _read_ahead(store, begun):
        return History(tuple(_readable(store, begun, lambda one: (read or done)(store, one, zone))))


def _readable(store: Store, sessions: Iterable[Summary], read: Callable[[Summary], T]) -> Iterator[T]:
    """What ``read`` makes of each session whose log can be read."""
    for one in sessions:
        try:
            yield read(one)
        except Unreadable as error:
            store.pass_over(one.id, error)


class _Ahead:
    """The logs of a history, many read at once: from the first that is asked for on, as those before are remembered."""

    def __init__(self, store: Store, begun: list[Summary]) -> None:
        self._store, self._begun = store, begun
        self._logs: dict[str, tuple[Logged, ...]] = {}

    def log(self, summary: Summary) -> tuple[Logged, ...]:
        """One log; it is asked for once, and in the order of the history."""
        if summary.id not in self._logs:
            first = self._begun.index(summary)
            following = self._begun[first : first + TOGETHER]
            self._logs = self._read(following)
        return self._logs.pop(summary.id)

    def _read(self, following: list[Summary]) -> dict[str, tuple[Logged, ...]]:
        """Their logs; where one is damaged, the first alone: it may be sound."""
        try:
            return dict(zip((one.id for one in following), self._store.logs(following), strict=True))
        except Unreadable:
            return {following[0].id: self._store.log(following[0].id)}


_AHEAD: Final[ContextVar[_Ahead | None]] = ContextVar("_AHEAD", default=None)
"""The history that is being read. Whoever remembers sessions need not know that logs are read together."""


@contextmanager
def _read_ahead(store: Store, begun: list[Summary]) -> Iterator[None]:
    """Within it, :func:`done` is asked for sessions of ``begun``."""
    before = _AHEAD.set(_Ahead(store, begun))
    try:
        yield
    finally:
        _AHEAD.reset(before)


def done(store: Store, summary: Summary, zone: Zone = None) -> SessionDone:
    """What was done in one session."""
    ahead = _AHEAD.get()
    log = ahead.log(summary) if ahead else store.log(summary.id)
    entries = [(entry.recorded.at, entry.effects) for entry in log]
    about = (summary.id, summary.workout, summary.title, summary.begun_at)
    return session_done(*about, day_of(summary.begun_at, zone), entries)


def exercises_done(store: Store, sessions: Iterable[Summary]) -> frozenset[str]:
    """The exercises of those sessions: how they go need not be told at length again."""
    begun = list(sessions)
    logs = _readable(store, begun, _Ahead(store, begun).log)
    effects = (effect for log in logs for logged in log for effect in logged.effects)
    return frozenset(effect.exercise for effect in effects if isinstance(effect, Performed))


def day_of(moment: float, zone: Zone = None) -> datetime.date:
    """The day on which ``moment`` was."""
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).astimezone(zone).date()


def decoded(kept: bytes | None) -> Profile:
    """A profile as a store kept it; that of somebody who has said nothing for None.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        return decode_profile(kept)
    except ProfileError as error:
        raise StoreError(str(error)) from error
