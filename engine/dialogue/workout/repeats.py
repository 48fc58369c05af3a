"""Going back, saying the last words again, and beginning again."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.workout.commands import NOT_STARTED
from engine.dialogue.workout.movement import (
    SET,
    Messages,
    after,
    carry,
    close,
    explanation,
)
from engine.workflow import events
from engine.workflow.messages import Message

ACTS: Final = frozenset(
    {
        *("skipped", "skipped-set", "skipped-phase", "skipped-warm-up", "skipped-cool-down", "undone", "set-anew"),
        *("swapped", "made-easier", "made-harder", "slower", "faster", "more-rest", "less-rest", "on-we-go"),
        *("welcome-back", "welcome-again", "picked-up", "picked-up-move", "picked-up-move-side", "picked-up-round"),
        *("picked-up-set", "picked-up-set-side"),
    }
)
"""What tells that something is being done: said again, it would sound as if it was done again."""


def back(ex: Exchange) -> Reply:
    """Go back to the set before; a named exercise that was there is gone back to."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    close(ex)  # where a set has just been done, that is the one before
    return undoable(ex, lambda: carry(ex, events.Back(id=ex.event_id())))


def repeat(ex: Exchange) -> Reply:
    """Say the last words again; no set is done again for it."""
    place = ex.place
    if place is not None and place.flows and not place.waiting:
        if ex.streams:
            ex.hold()  # it stands still while it is told again
        return carry(ex, events.Repeat(id=ex.event_id()))
    last = tuple(message for message in _said_last(ex) if _can_be_said(ex, message))
    if place is None:
        return after(ex, last) if last or ex.asked.kind else help_instead(ex)
    passed = ex.dialogue.spoke not in {0, place.session.step + 1}
    still = () if passed else tuple(message for message in last if message.id not in ACTS)
    if place.waiting and not still:
        return _coming(ex)
    if place.waiting or (place.paused and still):
        return after(ex, still)
    from engine.dialogue.tell.position import here  # noqa: PLC0415 - few sets are interrupted for that

    return after(ex, here(place))


def _coming(ex: Exchange) -> Reply:
    """Tell what comes next, and how it goes where it was explained: with that, the words of a rest or a set end."""
    from engine.dialogue.tell.position import what_next  # noqa: PLC0415 - it answers by this module

    step = ex.here.subject
    if step is None or ex.asked.about.get("how") != "exercise":
        return what_next(ex)
    return after(ex, (Message("next", {"exercise": step.exercise or ""}), *explanation(ex, step)))


def _said_last(ex: Exchange) -> Messages:
    return tuple(Message(one.id, dict(one.arguments)) for one in ex.dialogue.last)


def _can_be_said(ex: Exchange, message: Message) -> bool:
    """Tell whether there are words for a message that was remembered outside, such as by an earlier release."""
    try:
        ex.scene.speech.text(message.id, message.arguments)
    except (LookupError, ValueError):
        return False
    return True


def help_instead(ex: Exchange) -> Reply:
    """Help where nothing was said that could be said again."""
    from engine.dialogue.tell.help import give_help  # noqa: PLC0415 - it answers by this module

    return give_help(ex)


def start_over(ex: Exchange) -> Reply:
    """Begin the set again where it is meant; the workout only after a question."""
    place = ex.place
    if place is None:
        return after(ex, NOT_STARTED)
    if ex.intent.text("scope") == "set":
        return set_again(ex)
    in_set = place.step.kind in SET and not place.waiting
    ex.hold_meanwhile()
    workout = place.plan.definition.workout
    return Reply((), ex.ask("restart-what" if in_set else "restart", workout=workout))


def set_again(ex: Exchange) -> Reply:
    """Do this set again from its get-ready; after a rest began, the set before it."""
    place = ex.here
    if place.step.kind == "rest" or (place.waiting and not place.last):
        return back(ex)
    return undoable(ex, lambda: carry(ex, events.Repeat(id=ex.event_id())))
