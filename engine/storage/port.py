"""The interface of a store, and the decisions that all adapters share.

The log is the truth: a session is what its events make of it. A snapshot is kept beside it for speed. Both are written
in one transaction per event, so that ``replay(log) == snapshot`` at any moment, also after a crash.

An adapter brings ``_head`` and ``_append``; this module decides what an event leads to. An adapter with locks takes its
lock in ``_turn``. One without refuses an ``_append`` with a number that is taken; the loser of that race reads and
decides again.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache

from engine.storage.archive import Archived
from engine.storage.errors import NewerStore, SessionExists, SessionNotFound, StoreError, Unreadable, WorkoutOpen
from engine.storage.forgetting import Forgetting
from engine.storage.models import (
    Applied,
    Digest,
    Effects,
    Head,
    Logged,
    Naming,
    Renamed,
    Settings,
    Stored,
    Summary,
)
from engine.workflow.definition import Definition
from engine.workflow.effects import Finish, Undone
from engine.workflow.events import AnyEvent
from engine.workflow.plan import Plan
from engine.workflow.session import OVER, Session
from engine.workflow.transition import advance
from engine.workflow.wire import Recorded, definition_key

__all__ = [
    "Applied",
    "Archived",
    "Digest",
    "Logged",
    "Naming",
    "NewerStore",
    "Renamed",
    "SessionExists",
    "SessionNotFound",
    "Settings",
    "Store",
    "StoreError",
    "Stored",
    "Summary",
    "Unreadable",
    "WorkoutOpen",
]

ATTEMPTS = 100
"""How often an event may lose its race. Each loss means that another event succeeded, so this many are no accident."""


PLANS = 64
"""Most plans to hold, about 50 kB each. A definition never changes, so a plan is never out of date."""


class Store(Forgetting):
    """Keeps sessions. Safe for several threads. A call that raises :class:`StoreError` has changed nothing.

    A person may have several names, one for each frontend (:meth:`rename`). By any of them the sessions of all are
    found, and the profile is one.
    """

    def __init__(self) -> None:
        """Start with an empty cache of plans.

        ``on_unreadable`` takes a message for each session that is skipped because it cannot be read; ``unreadable`` has
        their ids. So one damaged session does not block the others.
        """
        super().__init__()
        self.plan = lru_cache(maxsize=PLANS)(self._read_plan)
        self.on_unreadable: Callable[[str], None] = lambda _: None
        self.unreadable: set[str] = set()
        self._named: set[str] = set()

    def pass_over(self, session_id: str, why: Unreadable) -> None:
        """Skip a session that cannot be read, and report it."""
        if session_id not in self.unreadable:
            self.unreadable.add(session_id)
            self.on_unreadable(f"The session {session_id!r} is passed over. {why}")

    def name_damage(self, text: str) -> None:
        """Report, once, that something other than a session is damaged and passed over."""
        if text not in self._named:
            self._named.add(text)
            self.on_unreadable(text)

    @abstractmethod
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
        """Keep a new session, and its definition under its key.

        With ``alone`` it is kept only if no other session of ``user`` is open: of many who begin at once, one does.

        Raises:
            SessionExists: a session of this id was begun before.
            WorkoutOpen: another one of ``user`` is open, and this one was to be alone.
            ValueError: ``session.definition`` is not the key of ``definition``.
        """

    def apply(self, session_id: str, event: AnyEvent, now: float) -> Applied:
        """Apply ``event``, which happened at ``now``, to the session. Applying it again changes nothing.

        A refused event and an ignored timer change nothing and are not logged; the same id may act later.

        Raises:
            SessionNotFound: there is no such session.
            StoreError: ``now`` is no moment, and could not be read again.
        """
        if not math.isfinite(now):
            raise StoreError(f"An event of session {session_id!r} has no time ({now}): it was not kept.")
        if self._forgotten:
            self.sweep(now)
        for _ in range(ATTEMPTS):
            with self._turn():
                applied = self._attempt(session_id, event, now)
            if applied is not None:
                return applied
        raise StoreError(f"Too much happens to session {session_id!r} at once: try again in a moment.")

    def _read_plan(self, key: str) -> Plan:
        """Read the plan of the definition that is kept as ``key``. It is shared, so nothing may change it.

        Raises:
            StoreError: there is no such definition, or this release cannot read it.
        """
        return Plan(self._definition(key), key)

    @abstractmethod
    def load(self, session_id: str) -> Stored:
        """A session in its present state.

        Raises:
            SessionNotFound: there is no such session.
        """

    @abstractmethod
    def latest_open(self, user: str) -> Stored | None:
        """The session of ``user`` begun last of those neither finished nor stopped; None if there is none."""

    @abstractmethod
    def log(self, session_id: str) -> tuple[Logged, ...]:
        """The log of a session, in order.

        Raises:
            SessionNotFound: there is no such session.
        """

    def logs(self, sessions: Sequence[Summary]) -> tuple[tuple[Logged, ...], ...]:
        """The logs of several sessions, in their order, each at least as long as its summary says.

        Raises:
            SessionNotFound: one of them is no more.
        """
        return tuple(self.log(one.id) for one in sessions)

    def digests(self, sessions: Sequence[Summary]) -> dict[str, bytes]:
        """What is kept beside the logs of these sessions, by id: where it is of as many entries as the summary says."""
        return dict.fromkeys((one.id for one in sessions[:0]), b"")

    def keep_digests(self, digests: Sequence[Digest]) -> None:
        """Keep what logs come to beside them; of a session that is no more, nothing. It goes where its session goes."""

    def happened(self, session_id: str, event_id: str) -> bool:
        """Tell whether an event is in the log of a session.

        Raises:
            SessionNotFound: there is no such session.
        """
        return self._head(session_id, event_id).earlier is not None

    @abstractmethod
    def original(self, session_id: str) -> Session:
        """A session as it was begun, on which its log is replayed.

        Raises:
            SessionNotFound: there is no such session.
        """

    @abstractmethod
    def sessions(self, user: str, limit: int = 20) -> tuple[Summary, ...]:
        """At most ``limit`` sessions of ``user``, those begun last first."""

    @abstractmethod
    def alive(self, session_id: str, now: float, *, anew: bool = False) -> None:
        """Note that the listener was coached until ``now``. An earlier time than the known one changes nothing.

        With ``anew`` it counts whatever was noted before: what was to be said until then was cut short. Cheap enough
        for once a second. A power cut can lose only the heartbeats since the last event.

        Raises:
            SessionNotFound: there is no such session.
        """

    @abstractmethod
    def profile(self, user: str) -> bytes | None:
        """The stored bytes of the profile of ``user``; None if there is none."""

    @abstractmethod
    def keep_profile(self, user: str, profile: bytes) -> None:
        """Replace the profile: JSON, UTF-8. Of two at the same time, one is kept whole."""

    @abstractmethod
    def forget_profile(self, user: str) -> None:
        """Delete the profile of ``user``, and nothing else."""

    @abstractmethod
    def swap_profile(self, user: str, before: bytes | None, after: bytes | None) -> bool:
        """Replace what is kept as the profile of this very name, if it is still ``before``; whether it was.

        Of many who try at one moment, one does. None stands for nothing kept.
        """

    @abstractmethod
    def naming(self, user: str) -> Naming | None:
        """What is noted of a name that is one of several; None where it stands alone."""

    def names(self, user: str) -> tuple[str, ...]:
        """All names of a person; the profile is kept under the first."""
        naming = self.naming(user)
        return (user,) if naming is None else naming.names

    @abstractmethod
    def rename(self, changes: Sequence[Renamed]) -> bool:
        """Let names become those of one person, or stand alone again: all changes or none; whether they were made.

        They are not where one of the names is no longer what it was. No session moves.
        """

    def users(self, prefix: str) -> tuple[str, ...]:
        """Name the users with a profile whose names begin with ``prefix``; none where the store forgets by itself."""
        return tuple(prefix[:0])

    def limit(self, user: str, until: float | None) -> None:
        """Let everything of ``user`` go by itself at ``until``; None: as before. Only a store that can does it."""

    @abstractmethod
    def delete(self, user: str) -> None:
        """Everything of ``user``, for ever: profile, sessions, logs, definitions that no one else's session is on.

        What is hidden by :meth:`forget` goes with it. What is under another name of the person stays.
        """

    def restore(self, sessions: Sequence[Archived], *, user: str) -> tuple[str, ...]:
        """Import sessions, all of them or none. A session with a known id is skipped.

        Returns:
            The ids of those that are new here.

        Raises:
            StoreError: one is damaged, or this store takes none in. Nothing was changed.
        """
        raise StoreError(f"Sessions from elsewhere cannot be taken in here ({len(sessions)} for {user!r}).")

    def settle(self) -> bool:
        """Write what waits, where a store lets anything wait; whether all that it took is kept."""
        return True

    @abstractmethod
    def close(self) -> None:
        """Close files. May be called twice."""

    def _attempt(self, session_id: str, event: AnyEvent, now: float) -> Applied | None:
        """Decide and write. None if another event came between; then nothing was written."""
        session, seq, earlier = self._head(session_id, event.id)
        if earlier is not None:
            return Applied(session, earlier, duplicate=True)
        after, effects = advance(self.plan(session.definition), session, event, now)
        if after == session:
            return Applied(session, effects)
        entry = Logged(seq + 1, Recorded(now, event), effects)
        return Applied(after, effects) if self._append(after, entry) else None

    def _turn(self) -> AbstractContextManager[object]:
        """A transaction around one attempt, for an adapter that can lock."""
        return nullcontext()

    @abstractmethod
    def _head(self, session_id: str, event_id: str) -> Head:
        """Read what is needed to decide about an event.

        Raises:
            SessionNotFound: there is no such session.
        """

    @abstractmethod
    def _append(self, session: Session, entry: Logged) -> bool:
        """Write a log entry and the new snapshot, both or neither. Returns False if ``entry.seq`` is taken."""

    @abstractmethod
    def _definition(self, key: str) -> Definition:
        """Read a definition.

        Raises:
            StoreError: there is no such definition, or this release cannot read it.
        """


def check_key(session: Session, definition: Definition) -> None:
    """Check that a session is kept with its own definition.

    Raises:
        ValueError: it is another's.
    """
    if session.definition != definition_key(definition):
        raise ValueError(f"session {session.id!r} is on definition {session.definition!r}, not on the one given")


def end(effects: Effects) -> Finish | None:
    """How the session ended with these effects; None if it did not."""
    return next((effect for effect in effects if isinstance(effect, Finish)), None)


def reopened(session: Session, effects: Effects) -> bool:
    """Whether these effects opened ``session`` again after its end."""
    return session.state not in OVER and any(isinstance(effect, Undone) for effect in effects)


def latest(*moments: float | None) -> float | None:
    """The latest of the known moments."""
    return max((moment for moment in moments if moment is not None), default=None)
