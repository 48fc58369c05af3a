"""How a person trains: warm-up, experience, rest, days, unit, weights, level, and how much the coach talks."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.coaching.ladder.rungs import loaded
from engine.coaching.profile.rest_length import is_own_choice
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile.notes import keep_profile, noted, written
from engine.dialogue.tell.which_exercise import unclear
from engine.dialogue.weights import weight_of
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message, weighed

MINUTE: Final = 60
EXPERIENCES: Final = {"beginner": "new", "intermediate": "some", "advanced": "experienced"}
"""The experience that goes with each level."""

OWN_REST: Final = (Message("rest-own-choice"), Message("sure-a"))
"""Said when somebody chooses another rest than the programme's, with how sure that is."""

TALK: Final = ("terse", "normal", "chatty")
UNITS: Final = ("kg", "lb")


def cardio(ex: Exchange) -> Reply:
    """Note how to warm up (programme W1)."""
    named = ex.intent.text("exercise")
    message = Message("prefer-cardio", {"exercise": named})
    return noted(ex, "cardio", named or None, message, Message("prefer-which-cardio"))


def unit(ex: Exchange) -> Reply:
    """Note in which unit weights are said."""
    named = ex.intent.text("unit")
    message = Message("prefer-unit", {"unit": named})
    return noted(ex, "unit", named or None, message, Message("prefer-which-unit"), later=False)


def experience(ex: Exchange) -> Reply:
    """Note how much strength training the person has done (programme S5, S7)."""
    named = EXPERIENCES.get(ex.intent.text("level"))
    message = Message("prefer-experience", {"experience": named or ""})
    return noted(ex, "experience", named, message, Message("prefer-which-experience"))


def rest(ex: Exchange) -> Reply:
    """Note how long to rest; what it means to leave the programme's rest (S2) is told once."""
    unclear = any(ex.intent.text(slot) for slot in ("minutes", "seconds"))
    seconds = 0 if unclear else MINUTE * (ex.intent.number("minutes") or 0) + (ex.intent.number("seconds") or 0)
    message = Message("prefer-rest", {"seconds": round(seconds)})
    otherwise = Message("prefer-which-rest", {"seconds": ex.profile.rest})
    why = OWN_REST if is_own_choice(round(seconds)) and not is_own_choice(ex.profile.rest) else ()
    return noted(ex, "rest", written(round(seconds)) if seconds else None, message, otherwise, why=why)


def days(ex: Exchange) -> Reply:
    """Note on which days to train; any, where none is named."""
    from engine.coaching.profile.model import WEEKDAYS  # noqa: PLC0415 - most requests are not about the person

    said = ex.intent.things("days")
    named = [day for day in WEEKDAYS if day in said]
    message = Message("prefer-days", {"days": ",".join(named)}) if named else Message("prefer-any-day")
    value = None if len(named) < len(said) else ",".join(named) or "any"
    return noted(ex, "days", value, message, Message("prefer-which-days"), later=False)


def sessions(ex: Exchange) -> Reply:
    """Note how often to train in a week (programme S4)."""
    number = ex.intent.number("sessions")
    message = Message("prefer-sessions", {"sessions": round(number or 0)})
    return noted(ex, "sessions", written(number), message, Message("prefer-which-sessions"), later=False)


def my_weight(ex: Exchange) -> Reply:
    """Note the weight of an exercise; without a unit, in the person's own. A question is answered with it."""
    asked = unclear(ex, lambda one: one.kind == "strength" and loaded(one))
    if asked is not None:
        return asked
    exercise, (number, named) = ex.intent.text("exercise"), weight_of(ex.intent)
    otherwise = Message("prefer-which-weight")
    if number is None or not exercise or (named and named not in UNITS):
        return after(ex, (otherwise,))
    message = Message("prefer-weight", {"exercise": exercise, **weighed(number, named or ex.profile.unit)})
    return noted(ex, f"weight.{exercise}", f"{number:g}{named}", message, otherwise)


def my_level(ex: Exchange) -> Reply:
    """Note the exercise of its ladder that the person is at."""
    asked = unclear(ex, lambda one: one.kind == "strength")
    if asked is not None:
        return asked
    exercise = ex.intent.text("exercise")
    message = Message("prefer-level", {"exercise": exercise})
    return noted(ex, "rung", exercise or None, message, Message("prefer-which-level"))


def talk_level(ex: Exchange) -> Reply:
    """Talk less or more from now on."""
    level = ex.intent.text("talk")
    if level not in TALK:
        return after(ex, (Message("which-talk"),))
    ex.remember(talk=level)
    keep_profile(ex, replace(ex.profile, talk=level))
    return after(ex, (Message(f"talk-{level}"),))


def volume(ex: Exchange) -> Reply:
    """Tell how to change the volume: the frontend has it, not the coach."""
    return after(ex, (ex.told_here("volume"),))
