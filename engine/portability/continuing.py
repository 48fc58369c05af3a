"""A session that is here and went on elsewhere: what happened there is added to its log.

Both logs must be the same as far as the one here goes. Where a session went on here and there, it stays as it is here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from engine.storage.port import Archived, SessionNotFound, Store, Stored


class Continued(NamedTuple):
    """Sessions that were here: those that went on elsewhere, and those that went on here and there; by their ids."""

    grown: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def take_over(store: Store, user: str, sessions: Iterable[Archived]) -> Continued:
    """Let the sessions of ``user`` that are here go on as they did elsewhere. Cut short, it can be done again.

    Raises:
        StoreError: it cannot be written.
    """
    grown, apart, names = [], [], store.names(user)
    for one in sessions:
        stored = _here(store, one.id)
        if stored is None or stored.user not in names:
            continue
        ours, theirs = (tuple(entry.recorded for entry in log) for log in (store.log(one.id), one.log))
        if ours == theirs[: len(ours)]:
            grown += [one.id] if _go_on(store, one, len(ours)) else []
        elif theirs != ours[: len(theirs)]:
            apart.append(one.id)
    return Continued(tuple(grown), tuple(apart))


def open_here(store: Store, user: str, sessions: Iterable[Archived]) -> tuple[str, ...]:
    """The id of that session which is the open one of ``user``, and may be running; else none."""
    stored = store.latest_open(user)
    return tuple(one.id for one in sessions if stored is not None and one.id == stored.session.id)


def _here(store: Store, id_: str) -> Stored | None:
    try:
        return store.load(id_)
    except SessionNotFound:
        return None


def _go_on(store: Store, one: Archived, known: int) -> bool:
    """Add what happened after the first ``known`` entries; whether there was anything."""
    for entry in one.log[known:]:
        store.apply(one.id, entry.recorded.event, entry.recorded.at)
    if one.alive_at is not None:
        store.alive(one.id, one.alive_at)
    return len(one.log) > known
