"""From a store to records: the whole history of a person, and their sessions as they are kept."""

from __future__ import annotations

import datetime
import sys
from typing import Final

from engine.coaching.history import session_done
from engine.coaching.records import History, SessionDone
from engine.storage.port import Archived, Store, Summary

EVERYTHING: Final = sys.maxsize // 2
"""More sessions than anybody has."""


def history(store: Store, user: str, limit: int = EVERYTHING) -> History:
    """The last ``limit`` sessions of ``user`` that were begun, the earliest first; days are those of this machine."""
    summaries = [one for one in store.sessions(user, limit) if one.state != "ready"]
    return History(tuple(done(store, one) for one in reversed(summaries)))


def done(store: Store, summary: Summary) -> SessionDone:
    """What was done in one session."""
    entries = [(entry.recorded.at, entry.effects) for entry in store.log(summary.id)]
    about = (summary.id, summary.workout, summary.title, summary.begun_at)
    return session_done(*about, day_of(summary.begun_at), entries)


def archive(store: Store, user: str) -> tuple[Archived, ...]:
    """All sessions of ``user`` with all that is kept of them, the earliest first."""
    return tuple(_archived(store, one.id) for one in reversed(store.sessions(user, EVERYTHING)))


def day_of(moment: float) -> datetime.date:
    """The day on which ``moment`` was, where this machine is."""
    return datetime.datetime.fromtimestamp(moment).astimezone().date()


def _archived(store: Store, id_: str) -> Archived:
    stored = store.load(id_)
    about = (stored.plan.definition, stored.settings, stored.begun_at, stored.alive_at)
    return Archived(store.original(id_), *about, store.log(id_))
