"""People who have left: all that is theirs goes for ever after a time of grace, unless they come back in it.

Until then it stays as it is, and who comes back finds it. A note beside the profiles says who has left and when.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from engine.decoding import decode_json
from engine.storage.port import Store

GRACE: Final = 30 * 86_400.0
"""Seconds in which somebody may come back."""

NOTE: Final = "leaving:"
"""Before the name of the user, where it is noted that they have left."""

_LONGER: Final = 7 * 86_400.0
"""Seconds by which the note outlasts what it is about."""


class Left(Struct, frozen=True):
    """Since when somebody has left, in seconds since the epoch."""

    at: float


def leave(store: Store, user: str, now: float) -> None:
    """Note that ``user`` left at ``now``. Told again, or told late, the latest moment counts."""
    at = max(now, left_at(store, user) or now)
    store.keep_profile(f"{NOTE}{user}", msgspec.json.encode(Left(at)))
    store.limit(f"{NOTE}{user}", at + GRACE + _LONGER)
    store.limit(user, at + GRACE)


def come_back(store: Store, user: str, now: float) -> bool:
    """Note that ``user`` is there. Whether they had left and find what they had."""
    at = left_at(store, user)
    if at is None:
        return False
    in_time = now <= at + GRACE
    if in_time:
        store.limit(user, None)
    else:
        store.delete(user)
    store.forget_profile(f"{NOTE}{user}")
    return in_time


def sweep_leavers(store: Store, now: float) -> None:
    """Delete all that is left of those whose time of grace is over."""
    for note in store.users(NOTE):
        user = note.removeprefix(NOTE)
        at = left_at(store, user)
        if at is None:  # the note is damaged, or was taken back this moment
            if store.users(note):
                leave(store, user, now)
        elif now > at + GRACE:
            store.delete(user)
            store.forget_profile(note)


def left_at(store: Store, user: str) -> float | None:
    """Since when ``user`` has left; None where they have not, or the note cannot be read."""
    note = store.profile(f"{NOTE}{user}")
    try:
        return None if note is None else decode_json(note, Left).at
    except msgspec.DecodeError:
        return None
