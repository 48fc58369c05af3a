"""A person's profile and history, read from a store as records."""

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
"""A limit beyond any real number of sessions."""

TOGETHER: Final = 100
"""Number of logs read at once: fewer requests in the cloud, without a whole history in memory."""

T = TypeVar("T")

Zone = datetime.tzinfo | None
"""A person's time zone; None for this machine's."""


Read = Callable[[Store, Summary, Zone], SessionDone]


class Past(NamedTuple):
    """Profile and history of a person.

    Attributes:
        told: Whether the person has answered questions or trained before.
    """

    profile: Profile
    history: History
    told: bool


def past(store: Store, user: str) -> Past:
    """Profile and whole history of ``user``, from which the next session is planned.

    Raises:
        StoreError: something of it cannot be read.
    """
    kept, found = store.profile(user), history(store, user)
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
    begun = [one for one in reversed(store.sessions(user, limit)) if one.state != "ready"]
    with _read_ahead(store, begun):
        return History(tuple(_readable(store, begun, lambda one: (read or done)(store, one, zone))))


def _readable(store: Store, sessions: Iterable[Summary], read: Callable[[Summary], T]) -> Iterator[T]:
    """Apply ``read`` to each session with a readable log."""
    for one in sessions:
        try:
            yield read(one)
        except Unreadable as error:
            store.pass_over(one.id, error)


class _Ahead:
    """The logs of a history, read many at a time, beginning with the first one requested: earlier ones are cached."""

    def __init__(self, store: Store, begun: list[Summary]) -> None:
        self._store, self._begun = store, begun
        self._logs: dict[str, tuple[Logged, ...]] = {}

    def log(self, summary: Summary) -> tuple[Logged, ...]:
        """One log. Each is requested once, in the order of the history."""
        if summary.id not in self._logs:
            first = self._begun.index(summary)
            following = self._begun[first : first + TOGETHER]
            self._logs = self._read(following)
        return self._logs.pop(summary.id)

    def _read(self, following: list[Summary]) -> dict[str, tuple[Logged, ...]]:
        """The logs of these sessions; if one is damaged, only the first, which may be readable."""
        try:
            return dict(zip((one.id for one in following), self._store.logs(following), strict=True))
        except Unreadable:
            return {following[0].id: self._store.log(following[0].id)}


_AHEAD: Final[ContextVar[_Ahead | None]] = ContextVar("_AHEAD", default=None)
"""The history being read. Callers that cache sessions need not know that logs are read together."""


@contextmanager
def _read_ahead(store: Store, begun: list[Summary]) -> Iterator[None]:
    """Read the logs of ``begun`` ahead while :func:`done` is called inside this context."""
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
    """The exercises of these sessions, which need no long explanation any more."""
    begun = list(sessions)
    logs = _readable(store, begun, _Ahead(store, begun).log)
    effects = (effect for log in logs for logged in log for effect in logged.effects)
    return frozenset(effect.exercise for effect in effects if isinstance(effect, Performed))


def day_of(moment: float, zone: Zone = None) -> datetime.date:
    """The day on which ``moment`` was."""
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).astimezone(zone).date()


def decoded(kept: bytes | None) -> Profile:
    """Decode a stored profile; the default one for None.

    Raises:
        StoreError: it cannot be read.
    """
    try:
        return decode_profile(kept)
    except ProfileError as error:
        raise StoreError(str(error)) from error
