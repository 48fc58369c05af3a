"""Opening the skill: for the first time, again, or back to a workout."""

from __future__ import annotations

from engine.workflow.effects import Say
from engine.workflow.events import TimeReached
from skill.conversation import asking, moving, planning
from skill.conversation.finale import GOODBYE
from skill.conversation.memory import NOTHING
from skill.conversation.reply import Ask, Reply
from skill.conversation.starting import AWAY, DISCLAIMER
from skill.conversation.visit import Visit

AGAIN = Say("skill-again-resume")


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
        return Reply((Say("skill-welcome"),), ask=asking.INTERVIEW)
    return offered(visit, Say("skill-welcome-again"))


def offered(visit: Visit, before: Say) -> Reply:
    """What is due, in short; on a day of rest that, and nothing is offered."""
    found = planning.due(visit)
    told, ask = (found.against, asking.ANYTHING) if found.against else (found.offer, asking.BEGIN)
    return Reply((before, *planning.says(told)), ask=ask)


def back(visit: Visit) -> Reply:
    """To a workout that was interrupted: at once after a while, after longer only with a yes."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Say("skill-nothing-to-resume"),))
    if course.away <= AWAY:
        return moving.pick_up(visit)
    named: dict[str, str | int] = {"workout": course.plan.definition.workout, "exercise": course.exercise or ""}
    return Reply((Say("skill-open-workout", named),), ask=Ask("resume", Say("skill-ask-resume"), AGAIN))


def acquainted(visit: Visit, reply: Reply) -> Reply:
    """The first time ever, the health disclaimer (program.md A6); that it was spoken is kept, with the profile."""
    parting = not reply.says or GOODBYE in reply.says
    if parting or visit.course is not None or not visit.stranger:
        return reply
    visit.keep(visit.profile)
    return reply._replace(says=(*reply.says, DISCLAIMER))
