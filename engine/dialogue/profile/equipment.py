"""What a person has to train with, and what they don't have."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile.limits import POSITIONS
from engine.dialogue.profile.notes import UNNAMED, keep, noted, told
from engine.dialogue.state import Asked
from engine.dialogue.workout import exchange_exercise
from engine.workflow.messages import Message

BEFORE: Final = ("start", "which", "gentle", "interview")
"""Questions to which the coach goes back after a word alone."""


def have(ex: Exchange) -> Reply:
    """Note what is owned from now on."""
    things = named(ex)
    if not things:
        return told(ex, Message("prefer-which-equipment"))
    unknown = len(things) < len(ex.intent.things("equipment"))
    message = Message("prefer-have-some" if unknown else "prefer-have", {"things": ",".join(things)})
    return noted(ex, "equipment", ",".join(f"+{one}" for one in things), message, Message("prefer-which-equipment"))


def have_not(ex: Exchange) -> Reply:
    """Note what is not there; what the exercise in question takes is done without."""
    things = named(ex)
    if things and ex.place is not None and exchange_exercise.takes(ex, things[0]):
        if ex.scene.named:
            keep(ex, "equipment", ",".join(f"-{one}" for one in things))
        return exchange_exercise.without(ex, things[0])
    if not things and not ex.intent.text("equipment") and ex.place is None:
        message = Message("prefer-have-nothing")
        return noted(ex, "equipment", "none", message, Message("prefer-which-equipment"))
    message = Message("prefer-have-not", {"things": ",".join(things)})
    value = ",".join(f"-{one}" for one in things) if things else None
    return noted(ex, "equipment", value, message, Message("prefer-which-equipment"))


def named(ex: Exchange) -> tuple[str, ...]:
    """Give the things that were named and that the catalogue knows."""
    return tuple(one for one in ex.intent.things("equipment") if one in ex.scene.catalog.equipment)


def bare_word(ex: Exchange) -> Reply:
    """Ask what a thing or a position means that was named alone: one word is easily misheard."""
    if ex.place is not None:
        from engine.dialogue.tell.help import not_understood  # noqa: PLC0415 - it answers by this module

        return not_understood(ex)
    if not ex.scene.named:
        return told(ex, UNNAMED)
    position, things = ex.intent.text("position"), named(ex)
    back = {"back": returns_to(ex)} if returns_to(ex) else {}
    if position in POSITIONS:
        return Reply((), ex.ask("avoid", position=position, **back))
    if not things:
        from engine.dialogue.tell.help import not_understood  # noqa: PLC0415 - as above

        return not_understood(ex)
    if {*things} <= {*ex.profile.equipment}:
        return have(ex)
    return Reply((), ex.ask("have", things=",".join(things), **back))


def returns_to(ex: Exchange) -> str:
    """Name the question that was open before a bare word, and is open again after it."""
    before = str(ex.asked.about.get("back", "")) if ex.before in {"have", "avoid"} else ex.before
    return before if before in BEFORE else ""


def bare_word_meant(ex: Exchange) -> Reply:
    """Note the thing that was asked about."""
    things = str(ex.asked.about.get("things", ""))
    message = Message("prefer-have", {"things": things})
    value = ",".join(f"+{one}" for one in things.split(",") if one)
    ex.asked = Asked()
    return noted(ex, "equipment", value, message, Message("prefer-which-equipment"))
