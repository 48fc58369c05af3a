"""The last words of a workout."""

from __future__ import annotations

from engine.workflow.effects import Performed
from engine.workflow.messages import Message
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

GOODBYE = Message("skill-goodbye")


def over(visit: Visit, says: tuple[Message, ...]) -> Reply:
    """The workout is over: what it came to, and goodbye."""
    course = visit.course
    assert course is not None  # noqa: S101 - it has just ended
    sets = _sets_done(visit, course.session.id)
    summary = (Message("skill-summary", {"sets": sets}),) if sets else ()
    goodbye = () if course.session.state == "finished" else (GOODBYE,)
    return Reply((*says[:-1], *summary, *says[-1:], *goodbye))


def without_summary(reply: Reply) -> Reply:
    """The last words, where nobody wants to hear what it came to."""
    if reply.ask is not None:
        return reply
    says = (say for say in reply.says if say.id != "skill-summary")
    return reply._replace(says=(*says, GOODBYE))


def finished(visit: Visit) -> str | None:
    """The workout that this person did last, if it was finished: what is said of it still counts."""
    latest = next(iter(visit.desk.store.sessions(visit.who, 1)), None) if visit.who else None
    return latest.id if latest is not None and latest.state == "finished" else None


def _sets_done(visit: Visit, session_id: str) -> int:
    effects = (effect for logged in visit.desk.store.log(session_id) for effect in logged.effects)
    performed = (effect for effect in effects if isinstance(effect, Performed) and effect.phase == "exercise")
    return len({(effect.slot, effect.set) for effect in performed})
