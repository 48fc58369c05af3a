"""Who listens to a session, as the words take them: what they know already, and how much they want to hear."""

from __future__ import annotations

import zlib
from typing import Final, get_args

from engine.catalog.models import Catalog
from engine.cues.models import Listener, Talk
from engine.cues.needs import things_needed
from engine.storage.person import exercises_done, profile
from engine.storage.port import Store, StoreError
from engine.workflow import Definition, Session

KNOWN: Final = 20
"""Sessions that are looked back: who has not done an exercise for so long is glad to hear again how it goes."""


def listener_of(
    session: Session, definition: Definition, talk: str, *, store: Store, user: str, catalog: Catalog
) -> Listener:
    """The listener of ``session``, of whom ``store`` knows what was done before; an unknown ``talk`` is the normal."""
    earlier = store.sessions(user, KNOWN)
    known = exercises_done(store, earlier) if earlier else None
    return Listener(
        talk=talk if talk in get_args(Talk) else "normal",  # type: ignore[arg-type]
        pace=session.pace,
        seed=zlib.crc32(session.id.encode()),
        knows=known or frozenset(),
        first_time=known is None,
        advice=tuple(catalog.advice.values()),
        patterns={exercise.id: exercise.pattern for exercise in catalog.exercises.values()},
        needs=things_needed(catalog.exercises, _at_hand(store, user)),
        workout=definition.title or definition.workout,
    )


def _at_hand(store: Store, user: str) -> tuple[str, ...]:
    """The equipment of a person; nothing where their profile can't be read: the workout goes on all the same."""
    try:
        return profile(store, user).equipment
    except StoreError:
        return ()
