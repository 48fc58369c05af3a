"""Makes the listener of a session: which exercises they know, and how much they want to hear."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Final, NamedTuple, get_args

from engine.catalog.models import Catalog
from engine.cues.models import Listener, Talk
from engine.cues.needs import done_with_a_weight, things_needed
from engine.storage.person import exercises_done, profile
from engine.storage.port import Store, StoreError, Summary
from engine.workflow import Definition, Session

KNOWN: Final = 20
"""How many past sessions to check. An exercise absent from all of them is explained again."""

AGAIN: Final = 14 * 86400.0
"""Seconds after which an exercise that was not done is explained again, in short (coaching rules)."""


class Familiar(NamedTuple):
    """Exercises that a person has done.

    Attributes:
        lately: Within the last two weeks.
        before: Not since then.
    """

    lately: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


def familiar(store: Store, earlier: Iterable[Summary], now: float) -> Familiar:
    """Find the exercises of earlier sessions, as of ``now``."""
    sessions = tuple(earlier)
    lately = [one for one in sessions if now - (one.ended_at or one.begun_at) < AGAIN]
    done = exercises_done(store, lately)
    return Familiar(done, exercises_done(store, [one for one in sessions if one not in lately]) - done)


def listener_of(
    session: Session, definition: Definition, talk: str, *, store: Store, user: str, catalog: Catalog, now: float = 0.0
) -> Listener:
    """The listener of ``session`` at ``now``; ``store`` has what was done before.

    An unknown ``talk`` counts as normal.
    """
    earlier = store.sessions(user, KNOWN)
    known = familiar(store, earlier, now) if earlier else None
    return Listener(
        talk=talk if talk in get_args(Talk) else "normal",  # type: ignore[arg-type]
        pace=session.pace,
        seed=zlib.crc32(session.id.encode()),
        knows=known.lately | known.before if known else frozenset(),
        rusty=known.before if known else frozenset(),
        first_time=known is None,
        advice=tuple(catalog.advice.values()),
        patterns={exercise.id: exercise.pattern for exercise in catalog.exercises.values()},
        weighted=done_with_a_weight(catalog.exercises),
        needs=things_needed(catalog.exercises, _at_hand(store, user)),
        workout=definition.title or definition.workout,
    )


def _at_hand(store: Store, user: str) -> tuple[str, ...]:
    """The equipment of a person; empty if the profile can't be read, so that the workout goes on."""
    try:
        return profile(store, user).equipment
    except StoreError:
        return ()
