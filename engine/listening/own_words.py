"""Commands and answers in one's own words: the free text, understood like a typed sentence."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from engine.dialogue.intent import FALLBACK, Intent
from engine.listening.candidates import UNCALLED, Candidate
from engine.listening.port import Scores
from engine.listening.sentences import Spoken, load
from engine.understanding.intent_kinds import RISKY
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

_MIDST: Final = frozenset({"in-set", "in-rest"})
"""Where nothing is open: what needs no word of address there is said after the key of push-to-talk, which is a call."""

_ASKS: Final = frozenset(
    {
        *("TimeLeftIntent", "RepetitionsLeftIntent", "SetsLeftIntent", "WhichSideIntent", "WhereAmIIntent"),
        *("WhatNextIntent", "HowToIntent", "WhyIntent", "MusclesIntent", "AMAZON.RepeatIntent", "AMAZON.HelpIntent"),
        *("AMAZON.PauseIntent", "PainIntent", "EmergencyIntent"),
    }
)
"""What only asks, or makes sure that nobody goes on."""

_SURE: Final = 0.9
"""How much of the sentence must be understood."""

_ENOUGH: Final = 0.6
"""How much, where the coach is called and what is meant is one of :data:`_ASKS`."""

_LETTER: Final = -0.35
"""How likely free text must be, as the logarithm of the probability of a letter."""


def understood_freely(locale: str, situation: str, scores: Scores, armed: Sequence[Candidate]) -> Intent | None:
    """Give what a free text means; None where it means nothing, or nothing that is sure.

    After the word of address it may be any command that loses nothing; without it, what the open question asks for.

    Args:
        locale: Whose words are spoken.
        situation: What is open.
        scores: What was heard.
        armed: What may be said; where all of it needs the word of address, the free text needs it, too.
    """
    called, text = _without_address(scores.text, load(locale))
    needs_address = all(one.addressed for one in armed if one.meaning not in UNCALLED)
    called = called or (situation in _MIDST and not needs_address)
    asked_for = _ASKED_FOR.get(situation, frozenset())
    if not called and (needs_address or not asked_for):
        return None
    if scores.free < _LETTER * max(1, len(scores.text)):
        return None
    understood = Understanding.load(locale).understand(text, situation)
    name = understood.intent.name
    wanted = name in asked_for or (called and name not in RISKY and name != FALLBACK)
    sure = _ENOUGH if called and name in _ASKS else _SURE
    return understood.intent if wanted and understood.sure >= sure else None


def _without_address(text: str, spoken: Spoken) -> tuple[bool, str]:
    """Whether the coach is called first, and what is said then; only once what a recogniser says again and again."""
    first, *others = text.split() or [""]
    addresses = {one.casefold() for one in (spoken.address, *spoken.sounds)}
    called = [_plain(word) in addresses for word in others]
    if _plain(first) not in addresses:
        return False, text
    once = others[: called.index(True)] if True in called else others
    return True, " ".join(once)


def _plain(word: str) -> str:
    return word.strip(",.!?").casefold()
