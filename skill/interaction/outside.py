"""What is said to Alexa herself: opening the skill, asking it at once, leaving it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from rapidfuzz import fuzz, process

from skill.interaction.commands import Outside
from skill.interaction.matcher import Heard, Matcher
from skill.interaction.repair import CUTOFF
from skill.interaction.text import normal

WAKE_WORD = "alexa"


class Invocation(Struct, frozen=True):
    """The skill is called; ``heard`` is what is asked of it at once, None when it is only opened."""

    heard: Heard | None = None


class Doorkeeper:
    """Tells what opens or closes the skill."""

    def __init__(self, outside: Outside, matcher: Matcher) -> None:
        """Understand utterances with ``matcher``."""
        self._matcher = matcher
        self._open = {normal(text) for text in outside.open}
        self._ask = sorted((normal(text) for text in outside.ask), key=len, reverse=True)
        self._with = tuple(normal(text) for text in outside.with_)
        self._connect = tuple(normal(text) for text in outside.connect)
        self._leave = {normal(text) for text in outside.leave}

    def leaves(self, text: str) -> bool:
        """Whether it ends the session without the skill being asked."""
        return _addressed(text) in self._leave

    def invocation(self, text: str) -> Invocation | None:
        """How the skill is called by it, if it is."""
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

    def _understood(self, asked: str) -> Heard:
        """What is asked, with or without the word that joins it to the name."""
        heard = self._matcher.match(asked)
        for word in self._connect:
            if not heard.understood and asked.startswith(f"{word} "):
                heard = self._matcher.match(asked.removeprefix(f"{word} "))
        return heard


def _addressed(text: str) -> str:
    return normal(text).removeprefix(f"{WAKE_WORD} ")
