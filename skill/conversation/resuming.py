"""Back to a workout that was interrupted."""

from __future__ import annotations

from engine.workflow.messages import Message
from skill.conversation import moving
from skill.conversation.reply import Ask, Reply
from skill.conversation.starting import AWAY
from skill.conversation.visit import Visit

AGAIN = Message("skill-again-resume")


def back(visit: Visit) -> Reply:
    """To a workout that was interrupted: at once after a while, after longer only with a yes."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Message("skill-nothing-to-resume"),))
    if course.away <= AWAY:
        return moving.pick_up(visit)
    named: dict[str, str | int] = {"workout": course.plan.definition.workout, "exercise": course.exercise or ""}
    return Reply((Message("skill-open-workout", named),), ask=Ask("resume", Message("skill-ask-resume"), AGAIN))
