"""Help that depends on where one is and ends with a question; and what to do with words that were not understood."""

from __future__ import annotations

from engine.workflow.messages import Message
from skill.conversation import asking, moving
from skill.conversation.course import Course
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit


def help_(visit: Visit) -> Reply:
    """What can be said here."""
    return _with_question(visit, Message(_topic(visit.course)))


def _topic(course: Course | None) -> str:
    if course is None:
        return "skill-help"
    if course.paused:
        return "skill-help-paused"
    if course.step.kind == "rest":
        return "skill-help-rest"
    if course.step.kind == "timed":
        return "skill-help-walk"
    return "skill-help-set"


def not_understood(visit: Visit) -> Reply:
    """Message what would be understood."""
    return _with_question(visit, Message("skill-fallback" if visit.course is None else "skill-fallback-training"))


def not_offered(visit: Visit) -> Reply:
    """A polite no: a workout has an order, and ends."""
    return _with_question(visit, Message("skill-not-offered"))


def _with_question(visit: Visit, say: Message) -> Reply:
    """Help keeps the conversation open, even when it was all that was asked for."""
    if visit.course is None:
        return Reply((say,), ask=asking.ANYTHING)
    reply = moving.after(visit, (say,))
    return reply if reply.ask else reply._replace(ask=asking.here(visit.course))


INTENTS = {
    "AMAZON.HelpIntent": help_,
    "AMAZON.FallbackIntent": not_understood,
    "AMAZON.LoopOnIntent": not_offered,
    "AMAZON.LoopOffIntent": not_offered,
    "AMAZON.ShuffleOnIntent": not_offered,
    "AMAZON.ShuffleOffIntent": not_offered,
}
