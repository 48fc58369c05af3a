"""Makes the listener of a session: which exercises they know, and how much they want to hear."""

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
"""How many past sessions to check. An exercise absent from all of them is explained again."""


def listener_of(
    session: Session, definition: Definition, talk: str, *, store: Store, user: str, catalog: Catalog
) -> Listener:
    """The listener of ``session``; ``store`` has the exercises done before. An unknown ``talk`` counts as normal."""
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
    """The equipment of a person; empty if the profile can't be read, so that the workout goes on."""
    try:
        return profile(store, user).equipment
    except StoreError:
        return ()
