"""Opening the skill: for the first time, again, or back to a workout."""

from __future__ import annotations

from engine.coaching.today import FIRST
from engine.workflow.definition import CardioPart, Definition, Move
from engine.workflow.effects import Say
from engine.workflow.events import TimeReached
from engine.workflow.wire import definition_key
from skill.conversation import asking, moving, planning
from skill.conversation.finale import GOODBYE
from skill.conversation.reply import Ask, Reply
from skill.conversation.starting import AWAY, DISCLAIMER, open_session
from skill.conversation.visit import Visit

AGAIN = Say("skill-again-resume")


ACQUAINTANCE = Definition(
    workout="acquaintance",
    cardio=CardioPart("walk", 60.0),
    circuit=None,
    blocks=(),
    cool_down=None,
    stretches=(),
    ready=10.0,
    change=8.0,
    opening=20.0,
    rest_step=15.0,
    moves={"walk": Move("walk", "cardio", "both", "lower", "1-1-1-1")},
)
"""What is kept of somebody who has only said hello: a session that waits and that nobody starts. The store has no other
place for it, and the catalogue need not be read for a greeting."""


def launch(visit: Visit) -> Reply:
    """Welcome: go on with the workout that is open, else offer one."""
    course = visit.course
    if course is not None and course.waiting and course.last:
        visit.apply(TimeReached(id=visit.heard.id), visit.now)  # the end that nobody waited for
        visit.leave()
    elif course is not None:
        return back(visit)
    if visit.stranger:
        return Reply((Say("skill-welcome"),), ask=asking.start(FIRST))
    return _returning(visit)


def _returning(visit: Visit) -> Reply:
    now_due = planning.due(visit)
    ask = asking.start(now_due.workout) if now_due.kind == "workout" else asking.ANYTHING
    return Reply((Say("skill-welcome-again"), *planning.explained(now_due)), ask=ask)


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
    """The first time ever, the health disclaimer (program.md A6); that it was spoken is kept."""
    parting = not reply.says or GOODBYE in reply.says
    if parting or visit.course is not None or not visit.stranger:
        return reply
    open_session(visit, ACQUAINTANCE, definition_key(ACQUAINTANCE))
    visit.leave()
    return reply._replace(says=(*reply.says, DISCLAIMER))
