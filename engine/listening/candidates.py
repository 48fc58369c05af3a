"""What may sensibly be said now: a closed set of sentences, each with its meaning.

The sentences are in a locale's ``listening.toml``; what each means is asked of :mod:`engine.understanding`, so a spoken
command means what the same words mean when they are typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from engine.dialogue.intent import FALLBACK, Value
from engine.listening.sentences import Spoken, load, phrases
from engine.understanding.intent_kinds import RISKY
from engine.understanding.understanding import Understanding

_LEAD_ON: Final = MappingProxyType(
    {
        "in-rest": frozenset({"AMAZON.NextIntent", "ReadyIntent", "AMAZON.ResumeIntent", "DoneIntent"}),
        "ready": frozenset({"AMAZON.NextIntent", "ReadyIntent", "AMAZON.YesIntent"}),
        "paused": frozenset({"AMAZON.NextIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.YesIntent"}),
        "resume": frozenset({"ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.YesIntent"}),
        "start": frozenset({"ReadyIntent", "StartWorkoutIntent", "AMAZON.YesIntent"}),
        "rating": frozenset({"AMAZON.NextIntent", "SkipIntent", "ReadyIntent"}),
    }
)
"""By situation, the intents that come to the same there: it goes on."""


UNCALLED: Final = frozenset({"PainIntent", "EmergencyIntent"})
"""What may be told at any time without calling the coach first."""


class Candidate(Struct, frozen=True):
    """A sentence that may be said now.

    Attributes:
        text: As it is scored, with the word of address where it has one.
        meaning: An intent's name; the fallback for the word of address alone.
        slots: Those of the intent.
        addressed: Whether it begins with the word of address.
        alike: What those share that come to the same here; empty for one on its own.
        spelled: As it is spelled for people, where that is not how it is scored.
    """

    text: str
    meaning: str
    slots: dict[str, Value] = {}
    addressed: bool = False
    alike: str = ""
    spelled: str = ""

    @property
    def shown(self) -> str:
        """As it is shown."""
        return self.spelled or self.text

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
        addressed: Whether the coach must be called first; what tells of pain or danger needs no call.

    Raises:
        UnknownLocale: there is no complete locale of this name.
    """
    return tuple(_found(locale, load(locale), situation, addressed))


def _found(locale: str, spoken: Spoken, situation: str, addressed: bool) -> Iterator[Candidate]:
    understanding = Understanding.load(locale)
    yield Candidate(f"{spoken.address}.", FALLBACK, addressed=True)
    for phrase, needs_no_call in phrases(spoken, situation):
        intent = understanding.understand(spoken.means.get(phrase, phrase), situation).intent
        if intent.name == FALLBACK:
            continue
        alike = "on" if situation in _LEAD_ON and intent.name in _LEAD_ON[situation] else ""
        called = Candidate(f"{spoken.address}, {phrase}.", intent.name, intent.slots, addressed=True, alike=alike)
        yield called
        for sound in spoken.sounds:
            yield replace(called, text=f"{sound}, {phrase}.", spelled=called.text)
        if needs_no_call or not addressed:
            yield Candidate(f"{phrase[:1].upper()}{phrase[1:]}.", intent.name, intent.slots, alike=alike)
