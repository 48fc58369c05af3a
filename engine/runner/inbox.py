"""What comes from elsewhere than this keyboard: intents that were heard, keys pressed on another screen."""

from __future__ import annotations

import select
import socket
from collections import deque
from contextlib import suppress
from typing import Final, NamedTuple

from engine.dialogue.intent import Intent

_RINGS: Final = 4096
"""Bytes of the bell that are read at once."""


class Pressed(NamedTuple):
    """A key that was pressed on another screen.

    Attributes:
        step: Index of the step that was shown there; None where the key means the same in any.
    """

    key: str
    step: int | None = None


class Inbox:
    """Intents and keys in the order in which they came. Any thread may bring them; the coach takes them.

    It has a bell that ends the coach's wait for a key.

    Attributes:
        attended: Whether somebody is there who can answer a question, also where there is no keyboard.
    """

    def __init__(self) -> None:
        """Start empty."""
        self.attended = False
        self._come: deque[Intent | Pressed] = deque()
        self._bell, self._rope = socket.socketpair()  # a pipe cannot be waited for on Windows
        for end in (self._bell, self._rope):
            end.setblocking(False)

    def put(self, intent: Intent) -> None:
        """Bring an intent."""
        self._bring(intent)

    def ring(self) -> None:
        """End the wait: there is something to look at, but nothing to do."""
        with suppress(OSError):  # it rings already, or the workout is over
            self._rope.send(b".")

    def press(self, key: str, step: int | None = None) -> None:
        """Bring a key; one that was meant for another ``step`` than the current one will do nothing."""
        self._bring(Pressed(key, step))

    def take(self) -> Intent | Pressed | None:
        """Take what came first; None where nothing is left."""
        return self._come.popleft() if self._come else None

    def fileno(self) -> int:
        """The descriptor that can be read when something has come."""
        return self._bell.fileno()

    def wait(self, seconds: float) -> bool:
        """Wait until something comes; tell whether it did in time."""
        rang, _, _ = select.select([self._bell], [], [], max(0.0, seconds))
        self.hush()
        return bool(rang)

    def hush(self) -> None:
        """Stop ringing. What has come stays."""
        with suppress(OSError):  # it does not ring
            self._bell.recv(_RINGS)

    def close(self) -> None:
        """Take nothing any more."""
        self._bell.close()
        self._rope.close()

    def _bring(self, thing: Intent | Pressed) -> None:
        self._come.append(thing)
        self.ring()
