"""As many as one can: how many there were is told as the set ends, or asked for afterwards."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.state import Asked
from engine.dialogue.workout import commands
from engine.dialogue.workout.movement import (
    Messages,
    after,
    ask_on,
    go_on,
    go_on_speaking,
    note_afterwards,
    outcome,
    uncounted_question,
    words_of,
)
from engine.workflow import events
from engine.workflow.events import MOST_REPETITIONS, Corrected
from engine.workflow.messages import Message
from engine.workflow.position import HAIR, remaining
from engine.workflow.steps import Side

SIDES: Final[tuple[Side, ...]] = ("left", "right")
_SAID: Final = ("repetitions", "number", "effort")
"""Slots in which a number may have been understood."""

_LIMITS: Final = Message("how-many-limits", {"most": MOST_REPETITIONS})


def in_such_a_set(ex: Exchange) -> bool:
    """Tell whether the person is in a set of as many as they can."""
    place = ex.place
    return place is not None and place.step.most


def tell_at_the_set(ex: Exchange) -> Reply:
    """Take a number in the set: it is over, and that many it were."""
    told = _told(ex, ex.here.step.side or "")
    if not told:
        return commands.done(ex)
    if not all(_possible(one) for one in told):
        return after(ex, (_LIMITS,))
    if ex.here.late:
        ex.hold()
    step, at = ex.here.step, ex.now
    over = undoable(ex, lambda: ex.happen(events.Done(id=ex.event_id()), at))
    noted = _note(ex, told, step.slot, step.set, at)
    return outcome(ex, over, noted)


def tell_afterwards(ex: Exchange) -> Reply:
    """Take the number that was asked for, and go on; where none was said, ask again."""
    about = ex.asked.about
    told = _told(ex, str(about.get("sides", "")))
    if not told:
        return Reply((), ex.ask_again())
    if not all(_possible(one) for one in told):
        return Reply((_LIMITS,), ex.ask_again())
    slot, set_ = str(about.get("slot", "")), int(about.get("set", 1))
    if ex.place is None:
        named = [replace(one, slot=slot, set=set_) for one in told]
        ex.asked = Asked()
        return after(ex, note_afterwards(ex, named, Message("refuse-nothing-to-correct")))
    noted = undoable(ex, lambda: _note(ex, told, slot, set_, ex.now))
    other_side = uncounted_question(ex)
    return _go_on(ex, noted) if other_side is None else ask_on(ex, noted, other_side)


def ask_number(ex: Exchange) -> Reply:
    """Ask for the number once more, in other words."""
    return Reply((), ex.ask_again())


def leave_untold(ex: Exchange) -> Reply:
    """Go on without a number."""
    said = (Message("all-right"),)
    if ex.place is not None:
        return _go_on(ex, said)
    ex.asked = Asked()
    return after(ex, said)


def move_on(ex: Exchange) -> Reply:
    """Go on; at the keys, "next" ends the rest as it always does."""
    if not ex.side_by_side or ex.place is None:
        return leave_untold(ex)
    return commands.done(ex)


def _told(ex: Exchange, side: str) -> list[Corrected]:
    """The numbers that were said: one a side where the sides differ, else one for ``side``, or for each."""
    intent = ex.intent
    by_side = [(one, number) for one in SIDES if (number := intent.number(one)) is not None]
    if by_side:
        return [Corrected(id="", repetitions=round(number), side=one) for one, number in by_side]
    number = next((one for one in map(intent.number, _SAID) if one is not None), None)
    said = intent.text("side")
    meant = next((one for one in SIDES if one == (said if said in SIDES else side)), None)
    return [] if number is None else [Corrected(id="", repetitions=round(number), side=meant)]


def _possible(event: Corrected) -> bool:
    return 1 <= (event.repetitions or 0) <= MOST_REPETITIONS


def _note(ex: Exchange, told: list[Corrected], slot: str, set_: int, at: float) -> Messages:
    noted = (ex.happen(replace(one, id=ex.event_id(), slot=slot, set=set_), at) for one in told)
    return tuple(words for effects in noted for words in words_of(effects))


def _go_on(ex: Exchange, messages: Messages) -> Reply:
    """Go on with the words of the workout: the rest went on while the number was asked for."""
    ex.asked = Asked()
    place = ex.here
    if ex.side_by_side and not place.paused:
        return after(ex, messages)
    if place.paused or remaining(place.plan, place.session, ex.now) <= HAIR:
        return go_on(ex, messages)
    return go_on_speaking(ex, messages)
