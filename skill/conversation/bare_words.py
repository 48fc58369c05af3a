"""A thing or a position named alone, such as "chair": asked about first, as one word is easily misheard."""

from __future__ import annotations

from engine.workflow.messages import Message
from skill.conversation import helping, limiting, moving, noting, owning
from skill.conversation.heard import Slot
from skill.conversation.naming import resolve
from skill.conversation.reply import Ask, Asked, Reply
from skill.conversation.visit import Visit


def bare_word(visit: Visit) -> Reply:
    """Ask what it means. In a workout nobody lists what they have: there it was something else."""
    if visit.course is not None:
        return helping.not_understood(visit)
    if not visit.who:
        return noting.told(visit, noting.NOBODY)
    position = resolve(visit, "position", "position", limiting.POSITIONS)
    if position is not None:
        say = Message("prefer-ask-avoid", {"what": visit.words.say(limiting.POSITIONS[position])})
        return _asked(visit, "avoid", say, {"position": position})
    return _things(visit, owning.things(visit))


def _things(visit: Visit, things: list[str]) -> Reply:
    """What is known already needs no question."""
    if not things:
        return helping.not_understood(visit)
    if {*things} <= {*visit.profile.equipment}:
        return owning.have(visit)
    say = Message("prefer-ask-have", {"things": owning.listed_things(visit, things)})
    return _asked(visit, "have", say, dict(zip(owning.SLOTS, things, strict=False)))


def _asked(visit: Visit, kind: Asked, say: Message, slots: dict[str, str]) -> Reply:
    """The question, with what a yes to it is about."""
    visit.memory.intent, visit.memory.slots = "BareWordIntent", slots
    return Reply(ask=Ask(kind, say, say))


def yes(visit: Visit) -> Reply:
    """It was meant so: it is noted as ever."""
    slots = {name: Slot(value, "") for name, value in visit.memory.slots.items()}
    visit.heard = visit.heard._replace(slots=slots)
    return owning.have(visit) if visit.before == "have" else limiting.avoid(visit)


def no(visit: Visit) -> Reply:
    """It was not: nothing changes."""
    return moving.after(visit, (Message("skill-all-right"),))


INTENTS = {"BareWordIntent": bare_word}
