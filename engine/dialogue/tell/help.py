"""Help that depends on where one is, and what to do with words that were not understood."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from engine.dialogue.acts import Reply
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.questions.place_questions import question_here
from engine.dialogue.workout.movement import after, again
from engine.workflow.messages import Message

BACK: Final = frozenset({"resume", "reopen", "how-are-you"})
"""Questions after which nothing but yes or no is of use."""

OFTEN: Final = 2
"""How often an answer may be misunderstood before the coach takes the safe way."""


def give_help(ex: Exchange) -> Reply:
    """Tell what can be said here; on the very first launch, what the skill is."""
    place = ex.place
    if place is None:
        first = ex.before == "interview" or ex.scene.stranger
        return _with_question(ex, Message("help-first" if first else "help"))
    return _with_question(ex, Message(_topic(place)))


def _topic(place: Place) -> str:
    if place.paused:
        return "help-paused"
    if place.step.kind == "rest":
        return "help-rest"
    return "help-walk" if place.step.kind == "timed" else "help-set"


def effort_help(ex: Exchange) -> Reply:
    """Tell what the numbers mean."""
    return Reply((Message("effort-scale"),), ex.ask_again())


def not_understood(ex: Exchange) -> Reply:
    """Say what would be understood. Talk in the room during a set is let pass: the count goes on."""
    place = ex.place
    message = Message("fallback" if place is None else "fallback-training")
    if ex.before in BACK:
        message = Message("interview-not-understood")
    if ex.asked.kind:
        ex.asked = replace(ex.asked, missed=ex.asked.missed + 1)
        if ex.asked.missed > 1 and ex.before != "how-are-you":
            message = Message("fallback-again")
    if ex.before == "hurt-last":
        return Reply((), ex.ask_again())  # of what hurts nobody is told that they were not understood
    return _with_question(ex, message)


def not_offered(ex: Exchange) -> Reply:
    """Say no politely: a workout has an order, and ends."""
    return _with_question(ex, Message("not-offered"))


def _with_question(ex: Exchange, message: Message) -> Reply:
    """Keep the conversation open, even when help was all that was asked for."""
    if ex.place is None:
        return Reply((message,), again(ex))
    reply = after(ex, (message,))
    return reply if reply.ask or reply.speaks else Reply(reply.messages, question_here(ex))
