"""Answers that many questions share: leave it, go on, close."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import Asked
from engine.dialogue.workout import commands
from engine.dialogue.workout.movement import after, go_on, settle
from engine.workflow.messages import Message

THIRD: Final = 3
"""How often a question was asked when it is put in its third words."""


def leave(ex: Exchange) -> Reply:
    """Leave what was asked about as it is, and go back to the workout or to what else there is."""
    ex.asked = Asked()
    return after(ex, (Message("all-right"),))


def only_asked(ex: Exchange) -> Reply:
    """Ask again, without what came before the question."""
    return Reply((), ex.ask_again())


def why_asked(ex: Exchange) -> Reply:
    """Tell what the exercise is good for; why it is asked is in the question as it is put the third time."""
    from engine.dialogue.tell import exercise_info  # noqa: PLC0415 - it goes on by this module

    reply, times = exercise_info.about_exercise(exercise_info.why)(ex), ex.asked.times
    same = reply.ask is not None and reply.ask.kind == ex.before
    return replace(reply, ask=replace(ex.ask_again(), times=THIRD)) if same and times < THIRD else reply


def stay(ex: Exchange) -> Reply:
    """Stay with the workout that is open."""
    ex.asked = Asked()
    return after(ex, (Message("we-stay"),))


def on(ex: Exchange) -> Reply:
    """Go on."""
    return go_on(ex)


def close(ex: Exchange) -> Reply:
    """Say goodbye; a workout that is open keeps its place."""
    return commands.cancel(ex)


def held(ex: Exchange) -> Reply:
    """Wait without a question: the place is kept, and the coach says how to go on."""
    place = ex.place
    if place is not None and not place.flows and not (place.waiting and place.last):
        settle(ex)
        ex.hold()
    return Reply((ex.told_here("held"),))
