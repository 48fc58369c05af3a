"""Commands and answers in one's own words: the free text, understood like a typed sentence."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from msgspec.structs import replace

from engine.dialogue.intent import Intent
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

_CHANGES: Final = frozenset(
    {
        *("SlowerIntent", "FasterIntent", "VolumeIntent", "MoreRestIntent", "LessRestIntent"),
        *("EasierIntent", "HarderIntent", "SwapIntent", "SafeForMeIntent"),
    }
)
"""What changes how it goes on, ends nothing, writes nothing down as done, and can be taken back."""

_SENTENCE: Final = 3
"""Words after a call that are a sentence. The listed wordings have all that is shorter; which of them sound alike, and
where, is known there and not here.
"""

_SURE: Final = 0.9
"""How much of the sentence must be understood."""

_ENOUGH: Final = 0.6
"""How much, where the coach is called and what is meant is one of :data:`_ASKS`."""

_LETTER: Final = -0.35
"""How likely free text must be, as the logarithm of the probability of a letter."""


def understood_freely(locale: str, situation: str, scores: Scores, armed: Sequence[Candidate]) -> Intent | None:
    """Give what a free text means; None where it means nothing, or nothing that is sure.

    After the word of address it may be a sentence that asks, or changes what can be changed back; without it, what the
    open question asks for.

    Args:
        locale: Whose words are spoken.
        situation: What is open.
        scores: What was heard.
        armed: What may be said; where all of it needs the word of address, the free text needs it, too.
    """
    called, text = _without_address(scores.text, load(locale))
    needs_address = all(one.addressed for one in armed if one.meaning not in UNCALLED)
    asked_for = frozenset[str]() if needs_address and not called else _ASKED_FOR.get(situation, frozenset())
    called = called or (situation in _MIDST and not needs_address)
    commands = _ASKS | _CHANGES if called and len(text.split()) >= _SENTENCE else frozenset()
    if not asked_for | commands or scores.free < _LETTER * max(1, len(scores.text)):
        return None
    understood = Understanding.load(locale).understand(text, situation)
    enough = _ENOUGH if understood.intent.name in commands & _ASKS else _SURE
    wanted = understood.intent.name in asked_for | commands and understood.sure >= enough
    return _kept(understood.intent) if wanted else None


def _kept(intent: Intent) -> Intent:
    """Leave out further meanings that end or lose something."""
    return replace(intent, also=tuple(one for one in intent.also if one.name not in RISKY))


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
