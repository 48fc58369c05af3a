"""Putting right what was counted: "I only did six", "that was twelve and a half kilos", "left only"."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.workflow.effects import Amended
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS, Corrected
from engine.workflow.messages import Message
from engine.workflow.session import OVER
from skill.conversation import asking, finale, moving
from skill.conversation.naming import asked_for, resolve
from skill.conversation.numbers import HALF, UNITS, decimal, whole
from skill.conversation.reply import Reply
from skill.conversation.speaking import answers
from skill.conversation.visit import Visit

SIDES: Final = ("left", "right")
WHAT: Final = Message("refuse-what-to-correct")
LIMITS: Final = Message("skill-correct-limits")


def correct(visit: Visit) -> Reply:
    """What the last set really was; where it is not said, that is asked."""
    number, load, unit = whole(visit, "repetitions"), _load(visit), resolve(visit, "unit", "unit", UNITS)
    if load is None and unit is not None:
        load = _named_before(visit)  # "I meant pounds"
    if _unclear(visit):
        return _asked(visit, WHAT)
    event = Corrected(
        id=visit.heard.id,
        repetitions=number,
        load=load,
        unit=None if load is None else unit,  # type: ignore[arg-type]  # one of UNITS
        side=resolve(visit, "side", "side", SIDES),  # type: ignore[arg-type]  # one of SIDES
    )
    return _put_right(visit, event)


def repetitions(visit: Visit) -> Reply:
    """A number, when it was asked what the last set really was."""
    number = whole(visit, "effort")
    if number is None:
        return _asked(visit, WHAT)
    return _put_right(visit, Corrected(id=visit.heard.id, repetitions=number))


def _unclear(visit: Visit) -> bool:
    """Whether something was said for a number that is none."""
    repetitions = asked_for(visit, "repetitions") and whole(visit, "repetitions") is None
    return repetitions or (asked_for(visit, "weight") and decimal(visit, "weight") is None)


def _load(visit: Visit) -> float | None:
    """Twelve, twelve and a half, or half a kilo; half a repetition is nothing."""
    number = decimal(visit, "weight")
    half = HALF if asked_for(visit, "fraction") and (number is not None or asked_for(visit, "unit")) else 0.0
    return (number or 0.0) + half if half or number is not None else None


def _named_before(visit: Visit) -> float | None:
    """The weight that was named last, in this workout or in the one that has just been finished."""
    session = visit.course.session.id if visit.course is not None else finale.finished(visit)
    log = visit.desk.store.log(session) if session is not None else ()
    effects = (effect for logged in reversed(log) for effect in logged.effects)
    return next((one.load for one in effects if isinstance(one, Amended) and one.load is not None), None)


def _put_right(visit: Visit, event: Corrected) -> Reply:
    if not _possible(event):
        return moving.after(visit, (LIMITS,))
    course = visit.course
    if course is None:
        return _after_the_end(visit, event)
    if course.session.state in OVER:
        return _once_more(visit, event)
    if course.waiting and course.last and course.step.phase == "exercise":
        return _at_the_end(visit, event)
    moving.close(visit)
    return _answered(visit, moving.note(visit, event))


def _possible(event: Corrected) -> bool:
    few = event.repetitions is None or event.repetitions <= MOST_REPETITIONS
    return few and (event.load is None or 0 < event.load <= HEAVIEST)


def _once_more(visit: Visit, event: Corrected) -> Reply:
    """The workout is over, and this very request was there before: at its end, or after it."""
    if visit.first_time(_beside(event)) is not None:
        return _at_the_end(visit, event)
    visit.leave()
    return _after_the_end(visit, event)


def _at_the_end(visit: Visit, event: Corrected) -> Reply:
    """The set was the very last thing: with it the workout is over, and then it is put right."""
    if (event.repetitions, event.load, event.side) == (None, None, None):
        return _asked(visit, WHAT)
    reply = moving.go_on(visit)
    return reply._replace(says=(*moving.note(visit, _beside(event)), *reply.says))


def _beside(event: Corrected) -> Corrected:
    """The event under an id of its own, as the request's belongs to the one that leads on."""
    return replace(event, id=f"{event.id}.corrected")


def _after_the_end(visit: Visit, event: Corrected) -> Reply:
    """It belongs to the workout that has just been finished."""
    latest = finale.finished(visit)
    if latest is None:
        return moving.after(visit, (Message("refuse-nothing-to-correct"),))
    effects = visit.desk.store.apply(latest, event, visit.now).effects
    return _answered(visit, answers(effects))


def _answered(visit: Visit, says: tuple[Message, ...]) -> Reply:
    return _asked(visit, *says) if WHAT in says else moving.after(visit, says)


def _asked(visit: Visit, *says: Message) -> Reply:
    """What can be put right; a number alone is understood next, unless the words of a rest go on meanwhile."""
    reply = moving.after(visit, says, asking.CORRECT)
    return reply if reply.turn is not None or reply.ask is None else reply._replace(ask=asking.CORRECT)


INTENTS = {"CorrectIntent": correct}
