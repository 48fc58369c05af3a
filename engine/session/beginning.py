"""One workout a person: of several requests that begin one at the same moment, one does, and the others join it.

Where two open ones come together (what was forgotten comes back, two become one person, a backup is read), one goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Act, Begin, Happen
from engine.dialogue.conversation import LAUNCH
from engine.dialogue.intent import Intent
from engine.dialogue.state import Asked, Dialogue
from engine.storage.port import SessionExists, Settings, Store, Stored, StoreError, WorkoutOpen
from engine.workflow.events import Start, Stop

AT_ONCE: Final = 60.0
"""Seconds within which two beginnings are of the same moment. A workout from before that was left, and is over."""

ATTEMPTS: Final = 10
"""How many workouts that were left are ended. An earlier release could leave several."""


def begin_alone(store: Store, act: Begin, *, user: str, locale: str, now: float) -> None:
    """Begin a workout. One that was left open is stopped where it was.

    Raises:
        WorkoutOpen: one of the same person has begun at this very moment.
    """
    settings = Settings(locale=locale, talk=act.talk)
    for attempt in range(ATTEMPTS):
        try:
            return store.begin(act.session, act.definition, user=user, settings=settings, now=now, alone=True)
        except SessionExists:
            return None
        except WorkoutOpen as error:
            other = store.load(error.session_id)
            if now - other.begun_at < AT_ONCE or attempt + 1 == ATTEMPTS:
                raise
            _end(store, other)
    return None


def end_all_but_one(store: Store, user: str, keep: str | None = None) -> None:
    """Stop, where they were, the open workouts of a person but ``keep``, else but the one begun last.

    What cannot be read stays as it is.
    """
    open_ones = [one.id for one in store.sessions(user) if one.ended_at is None]
    kept = keep if keep in open_ones else next(iter(open_ones), None)
    for id_ in open_ones:
        if id_ != kept:
            with suppress(StoreError):
                _end(store, store.load(id_))


def start_joined(store: Store, session_id: str, acts: Iterable[Act], now: float) -> None:
    """Start the workout that a request joins, where the one that began it has not done so yet."""
    wanted = (act for act in acts if isinstance(act, Happen) and isinstance(act.event, Start))
    first = next(wanted, None)
    event, at = (first.event, first.at) if first is not None else (Start(id=f"{session_id}!"), now)
    store.apply(session_id, event, at)


def coming_in(dialogue: Dialogue) -> tuple[Intent, Dialogue]:
    """What a request that joins a workout means: somebody opens the coach. What was asked before is over."""
    return Intent(LAUNCH), replace(dialogue, asked=Asked())


def _end(store: Store, left: Stored) -> None:
    moment = left.begun_at if left.alive_at is None else left.alive_at
    store.apply(left.session.id, Stop(id=f"{left.session.id}/left"), moment)
