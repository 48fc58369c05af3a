"""On which days somebody trains, and how often in a week."""

from __future__ import annotations

from collections.abc import Collection

from engine.workflow.messages import Message
from skill.conversation.naming import asked_for, listed, resolve
from skill.conversation.noting import noted, written
from skill.conversation.numbers import whole
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit


def days(visit: Visit) -> Reply:
    """On which days to train; any, where none is named."""
    from engine.coaching.profile.model import WEEKDAYS  # noqa: PLC0415 - most conversations are not about oneself

    slots = [slot for slot in ("day", "second_day", "third_day") if asked_for(visit, slot)]
    found = [resolve(visit, slot, "day", WEEKDAYS) for slot in slots]
    named = [day for day in WEEKDAYS if day in found]
    say = Message("prefer-days", {"days": day_names(visit, named)}) if named else Message("prefer-any-day")
    value = None if None in found else ",".join(named) or "any"
    return noted(visit, "days", value, say, Message("prefer-which-days"), later=False)


def day_names(visit: Visit, named: Collection[str]) -> str:
    """Days as a list for the ear, in the order of the week; empty for none."""
    from engine.coaching.profile.model import WEEKDAYS  # noqa: PLC0415 - as above

    numbers = [number for number, day in enumerate(WEEKDAYS, 1) if day in named]
    return listed(visit, [visit.words.say("day-name", day=number) for number in numbers]) if numbers else ""


def sessions(visit: Visit) -> Reply:
    """How often to train in a week (programme S4)."""
    number = whole(visit, "sessions")
    say = Message("prefer-sessions", {"sessions": number or 0})
    return noted(visit, "sessions", written(number), say, Message("prefer-which-sessions"), later=False)


INTENTS = {"TrainingDaysIntent": days, "SessionsIntent": sessions}
