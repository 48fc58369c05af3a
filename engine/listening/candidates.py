"""What may sensibly be said now: a closed set of sentences, each with its meaning.

The sentences are in a locale's ``listening.toml``; what each means is asked of :mod:`engine.understanding`, so a spoken
command means what the same words mean when they are typed.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from engine.dialogue.intent import FALLBACK, Value
from engine.listening.sentences import load, phrases
from engine.understanding.intent_kinds import RISKY
from engine.understanding.understanding import Understanding


class Candidate(Struct, frozen=True):
    """A sentence that may be said now.

    Attributes:
        text: As it is shown and scored, with the word of address where one is needed.
        meaning: An intent's name.
        slots: Those of the intent.
    """

    text: str
    meaning: str
    slots: dict[str, Value] = {}

    @property
    def loses(self) -> bool:
        """Whether acting on it ends or loses something."""
        return self.meaning in RISKY


@lru_cache(maxsize=128)
def candidates(locale: str, situation: str, addressed: bool) -> tuple[Candidate, ...]:
    """List what may be said in a situation; see :data:`engine.understanding.situations.SITUATIONS`.

    Args:
        locale: Whose words are spoken.
        situation: What is open.
        addressed: Whether the coach must be called first.

    Raises:
        UnknownLocale: there is no complete locale of this name.
    """
    understanding, spoken = Understanding.load(locale), load(locale)
    found: list[Candidate] = []
    for phrase in phrases(spoken, situation):
        intent = understanding.understand(phrase, situation).intent
        if intent.name != FALLBACK:
            text = f"{spoken.address}, {phrase}." if addressed else f"{phrase[:1].upper()}{phrase[1:]}."
            found.append(Candidate(text, intent.name, intent.slots))
    return tuple(found)
