"""A store in memory, for tests, simulation and trying things out.

It holds no lock while it decides, as an adapter for a database without locks would: only sequence numbers keep order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple

from engine.storage.archive import Archived, ending, replayed
from engine.storage.errors import SessionExists, SessionNotFound, StoreError, WorkoutOpen
from engine.storage.models import Digest, Effects, Head, Logged, Naming, Renamed, Settings, Stored, Summary
from engine.storage.port import Store, check_key, end, latest, reopened
from engine.workflow.definition import Definition
from engine.workflow.session import Session


@dataclass(slots=True)
class _Kept:
    """A session and its records."""

    user: str
    settings: Settings
    begun_at: float
    original: Session
    session: Session
    log: list[Logged] = field(default_factory=list)
    effects: dict[str, Effects] = field(default_factory=dict)
    alive_at: float | None = None
    ended_at: float | None = None
    trained: float | None = None
    digest: Digest | None = None


class _Away(NamedTuple):
    """What is hidden of a person."""

    since: float
    sessions: dict[str, _Kept]
    profile: bytes | None


class MemoryStore(Store):
    """Keeps sessions in this process."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._lock = Lock()
        self._sessions: dict[str, _Kept] = {}
        self._definitions: dict[str, Definition] = {}
        self._profiles: dict[str, bytes] = {}
        self._naming: dict[str, Naming] = {}
        self._away: dict[str, _Away] = {}

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
        check_key(session, definition)
        if self._forgotten:
            self.sweep(now)
        with self._lock:
            if session.id in self._sessions:
                raise SessionExists(session.id)
            if alone and (other := self._open_of(user)) is not None:
                raise WorkoutOpen(other.session.id)
            self._definitions.setdefault(session.definition, definition)
            self._sessions[session.id] = _Kept(user, settings, now, session, session)

    def load(self, session_id: str) -> Stored:
        """See :meth:`Store.load`."""
        if self._forgotten:
            self.sweep()
        with self._lock:
            return self._stored(self._kept(session_id))

    def latest_open(self, user: str) -> Stored | None:
        """See :meth:`Store.latest_open`."""
        if self._forgotten:
            self.sweep()
        with self._lock:
            kept, names = self._open_of(user), self.names(user)
            return None if kept is None else self._stored(kept)._replace(names=names if len(names) > 1 else ())

    def log(self, session_id: str) -> tuple[Logged, ...]:
        """See :meth:`Store.log`."""
        if self._forgotten:
            self.sweep()
        with self._lock:
            return tuple(self._kept(session_id).log)

    def digests(self, sessions: Sequence[Summary]) -> dict[str, bytes]:
        """See :meth:`Store.digests`."""
        with self._lock:
            found = ((one, self._sessions[one.id].digest) for one in sessions if one.id in self._sessions)
            return {one.id: digest.content for one, digest in found if digest and digest.entries == one.entries}

    def keep_digests(self, digests: Sequence[Digest]) -> None:
        """See :meth:`Store.keep_digests`."""
        with self._lock:
            for one in digests:
                if one.session in self._sessions:
                    self._sessions[one.session].digest = one

    def original(self, session_id: str) -> Session:
        """See :meth:`Store.original`."""
        with self._lock:
            return self._kept(session_id).original

    def sessions(self, user: str, limit: int = 20) -> tuple[Summary, ...]:
        """See :meth:`Store.sessions`."""
        if self._forgotten:
            self.sweep()
        with self._lock:
            return tuple(self._summary(kept) for kept in self._of(user)[:limit])

    def alive(self, session_id: str, now: float, *, anew: bool = False) -> None:
        """See :meth:`Store.alive`."""
        if self._forgotten:
            self.sweep(now)
        with self._lock:
            kept = self._kept(session_id)
            kept.alive_at = latest(kept.log[-1].recorded.at if anew and kept.log else kept.alive_at, now)

    def profile(self, user: str) -> bytes | None:
        """See :meth:`Store.profile`."""
        if self._forgotten:
            self.sweep()
        return self._profiles.get(self.names(user)[0])

    def keep_profile(self, user: str, profile: bytes) -> None:
        """See :meth:`Store.keep_profile`."""
        with self._lock:
            self._profiles[self.names(user)[0]] = bytes(profile)

    def forget_profile(self, user: str) -> None:
        """See :meth:`Store.forget_profile`."""
        with self._lock:
            self._profiles.pop(self.names(user)[0], None)

    def swap_profile(self, user: str, before: bytes | None, after: bytes | None) -> bool:
        """See :meth:`Store.swap_profile`."""
        with self._lock:
            return self._profiles.get(user) == before and self._put_profile(user, after)

    def naming(self, user: str) -> Naming | None:
        """See :meth:`Store.naming`."""
        return self._naming.get(user)

    def rename(self, changes: Sequence[Renamed]) -> bool:
        """See :meth:`Store.rename`."""
        with self._lock:
            if any(self._naming.get(one.user) != one.was for one in changes):
                return False
            for one in changes:
                self._naming.pop(one.user, None)
                if one.naming is not None:
                    self._naming[one.user] = one.naming
                self._put_profile(one.user, one.profile)
            return True

    def users(self, prefix: str) -> tuple[str, ...]:
        """See :meth:`Store.users`."""
        with self._lock:
            return tuple(user for user in self._profiles if user.startswith(prefix))

    def delete(self, user: str) -> None:
        """See :meth:`Store.delete`."""
        with self._lock:
            self._profiles.pop(user, None)
            self._naming.pop(user, None)
            self._sessions = {id_: kept for id_, kept in self._sessions.items() if kept.user != user}
        self._forgotten.pop(user, None)
        self._purge(user)

    def restore(self, sessions: Sequence[Archived], *, user: str) -> tuple[str, ...]:
        """See :meth:`Store.restore`."""
        settled, new = tuple(replayed(sessions)), []
        with self._lock:
            for one, session in settled:
                if one.id not in self._sessions:
                    self._definitions.setdefault(session.definition, one.definition)
                    self._sessions[one.id] = _restored(one, session, user)
                    new.append(one.id)
        return tuple(new)

    def close(self) -> None:
        """See :meth:`Store.close`. What was kept stays readable."""

    def _put_profile(self, user: str, profile: bytes | None) -> bool:
        self._profiles.pop(user, None)
        if profile is not None:
            self._profiles[user] = profile
        return True

    def _since(self, user: str) -> float | None:
        away = self._away.get(user)
        return None if away is None else away.since

    def _hide(self, user: str, now: float) -> None:
        with self._lock:
            sessions = {id_: kept for id_, kept in self._sessions.items() if kept.user == user}
            self._sessions = {id_: kept for id_, kept in self._sessions.items() if kept.user != user}
            self._away[user] = _Away(now, sessions, self._profiles.pop(user, None))

    def _bring_back(self, user: str) -> None:
        with self._lock:
            away = self._away.pop(user)
            self._sessions = away.sessions | self._sessions
            if away.profile is not None:
                self._profiles[user] = away.profile

    def _purge(self, user: str) -> None:
        with self._lock:
            if self._away.pop(user, None) is not None:
                self._naming.pop(user, None)
            hidden = (kept for away in self._away.values() for kept in away.sessions.values())
            used = {kept.session.definition for kept in (*self._sessions.values(), *hidden)}
            self._definitions = {key: kept for key, kept in self._definitions.items() if key in used}
            self.plan.cache_clear()

    def _head(self, session_id: str, event_id: str) -> Head:
        with self._lock:
            kept = self._kept(session_id)
            return Head(kept.session, len(kept.log), kept.effects.get(event_id))

    def _append(self, session: Session, entry: Logged) -> bool:
        with self._lock:
            kept = self._kept(session.id)
            if entry.seq != len(kept.log) + 1:
                return False
            kept.session = session
            kept.log.append(entry)
            kept.effects[entry.recorded.event.id] = entry.effects
            kept.alive_at = latest(kept.alive_at, entry.recorded.at)
            if finish := end(entry.effects):
                kept.ended_at, kept.trained = entry.recorded.at, finish.seconds
            elif reopened(session, entry.effects):
                kept.ended_at, kept.trained = None, None
            return True

    def _definition(self, key: str) -> Definition:
        # No lock: it may be held already, and reading one entry of a dictionary needs none.
        definition = self._definitions.get(key)
        if definition is None:
            raise StoreError(f"There is no workout kept as {key!r}: it was deleted.")
        return definition

    def _kept(self, session_id: str) -> _Kept:
        kept = self._sessions.get(session_id)
        if kept is None:
            raise SessionNotFound(session_id)
        return kept

    def _open_of(self, user: str) -> _Kept | None:
        return next((kept for kept in self._of(user) if kept.ended_at is None), None)

    def _of(self, user: str) -> list[_Kept]:
        """The latest first; of two begun at the same time, the second one first."""
        names = self.names(user)
        own = [kept for kept in reversed(self._sessions.values()) if kept.user in names]
        return sorted(own, key=lambda kept: kept.begun_at, reverse=True)

    def _stored(self, kept: _Kept) -> Stored:
        plan = self.plan(kept.session.definition)
        return Stored(kept.session, plan, kept.settings, kept.user, kept.begun_at, kept.alive_at)

    def _summary(self, kept: _Kept) -> Summary:
        workout = self._definitions[kept.session.definition]
        named = (kept.session.id, workout.workout, workout.title, kept.session.state)
        return Summary(*named, kept.begun_at, kept.ended_at, kept.trained, len(kept.log))


def _restored(one: Archived, session: Session, user: str) -> _Kept:
    kept = _Kept(user, one.settings, one.begun_at, one.original, session, list(one.log))
    kept.effects = {entry.recorded.event.id: entry.effects for entry in one.log}
    kept.alive_at = latest(one.alive_at, *(entry.recorded.at for entry in one.log[-1:]))
    kept.ended_at, kept.trained = ending(session, one.log)
    return kept
