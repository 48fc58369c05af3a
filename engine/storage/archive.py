"""Sessions in the form in which they move from one store to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from engine.storage.errors import StoreError
from engine.storage.models import Logged, Settings
from engine.workflow.definition import Definition
from engine.workflow.effects import Finish
from engine.workflow.plan import Plan
from engine.workflow.replay import replay
from engine.workflow.session import OVER, Session
from engine.workflow.wire import definition_key


class Archived(NamedTuple):
    """A session with everything a store keeps of it, except its user.

    Attributes:
        original: As it was begun.
        alive_at: See :class:`engine.storage.models.Stored`.
        log: All that changed it, in order.
    """

    original: Session
    definition: Definition
    settings: Settings
    begun_at: float
    alive_at: float | None
    log: tuple[Logged, ...]

    @property
    def id(self) -> str:
        """Of the session."""
        return self.original.id


def replayed(sessions: Iterable[Archived]) -> Iterator[tuple[Archived, Session]]:
    """Replay the log of each session.

    Raises:
        StoreError: a session is damaged.
    """
    plans: dict[str, Plan] = {}
    for one in sessions:
        key = one.original.definition
        if key not in plans and key != definition_key(one.definition):
            raise StoreError(f"The session {one.id!r} comes with a workout that it was not begun on.")
        plan = plans.setdefault(key, Plan(one.definition, key))
        yield one, _replay(one, plan)


def ending(session: Session, log: Iterable[Logged]) -> tuple[float | None, float | None]:
    """When ``session`` ended according to its log, and the seconds trained; None and None if it did not end."""
    if session.state not in OVER:  # an ended session may have been resumed
        return None, None
    ends = [(one.recorded.at, end.seconds) for one in log for end in one.effects if isinstance(end, Finish)]
    return ends[-1] if ends else (None, None)


def _replay(one: Archived, plan: Plan) -> Session:
    ids = {entry.recorded.event.id for entry in one.log}
    if len(ids) < len(one.log) or [entry.seq for entry in one.log] != list(range(1, len(one.log) + 1)):
        raise StoreError(f"The log of session {one.id!r} is damaged: an entry is missing or there twice.")
    try:
        return replay(plan, one.original, (entry.recorded for entry in one.log))
    except Exception as error:
        raise StoreError(f"The log of session {one.id!r} is damaged: it leads nowhere.") from error
