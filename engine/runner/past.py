"""What the store remembers of earlier sessions, as far as the coach's words and plans depend on it."""

from __future__ import annotations

from typing import NamedTuple

from engine.coaching.profile import Profile, ProfileError, decode_profile
from engine.coaching.records import History
from engine.portability.reading import history
from engine.storage.port import Store, StoreError
from engine.workflow.effects import Performed

SESSIONS = 20
"""How far back we look: who has not done an exercise for twenty sessions is glad to hear again how it goes."""


def exercises_known(store: Store, user: str) -> frozenset[str] | None:
    """The exercises done in earlier sessions; None when this is the very first session."""
    sessions = store.sessions(user, SESSIONS)
    if not sessions:
        return None
    return frozenset(
        effect.exercise
        for session in sessions
        for logged in store.log(session.id)
        for effect in logged.effects
        if isinstance(effect, Performed)
    )


class Past(NamedTuple):
    """What is known of a person.

    Attributes:
        told: Whether they were ever asked about themselves, or trained.
    """

    profile: Profile
    history: History
    told: bool


def past(store: Store, user: str) -> Past:
    """The profile and history of ``user``.

    Raises:
        StoreError: one of them cannot be read.
    """
    kept, done = store.profile(user), history(store, user)
    try:
        profile = decode_profile(kept)
    except ProfileError as error:
        raise StoreError(str(error)) from error
    return Past(profile, done, told=kept is not None or bool(done.sessions))
