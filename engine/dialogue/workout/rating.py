"""How hard was it: the answer may be a number, words, or nothing."""

from __future__ import annotations

from typing import Final

from engine.coaching.past.reserve import HARDEST, effort_of
from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, undoable
from engine.dialogue.intent import Intent
from engine.dialogue.questions.place_questions import effort_open, rated_just_now
from engine.dialogue.workout import how_many
from engine.dialogue.workout.movement import WORK, after, go_on, note, note_afterwards
from engine.workflow.events import MOST_REPETITIONS, EffortReported
from engine.workflow.messages import Message

AT_THE_END: Final = frozenset({"rate", "finish", "summary", "effort"})
"""Questions that a number answers and that lead on."""


def rating_in(intent: Intent) -> tuple[int, int | None] | None:
    """Find how hard it was, from 1 to 10, and how many more were possible, where that was told; None for no answer.

    "Two more in me" tells both: it is another way to say how hard it was.
    """
    left = intent.number("reserve")
    if left is not None:
        reserve = round(left)
        return (effort_of(reserve), reserve) if 0 <= reserve <= MOST_REPETITIONS else None
    effort = round(intent.number("effort") or 0)
    return (effort, None) if 1 <= effort <= HARDEST else None


def rate(ex: Exchange) -> Reply:
    """Note how hard the last set or the workout was; where that was the question, go on.

    In a set of as many as one can, a number says how many it were.
    """
    if how_many.in_such_a_set(ex):
        return how_many.tell_at_the_set(ex)
    if while_it_runs(ex):
        return after(ex, (Message("rate-later"),))
    told = rating_in(ex.intent)
    if told is None:
        return ask_number(ex)
    effort, reserve = told
    place, event = ex.place, EffortReported(id=ex.event_id(), effort=effort, reserve=reserve)
    if place is None:
        return after(ex, note_afterwards(ex, [event], Message("refuse-nothing-to-rate")))
    messages = undoable(ex, lambda: note(ex, event))
    rated_just_now(ex)
    leads_on = ex.before in AT_THE_END and (place.waiting or place.paused)
    return go_on(ex, messages) if leads_on or (place.waiting and place.last) else after(ex, messages)


def while_it_runs(ex: Exchange) -> bool:
    """Tell whether a set is being counted: a number may be counting along, and the set before it is not meant.

    A key is pressed on purpose.
    """
    place = ex.place
    if place is None or ex.side_by_side or place.paused or place.waiting:
        return False
    return place.step.kind in {*WORK, "change"} and place.step.phase == "exercise" and not ex.before


def ask_number(ex: Exchange) -> Reply:
    """Ask for a number; where that is the open question, in its other words alone: they ask for one as well."""
    if ex.place is None and ex.scene.last is None:
        return after(ex, (Message("refuse-nothing-to-rate"),))
    if effort_open(ex) or ex.before in {"finish", "effort"}:
        return Reply((), ex.ask_again())
    return after(ex, (Message("effort-how"),))


def unrated(ex: Exchange) -> Reply:
    """Go on without a number."""
    if ex.place is None:
        return after(ex, (Message("all-right"),))
    return go_on(ex, (Message("all-right"),))
