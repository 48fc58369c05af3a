"""Notices a sign of danger that was told elsewhere, as to a speaker, while this machine coaches the same person."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from engine.dialogue.intent import Intent
from engine.runner.heartbeat import EVERY
from engine.storage.person import decoded
from engine.storage.port import Store, StoreError
from engine.workflow import Session
from engine.workflow.safety import alarmed

TOLD_ELSEWHERE: Final = Intent("EmergencyIntent", {"told": "elsewhere"})
"""What is heard then: the same as if it was told here."""


class DangerWatch:
    """Looks once a heartbeat. A store that cannot be read now is looked at again at the next one."""

    def __init__(self, store: Store, user: str) -> None:
        """Look at what is kept of ``user``."""
        self._store, self._user, self._looked = store, user, 0.0

    def sees(self, session: Session, now: float) -> bool:
        """Whether something was told that ``session`` does not know of."""
        if not self._user or alarmed(session) or now - self._looked < EVERY:
            return False
        self._looked = now
        return is_told(self._store, self._user)


def is_told(store: Store, user: str) -> bool:
    """Whether a sign of danger stands with what is kept of a person, and nothing since that they are well."""
    with suppress(StoreError):
        return bool(decoded(store.profile(user)).alarm)
    return False
