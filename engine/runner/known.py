"""Which exercises somebody knows already: how they go need not be told at length again."""

from __future__ import annotations

from engine.storage.port import Store
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
