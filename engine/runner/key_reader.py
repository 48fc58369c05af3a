"""Reads keys as intents, and what is being typed."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from engine.dialogue.intent import Intent
from engine.dialogue.weights import weight_of
from engine.runner.conversation import HOW_MANY
from engine.runner.correction import ENTER, Correction, read
from engine.runner.key_bindings import STOP, TALK, YES, intent_for
from engine.runner.key_brake import Brake
from engine.runner.keys import Keys
from engine.runner.screen import Screen
from engine.workflow import Plan, Session
from engine.workflow.doubts import corrects, is_doubtful
from engine.workflow.position import current
from engine.workflow.session import OVER

WITHIN: Final = 5.0
"""Seconds within which the end of a workout is confirmed."""


class KeyReader:
    """Reads the keys of one session. Nothing is lost by one key alone: the end is asked for twice."""

    def __init__(
        self, keys: Keys, plan: Plan, yes: str, screen: Screen, talk: Callable[[], None] = lambda: None
    ) -> None:
        """Read ``keys``; ``yes`` has the letters that mean yes in the locale. What they lead to is shown.

        ``talk`` is called for the key of push-to-talk.
        """
        self._keys, self._plan, self._yes, self._screen, self._talk = keys, plan, yes, screen, talk
        self._correction, self._brake = Correction(), Brake()
        self._stop_at, self._doubted = -math.inf, ""

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
        return self.meant(key, session, question) if key else None

    def meant(self, key: str, session: Session, question: str) -> Intent | None:
        """The intent of a key that was pressed, here or on another screen; None where it means nothing yet."""
        typing, held = self.typed is not None, self._brake.holds_back(key.lower(), self._keys.now())
        if held and (not typing or key in ENTER):
            return None
        if question == HOW_MANY:
            self._correction.begin(key)
        taken = self._correction.take(key)
        if typing and self.typed is None:
            self._screen.unnote()
        if taken.mine:
            return self._corrected(taken.text, session, typing=typing or question == HOW_MANY)
        if key.lower() == TALK:
            self._talk()
            return None
        step, paused = current(self._plan, session), session.state == "paused"
        intent = intent_for(key, step, question, paused=paused, yes=self._yes)
        return intent if session.state in OVER else self._confirmed(intent, key)

    def _confirmed(self, intent: Intent | None, key: str) -> Intent | None:
        """The intent, but the end only after a second key says so."""
        now = self._keys.now()
        asked = now - self._stop_at < WITHIN
        if math.isfinite(self._stop_at):
            self._screen.unnote()
        self._stop_at = -math.inf
        if asked and (intent in (STOP, YES) or key.lower() in f"y{self._yes}"):
            return STOP
        if intent != STOP:
            return intent
        self._stop_at = now
        self._screen.tell("terminal-stop-sure")
        return None

    def _corrected(self, text: str | None, session: Session, *, typing: bool) -> Intent | None:
        """The correction that was typed, as soon as it is complete."""
        if not typing:
            self._doubted = ""
            self._screen.tell("terminal-correct")
        if not text:
            return None
        self._screen.note(f"> {text}")
        intent = read(text)
        if not intent.slots:
            self._ask_back("", "terminal-correct")
        elif text != self._doubted and self._is_doubtful(intent, session):
            self._doubted = text
            self._ask_back(text, "terminal-correct-sure")
        return intent if self.typed is None else None

    def _ask_back(self, text: str, message: str) -> None:
        """Go on typing at ``text``."""
        self._correction.text = text
        self._screen.tell(message, text=text)

    def _is_doubtful(self, intent: Intent, session: Session) -> bool:
        planned = corrects(self._plan, session)
        said = intent.number("repetitions"), *weight_of(intent)
        return planned is not None and is_doubtful(planned, *said)
