"""What was done in each session of a history, read many sessions at a time.

What a log comes to is read from the digest beside it. Where there is none, it is made from the log, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Final

from engine.coaching.past.records import SessionDone
from engine.coaching.past.session_log import session_done
from engine.storage.digest import decode_digest, encode_digest
from engine.storage.port import Digest, Logged, Store, StoreError, Summary, Unreadable
from engine.storage.zones import ANYWHERE, Anywhere, Zone, day_of
from engine.workflow.session import OVER

TOGETHER: Final = 100
"""Number of sessions read at once: fewer requests in the cloud, without a whole history in memory."""

Log = tuple[Logged, ...]


def done(store: Store, summary: Summary, zone: Zone | Anywhere = None) -> SessionDone:
    """What was done in one session.

    Raises:
        Unreadable: its log is damaged.
    """
    ahead = _AHEAD.get()
    return (ahead or _Ahead(store, (summary,))).done(summary, zone)


@contextmanager
def reading_ahead(store: Store, begun: Sequence[Summary]) -> Iterator[None]:
    """Read ``begun`` ahead while :func:`done` is called inside this context."""
    before = _AHEAD.set(_Ahead(store, begun))
    try:
        yield
    finally:
        _AHEAD.reset(before)


class _Ahead:
    """The sessions of a history, beginning with the first one requested: earlier ones are cached."""

    def __init__(self, store: Store, begun: Sequence[Summary]) -> None:
        self._store, self._begun = store, begun
        self._found: dict[str, SessionDone | Unreadable] = {}

    def done(self, summary: Summary, zone: Zone | Anywhere) -> SessionDone:
        """One session. Each is requested once, in the order of the history."""
        if summary.id not in self._found:
            first = self._begun.index(summary)
            self._found = _read(self._store, self._begun[first : first + TOGETHER], zone)
        found = self._found.pop(summary.id)
        if isinstance(found, Unreadable):
            raise found
        return found


_AHEAD: Final[ContextVar[_Ahead | None]] = ContextVar("_AHEAD", default=None)
"""The history being read. Callers that cache sessions need not know that they are read together."""


def _read(store: Store, sessions: Sequence[Summary], zone: Zone | Anywhere) -> dict[str, SessionDone | Unreadable]:
    found: dict[str, SessionDone | Unreadable] = {}
    for id_, content in store.digests(sessions).items():
        if (kept := decode_digest(content, zone)) is not None:
            found[id_] = kept
    logs = dict(_logs(store, [one for one in sessions if one.id not in found]))
    for one, log in logs.items():
        found[one.id] = log if isinstance(log, Unreadable) else read_log(one, log, zone)
    if zone != ANYWHERE:
        _keep(store, [(found[one.id], log) for one, log in logs.items() if _is_settled(one, sessions)], zone)
    return found


def _is_settled(one: Summary, sessions: Sequence[Summary]) -> bool:
    """Whether its log will hardly grow any more: it is over, or was left open for another."""
    return one.state in OVER or any(later.begun_at > one.begun_at for later in sessions)


def _keep(store: Store, read: Iterable[tuple[SessionDone | Unreadable, Log | Unreadable]], zone: Zone) -> None:
    """Keep what was read from logs beside them."""
    new = [
        Digest(done.id, len(log), until := log[-1].recorded.at, encode_digest(done, until, zone))
        for done, log in read
        if isinstance(done, SessionDone) and isinstance(log, tuple) and log
    ]
    if new:
        with suppress(StoreError):  # a store that can't be written can still be read
            store.keep_digests(new)


def _logs(store: Store, sessions: Sequence[Summary]) -> Iterator[tuple[Summary, Log | Unreadable]]:
    """The logs of these sessions; where one is damaged, they are read one by one."""
    if sessions:
        try:
            yield from zip(sessions, store.logs(sessions), strict=True)
        except Unreadable:
            yield from ((one, _log(store, one.id)) for one in sessions)


def _log(store: Store, session: str) -> Log | Unreadable:
    try:
        return store.log(session)
    except Unreadable as error:
        return error


def read_log(summary: Summary, log: Log, zone: Zone | Anywhere) -> SessionDone:
    """What a log comes to, with the days of ``zone``."""
    entries = [(entry.recorded.at, entry.effects) for entry in log]
    about = (summary.id, summary.workout, summary.title, summary.begun_at)
    return session_done(*about, lambda moment: day_of(moment, None if zone == ANYWHERE else zone), entries)
