"""How somebody trains: the warm-up, their experience, the unit and the weights they use, and how far they are."""

from __future__ import annotations

from typing import Final

from engine.workflow.messages import Message, weighed
from skill.conversation.naming import asked_for, exercise_of, resolve
from skill.conversation.noting import noted, told
from skill.conversation.numbers import FRACTIONS, UNITS, decimal
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

LEVELS: Final = {"beginner": "new", "intermediate": "some", "advanced": "experienced"}
"""The experience that goes with each level."""


def cardio(visit: Visit) -> Reply:
    """How to warm up (programme W1)."""
    named = exercise_of(visit)
    say = Message("prefer-cardio", {"exercise": named or ""})
    return noted(visit, "cardio", named, say, Message("prefer-which-cardio"))


def unit(visit: Visit) -> Reply:
    """In which unit weights are said."""
    named = resolve(visit, "unit", "unit", UNITS)
    say = Message("prefer-unit", {"unit": named or ""})
    return noted(visit, "unit", named, say, Message("prefer-which-unit"), later=False)


def level(visit: Visit) -> str | None:
    """The experience that was named."""
    return LEVELS.get(resolve(visit, "level", "level", LEVELS) or "")


def experience(visit: Visit) -> Reply:
    """How much strength training somebody has done (programme S5, S7)."""
    named = level(visit)
    say = Message("prefer-experience", {"experience": named or ""})
    return noted(visit, "experience", named, say, Message("prefer-which-experience"))


def my_weight(visit: Visit) -> Reply:
    """The weight that somebody uses for an exercise; without a unit, in their own."""
    exercise, number, otherwise = exercise_of(visit), decimal(visit, "weight"), Message("prefer-which-weight")
    part = resolve(visit, "fraction", "fraction", FRACTIONS)
    named = resolve(visit, "unit", "unit", UNITS)
    unclear = (part is None and asked_for(visit, "fraction")) or (named is None and asked_for(visit, "unit"))
    if exercise is None or number is None or unclear:
        return told(visit, otherwise)
    weight = weighed(number + (FRACTIONS[part] if part else 0.0), named or visit.profile.unit)
    say = Message("prefer-weight", {"exercise": exercise, **weight})
    return noted(visit, f"weight.{exercise}", f"{weight['load']}{named or ''}", say, otherwise)


def my_level(visit: Visit) -> Reply:
    """The exercise of its ladder that somebody is at."""
    exercise = exercise_of(visit)
    say = Message("prefer-level", {"exercise": exercise or ""})
    return noted(visit, "rung", exercise, say, Message("prefer-which-level"))


INTENTS = {
    "CardioIntent": cardio,
    "UnitIntent": unit,
    "ExperienceIntent": experience,
    "MyWeightIntent": my_weight,
    "MyLevelIntent": my_level,
}
