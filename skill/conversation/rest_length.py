"""How long somebody rests between sets (programme S2), said in seconds or in minutes."""

from __future__ import annotations

from typing import Final

from engine.workflow.messages import Message
from skill.conversation.naming import asked_for, resolve
from skill.conversation.noting import noted, written
from skill.conversation.numbers import FRACTIONS, decimal, whole
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

MINUTE: Final = 60

LENGTHS: Final = {"half-a-minute": 30, "a-minute": 60, "a-minute-and-a-half": 90}
"""Seconds of what is said without a number."""


def rest(visit: Visit) -> Reply:
    """How long to rest; what is too short or too long is answered with what can be, and what stays."""
    seconds = _seconds(visit)
    say = Message("prefer-rest", {"seconds": seconds or 0})
    return noted(visit, "rest", written(seconds), say, Message("prefer-which-rest", {"seconds": visit.profile.rest}))


def _seconds(visit: Visit) -> int | None:
    """The rest that was named; None where some part of it was not understood, or nothing was named."""
    length = resolve(visit, "length", "length", LENGTHS)
    part = resolve(visit, "fraction", "fraction", FRACTIONS)
    named: dict[str, float | None] = {
        "length": LENGTHS[length] if length else None,
        "minutes": _in_seconds(decimal(visit, "minutes")),
        "fraction": _in_seconds(FRACTIONS[part] if part else None),
        "seconds": whole(visit, "seconds"),
    }
    understood = [value for slot, value in named.items() if asked_for(visit, slot)]
    return round(sum(filter(None, understood))) if understood and None not in understood else None


def _in_seconds(minutes: float | None) -> float | None:
    return None if minutes is None else minutes * MINUTE


INTENTS = {"RestLengthIntent": rest}
