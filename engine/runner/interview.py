"""The questions of the first run at a terminal. Enter skips a question."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from engine.dialogue.conversation import LAUNCH
from engine.dialogue.intent import Intent
from engine.dialogue.state import Asked, Dialogue
from engine.runner.key_bindings import YES
from engine.runner.typed_conversation import TypedConversation
from engine.storage.port import Store
from engine.words.words import Words

AGREED: Final = Dialogue(asked=Asked(kind="interview", times=1))
"""The dialogue with a person who asked for the questions."""


def at_terminal() -> bool:
    """Whether a person sits at a terminal."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def introduce(store: Store, user: str, words: Words, ask: Callable[[str], str] | None = None) -> None:
    """Welcome a new person, and ask whether they will answer the questions."""
    TypedConversation(store, user, words, ask).hold(Intent(LAUNCH))


def interview(store: Store, user: str, words: Words, ask: Callable[[str], str] | None = None) -> None:
    """Ask all questions. Every answer is kept at once."""
    TypedConversation(store, user, words, ask).hold(YES, dialogue=AGREED)
