"""What somebody has to train with, and what they no longer have."""

from __future__ import annotations

from engine.workflow.messages import Message
from skill.conversation.naming import asked_for, listed, resolve
from skill.conversation.noting import noted, told
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

SLOTS = ("equipment", "second", "third")


def have(visit: Visit) -> Reply:
    """Owned from now on: up to three things at a time."""
    named = things(visit)
    if not named:
        return told(visit, Message("prefer-which-equipment"))
    unknown = any(asked_for(visit, slot) and _thing(visit, slot) is None for slot in SLOTS)
    say = Message("prefer-have-some" if unknown else "prefer-have", {"things": listed_things(visit, named)})
    return noted(visit, "equipment", ",".join(f"+{thing}" for thing in named), say, Message("prefer-which-equipment"))


def things(visit: Visit) -> list[str]:
    """The things that were named, as far as we know them, each once."""
    return list(dict.fromkeys(thing for slot in SLOTS if (thing := _thing(visit, slot))))


def listed_things(visit: Visit, named: list[str]) -> str:
    """Things as a list for the ear."""
    return listed(visit, [visit.words.equipment(thing) for thing in named])


def have_not(visit: Visit) -> Reply:
    """No longer owned."""
    thing = _thing(visit, "equipment")
    say = Message("prefer-have-not", {"things": visit.words.equipment(thing) if thing else ""})
    return noted(visit, "equipment", thing and f"-{thing}", say, Message("prefer-which-equipment"))


def _thing(visit: Visit, slot: str) -> str | None:
    return resolve(visit, slot, "equipment", visit.desk.catalog.equipment)


INTENTS = {"HaveIntent": have, "HaveNotIntent": have_not}
