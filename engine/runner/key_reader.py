"""Reads keys as intents, and what is being typed."""

from __future__ import annotations

from engine.dialogue.intent import Intent
from engine.runner.correction import Correction
from engine.runner.key_bindings import intent_for
from engine.runner.keys import Keys
from engine.workflow import Plan, Session
from engine.workflow.position import current


class KeyReader:
    """Reads the keys of one session."""

    def __init__(self, keys: Keys, plan: Plan, yes: str) -> None:
        """Read ``keys``; ``yes`` has the letters that mean yes in the locale."""
        self._keys, self._plan, self._yes = keys, plan, yes
        self._correction = Correction()

    @property
    def there(self) -> bool:
        """Whether there is a keyboard."""
        return self._keys.there

    @property
    def typed(self) -> str | None:
        """What was typed of a correction; None while nothing is being typed."""
        return self._correction.text

    def read(self, timeout: float, session: Session, question: str) -> Intent | None:
        """Wait for a key; None without one, and for a key that means nothing where ``question`` is open."""
        key = self._keys.read(timeout)
        if not key:
            return None
        taken = self._correction.take(key)
        if taken.mine:
            return taken.intent
        step, paused = current(self._plan, session), session.state == "paused"
        return intent_for(key, step, question, paused=paused, yes=self._yes)
