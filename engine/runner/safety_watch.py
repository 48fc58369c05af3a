"""Notices what was told elsewhere, as to a speaker, while this machine coaches the same person: danger, and pain."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from msgspec.structs import replace

from engine.dialogue.intent import Intent, Value
from engine.runner.heartbeat import EVERY
from engine.session.linking import left_word
from engine.storage.person import decoded
from engine.storage.port import Store, StoreError
from engine.workflow import Session
from engine.workflow.safety import alarmed

ELSEWHERE: Final[dict[str, Value]] = {"told": "elsewhere"}
"""The slot that says so: what is heard is the same as if it was told here, and the answer says where it was told."""

DANGER: Final = Intent("EmergencyIntent", ELSEWHERE)


class SafetyWatch:
    """Looks once a heartbeat. A store that cannot be read now is looked at again at the next one."""

    def __init__(self, store: Store, user: str) -> None:
        """Look at what is kept of ``user``."""
        self._store, self._user, self._looked = store, user, 0.0

    def look(self, session: Session, now: float) -> Intent | None:
        """Find what was told that ``session`` does not know of."""
        if not self._user or now - self._looked < EVERY:
            return None
        self._looked = now
        return told_elsewhere(self._store, self._user, session, now)


def told_elsewhere(store: Store, user: str, session: Session, now: float) -> Intent | None:
    """Find what was told of the person of ``session`` to another frontend, and take it: danger first, and last."""
    if alarmed(session):
        return None
    with suppress(StoreError):
        if decoded(store.profile(user)).alarm:
            return DANGER
        hurts = left_word.take(store, user, now, session.id)
        return None if hurts is None else replace(hurts, slots={**hurts.slots, **ELSEWHERE})
    return None
