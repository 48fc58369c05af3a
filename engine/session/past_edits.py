"""Changing the past: a set is put right, a session is taken out of the history, and either is taken back for a minute.

These are events in the session's own log, so that whatever is made of logs follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from engine.session.beginning import end_all_but_one
from engine.storage.port import Applied, Store
from engine.workflow.effects import Undone
from engine.workflow.events import Corrected, Withdraw
from engine.workflow.undo import last_edit, undo_of
from engine.workflow.wire import Recorded


def put_right(store: Store, session: str, right: Corrected, now: float) -> Applied:
    """Put a set of the past right; ``right`` names its slot and number. Its id does not matter.

    Raises:
        StoreError: there is no such session, or it cannot be written.
    """
    return store.apply(session, replace(right, id=_id(now)), now)


def take_out(store: Store, session: str, now: float) -> Applied:
    """Take a session out of the history; one that was taken out before stays so.

    Raises:
        StoreError: there is no such session, or it cannot be written.
    """
    return store.apply(session, Withdraw(id=_id(now)), now)


def take_back(store: Store, session: str, now: float) -> bool:
    """Take back the last change of a session, where that was within the last minute; whether there was one.

    Raises:
        StoreError: there is no such session, or it cannot be written.
    """
    log = [entry.recorded for entry in store.log(session)]
    event = last_edit(log, now)
    if event is None:
        return False
    return _undo(store, session, log, event, now, now)


def bring_back(store: Store, session: str, now: float) -> bool:
    """Bring a session back that was taken out last, however long ago; whether it was.

    Raises:
        StoreError: there is no such session, or it cannot be written.
    """
    log = [entry.recorded for entry in store.log(session)]
    if not log or not isinstance(log[-1].event, Withdraw):
        return False
    return _undo(store, session, log, log[-1].event.id, log[-1].at, now)


def _undo(store: Store, session: str, log: Sequence[Recorded], event: str, at: float, now: float) -> bool:
    """Undo an event as of a moment; a workout that is open meanwhile stays the only one. Whether it was undone."""
    stored = store.load(session)
    here = store.latest_open(stored.user)
    undo = undo_of(stored.plan, store.original(session), log, event, _id(now), at)
    done = undo is not None and any(isinstance(one, Undone) for one in store.apply(session, undo, now).effects)
    if done:
        end_all_but_one(store, stored.user, None if here is None else here.session.id)
    return done


def _id(now: float) -> str:
    """Two changes at one moment are one."""
    return f"past-{now!r}"
