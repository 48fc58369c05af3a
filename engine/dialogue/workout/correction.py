"""Putting right what was counted: "I only did six", "six left, seven right", "that was twelve and a half kilos"."""

from __future__ import annotations

from typing import Final, Literal

from msgspec.structs import replace

from engine.catalog.terms import Unit
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.profile import preferences
from engine.dialogue.state import Asked
from engine.dialogue.weights import weight_of
from engine.dialogue.workout import how_many
from engine.dialogue.workout.movement import Messages, after, close, go_on, note, note_afterwards, words_of
from engine.workflow.effects import Amended
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS, Corrected
from engine.workflow.messages import Message
from engine.workflow.position import last_trained
from engine.workflow.session import OVER

WHAT: Final = Message("refuse-what-to-correct")
LATER: Final = ""
"""In place of the id of an event that is to happen after others of the same request."""

WEIGHED: Final = frozenset({"corrected-load", "corrected-both"})
"""What was said last, where a weight was just noted."""

SIDES: Final[tuple[Literal["left", "right"], ...]] = ("left", "right")


def correct(ex: Exchange) -> Reply:
    """Note what the last set really was; where it is not said, ask."""
    if how_many.in_such_a_set(ex):
        return how_many.tell_at_the_set(ex)
    found = _of_the_set(ex, _events(ex))
    if not found:
        return _asked(ex, (WHAT,))
    if not all(_possible(event) for event in found):
        return after(ex, (Message("correct-limits"),))
    return _put_right(ex, found)


def ask_what(ex: Exchange) -> Reply:
    """Ask what is to be put right, and note nothing."""
    return _asked(ex, (WHAT,))


def _put_right(ex: Exchange, found: list[Corrected]) -> Reply:
    """Note corrections; where the set to be corrected is the end of the workout, end it first."""
    place = ex.place
    if place is None:
        return _answered(ex, note_afterwards(ex, found, Message("refuse-nothing-to-correct")))
    if place.waiting and place.last and place.step.phase == "exercise":
        reply = go_on(ex)
        said = tuple(words for event in found for words in _noted_at_the_end(ex, event))
        return Reply((*said, *reply.messages), reply.ask, reply.speaks)
    close(ex)
    messages = undoable(ex, lambda: tuple(words for event in found for words in _noted(ex, event)))
    return _answered(ex, messages)


def unit(ex: Exchange) -> Reply:
    """Put right the unit of a weight that was just noted: "that was pounds"; else it is the unit to speak in."""
    if _unit(ex) is None or not any(one.id in WEIGHED for one in ex.dialogue.last):
        return preferences.unit(ex)
    return correct(ex) if _named_before(ex) is not None else preferences.unit(ex)


def number_for_correction(ex: Exchange) -> Reply:
    """Take a bare number as the repetitions, when it was asked what the last set really was."""
    number = ex.intent.number("effort")
    if number is None:
        return _asked(ex, (WHAT,))
    event = Corrected(id=LATER, repetitions=round(number))
    return _put_right(ex, [event]) if _possible(event) else after(ex, (Message("correct-limits"),))


def _events(ex: Exchange) -> list[Corrected]:
    """Make the corrections that a sentence holds: one a side where the sides differ."""
    intent = ex.intent
    load, unit = weight_of(intent)[0], _unit(ex)
    if load is None and unit is not None:
        load = _named_before(ex)  # "I meant pounds"
    by_side = {side: intent.number(side) for side in SIDES if intent.number(side) is not None}
    if by_side:
        lifted = [] if load is None else [Corrected(id=LATER, load=load, unit=unit)]
        return [*(Corrected(id=LATER, repetitions=_whole(many), side=side) for side, many in by_side.items()), *lifted]
    side = intent.text("side")
    repetitions = intent.number("repetitions")
    if repetitions is None and load is None and side not in SIDES:
        return []
    return [
        Corrected(
            id=LATER,
            repetitions=_whole(repetitions),
            load=load,
            unit=None if load is None else unit,
            side=side if side in SIDES else None,
        )
    ]


def _of_the_set(ex: Exchange, found: list[Corrected]) -> list[Corrected]:
    """Put right the set that was named, "seven on the first set", of the exercise that was done last."""
    number = _whole(ex.intent.number("set"))
    if number is None:
        return found
    last = last_trained(ex.here.steps, ex.here.session.step) if ex.place is not None else None
    if last is None:
        return []
    sets = (one for one in ex.here.steps if one.slot == last.slot and one.phase == "exercise")
    meant = next((one.set for one in sets if one.number == number and not one.warms_up), number)
    return [replace(event, slot=last.slot, set=meant) for event in found]


def _whole(number: float | None) -> int | None:
    return None if number is None else round(number)


def _unit(ex: Exchange) -> Unit | None:
    unit = weight_of(ex.intent)[1]
    return unit if unit in preferences.UNITS else None  # type: ignore[return-value]  # one of these


def _named_before(ex: Exchange) -> float | None:
    """Find the weight that was named last, in this workout or the one just finished."""
    last = ex.scene.last
    effects = ex.scene.effects if ex.place is not None else last.effects if last is not None else ()
    return next((one.load for one in reversed(effects) if isinstance(one, Amended) and one.load is not None), None)


def _possible(event: Corrected) -> bool:
    few = event.repetitions is None or 0 <= event.repetitions <= MOST_REPETITIONS
    return few and (event.load is None or 0 < event.load <= HEAVIEST)


def _noted_at_the_end(ex: Exchange, event: Corrected) -> Messages:
    """Correct the very last set of a workout that was over with it."""
    if ex.session is not None and ex.session.state in OVER:
        return words_of(ex.happen(replace(event, id=ex.event_id()), ex.now))
    return _noted(ex, event)


def _noted(ex: Exchange, event: Corrected) -> Messages:
    return note(ex, replace(event, id=ex.event_id()))


def _answered(ex: Exchange, messages: Messages) -> Reply:
    if any(one.id == WHAT.id for one in messages):
        return _asked(ex, messages)
    if ex.before == "correct" and ex.place is not None:
        ex.asked = Asked()  # the question what it should be is answered: back to the workout
    return after(ex, messages)


def _asked(ex: Exchange, messages: Messages) -> Reply:
    """Ask what can be put right; where a rest goes on meanwhile, it does."""
    place = ex.place
    if place is not None and place.flows and not place.waiting:
        return after(ex, messages)
    if place is not None:
        ex.hold_meanwhile()
    return Reply(messages, ex.ask("correct"))
