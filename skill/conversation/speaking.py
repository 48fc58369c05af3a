"""What is said from where the session is: answers, the turn that follows, the question at its end."""

from __future__ import annotations

from engine.workflow.effects import AnyEffect
from engine.workflow.messages import Message
from skill.conversation import asking, rating
from skill.conversation.course import Course
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit
from skill.turns.limits import budget


def answers(effects: tuple[AnyEffect, ...]) -> tuple[Message, ...]:
    """What the engine says, the reasons why something is not possible among it."""
    return tuple(Message(one.id, one.arguments) for one in effects if isinstance(one, Message))


def go_on_speaking(visit: Visit, says: tuple[Message, ...]) -> Reply:
    """Answers, then the turn from where the session is, then the question at its end."""
    course = visit.course
    assert course is not None  # noqa: S101 - only a workout has turns
    if course.paused:
        return Reply(says, ask=asking.PAUSED)
    busy = visit.length(says)
    characters = sum(len(visit.text(say)) for say in says)
    hearer = visit.desk.hearer(course.session, visit.who, visit.locale, visit.talk)
    room = budget(busy, characters, visit.desk.rendering)
    gone = visit.now - course.session.began
    spoken = visit.desk.turn(
        hearer, course.plan, course.session, gone, room, busy, visit.opening, hurried=visit.hurried
    )
    _coached(visit, course, visit.now + spoken.turn.reaches)
    return Reply(says, spoken, rating.at(visit, course, spoken.turn.ending, spoken.turn.following))


def _coached(visit: Visit, course: Course, until: float) -> None:
    visit.desk.store.alive(course.session.id, until)
    visit.memory.session, visit.memory.until, visit.memory.since = course.session.id, until, visit.now
