"""Reads a person's sessions from the store, for export."""

from __future__ import annotations

from collections.abc import Iterator

from engine.storage.person import EVERYTHING
from engine.storage.port import Archived, Store, Unreadable


def archive(store: Store, user: str) -> tuple[Archived, ...]:
    """All sessions of ``user`` with their logs, the earliest first; what is damaged is passed over."""
    return tuple(_readable(store, user))


def _readable(store: Store, user: str) -> Iterator[Archived]:
    for one in reversed(store.sessions(user, EVERYTHING)):
        try:
            yield _archived(store, one.id)
        except Unreadable as error:
            store.pass_over(one.id, error)


def _archived(store: Store, id_: str) -> Archived:
    stored = store.load(id_)
    about = (stored.plan.definition, stored.settings, stored.begun_at, stored.alive_at)
    return Archived(store.original(id_), *about, store.log(id_))
