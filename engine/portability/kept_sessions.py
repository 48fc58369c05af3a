"""Reads a person's sessions from the store, for export."""

from __future__ import annotations

from engine.storage.person import EVERYTHING
from engine.storage.port import Archived, Store


def archive(store: Store, user: str) -> tuple[Archived, ...]:
    """All sessions of ``user`` with their logs, the earliest first."""
    return tuple(_archived(store, one.id) for one in reversed(store.sessions(user, EVERYTHING)))


def _archived(store: Store, id_: str) -> Archived:
    stored = store.load(id_)
    about = (stored.plan.definition, stored.settings, stored.begun_at, stored.alive_at)
    return Archived(store.original(id_), *about, store.log(id_))
