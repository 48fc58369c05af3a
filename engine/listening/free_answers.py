"""Answers in one's own words, where a question asks for them: the free text, understood like a typed sentence."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from engine.dialogue.intent import Intent
from engine.listening.candidates import UNCALLED, Candidate
from engine.listening.port import Scores
from engine.listening.sentences import Spoken, load
from engine.understanding.understanding import Understanding

_ASKED_FOR: Final = MappingProxyType(
    {
        "equipment": frozenset({"HaveIntent", "HaveNotIntent", "AMAZON.NoIntent"}),
        "limits": frozenset({"AvoidIntent", "AllowIntent", "AMAZON.NoIntent"}),
        "experience": frozenset({"ExperienceIntent"}),
        "rating": frozenset({"EffortIntent", "CorrectIntent"}),
        "correct": frozenset({"CorrectIntent"}),
        "in-rest": frozenset({"CorrectIntent", "MoreRestIntent"}),
        "ready": frozenset({"MoreRestIntent"}),
        "pain": frozenset({"PainIntent"}),
    }
)
"""What may be answered freely, by what is open."""

_SURE: Final = 0.9
"""How much of the sentence must be understood."""

_LETTER: Final = -0.35
"""How likely free text must be, as the logarithm of the probability of a letter."""


def answered(locale: str, situation: str, scores: Scores, armed: Sequence[Candidate]) -> Intent | None:
    """Give the answer in a free text; None where there is none, or none that is sure.

    Args:
        locale: Whose words are spoken.
        situation: What is open.
        scores: What was heard.
        armed: What may be said; where all of it needs the word of address, the free text needs it, too.
    """
    asked_for = _ASKED_FOR.get(situation, frozenset())
    text = _without_address(scores.text, load(locale))
    needs_address = all(one.addressed for one in armed if one.meaning not in UNCALLED)
    if not asked_for or (needs_address and text == scores.text):
        return None
    if scores.free < _LETTER * max(1, len(scores.text)):
        return None
    understood = Understanding.load(locale).understand(text, situation)
    return understood.intent if understood.intent.name in asked_for and understood.sure >= _SURE else None


def _without_address(text: str, spoken: Spoken) -> str:
    first, _, rest = text.partition(" ")
    addresses = {one.casefold() for one in (spoken.address, *spoken.sounds)}
    return rest if first.strip(",.!?").casefold() in addresses else text
