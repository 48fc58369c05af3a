"""Opening the skill: for the first time, again, or back to a workout."""

from __future__ import annotations

from engine.workflow.events import TimeReached
from engine.workflow.messages import Message
from skill.conversation import asking, endings, planning
from skill.conversation.finale import GOODBYE
from skill.conversation.memory import NOTHING
from skill.conversation.reply import Reply
from skill.conversation.resuming import back
from skill.conversation.starting import DISCLAIMER
from skill.conversation.visit import Visit


def launch(visit: Visit) -> Reply:
    """Welcome: go on with the workout that is open, else offer one."""
    course = visit.course
    if course is not None and course.waiting and course.last:
        visit.apply(TimeReached(id=visit.heard.id), visit.now)  # the end that nobody waited for
        visit.leave()
    elif course is not None:
        return back(visit)
    visit.memory.wish = NOTHING
    if visit.stranger:
        return Reply((Message("skill-welcome"),), ask=asking.INTERVIEW)
    return offered(visit, Message("skill-welcome-again"))


def drop(visit: Visit) -> Reply:
    """End the workout that nobody wants to go on with, and offer what is due now."""
    ended = endings.stop(visit)
    if ended.ask is not None:
        return ended
    visit.leave()
    visit.memory.wish = NOTHING
    return offered(visit, *(say for say in ended.says if say != GOODBYE))


def offered(visit: Visit, *before: Message) -> Reply:
    """What is due, in short; on a day of rest that, and nothing is offered."""
    found = planning.due(visit)
    ask = asking.ANYTHING if found.against else asking.BEGIN
    return Reply((*before, *planning.says(found.offer)), ask=ask)


def acquainted(visit: Visit, reply: Reply) -> Reply:
    """The first time ever, the health disclaimer (programme A6); that it was spoken is kept, with the profile."""
    parting = not reply.says or GOODBYE in reply.says
    if parting or visit.course is not None or not visit.stranger:
        return reply
    visit.keep(visit.profile)
    return reply._replace(says=(*reply.says, DISCLAIMER))
