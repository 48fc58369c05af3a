"""What is said to Alexa herself: opening the skill, asking it at once, leaving it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from rapidfuzz import fuzz, process

from engine.dialogue.intent import Intent
from engine.understanding.text import normal
from engine.understanding.understanding import Understanding
from skill.package.alexa_source import Outside
from skill.talk.heard import understood

WAKE_WORD: Final = "alexa"

CUTOFF: Final = 85
"""How alike, in percent, what was typed and what opens the skill must be."""


class Invocation(Struct, frozen=True):
    """The skill is called; ``asked`` is what is asked of it at once, None when it is only opened."""

    asked: Intent | None = None


class Doorkeeper:
    """Tells what opens or closes the skill."""

    def __init__(self, outside: Outside, understanding: Understanding) -> None:
        """Understand utterances with ``understanding``."""
        self._understanding = understanding
        self._open = {normal(text) for text in outside.open}
        self._ask = sorted((normal(text) for text in outside.ask), key=len, reverse=True)
        self._with = tuple(normal(text) for text in outside.with_)
        self._connect = tuple(normal(text) for text in outside.connect)
        self._leave = {normal(text) for text in outside.leave}

    def leaves(self, text: str) -> bool:
        """Whether it ends the session without the skill being asked."""
        return _addressed(text) in self._leave

    def invocation(self, text: str) -> Invocation | None:
        """Tell how the skill is called by it, if it is."""
        said = _addressed(text)
        if said in self._open or said in self._ask:
            return Invocation()
        asked = next(self._asked(said), None)
        if asked is not None:
            return Invocation(self._understood(asked))
        near = process.extractOne(said, self._open, scorer=fuzz.ratio, score_cutoff=CUTOFF)
        return None if near is None else Invocation()

    def _asked(self, said: str) -> Iterator[str]:
        yield from (said.removeprefix(f"{ask} ") for ask in self._ask if said.startswith(f"{ask} "))
        yield from (said.removesuffix(f" {end}") for end in self._with if said.endswith(f" {end}"))

    def _understood(self, asked: str) -> Intent:
        """What is asked, with or without the word that joins it to the name."""
        heard = self._understanding.understand(asked).intent
        for word in self._connect:
            if not understood(heard) and asked.startswith(f"{word} "):
                heard = self._understanding.understand(asked.removeprefix(f"{word} ")).intent
        return heard


def _addressed(text: str) -> str:
    return normal(text).removeprefix(f"{WAKE_WORD} ")
