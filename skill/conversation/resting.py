"""A longer rest, a shorter one."""

from __future__ import annotations

from engine.workflow import events
from engine.workflow.messages import Message
from skill.conversation import moving
from skill.conversation.numbers import whole
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

LONGEST = 600
"""Seconds: what an event can hold."""

MINUTE = 60


def more(visit: Visit) -> Reply:
    """A longer rest; before a set, where there is no rest, simply more time."""
    course = visit.course
    if course is not None and course.step.kind != "rest" and (course.waiting or course.paused):
        return moving.after(visit, (Message("skill-take-your-time"),))
    return _change(visit, events.MoreRest(id=visit.heard.id, seconds=_seconds(visit)))


def less(visit: Visit) -> Reply:
    """A shorter rest."""
    course = visit.course
    if course is not None and course.waiting and course.step.kind == "rest":
        return moving.go_on(visit)
    return _change(visit, events.LessRest(id=visit.heard.id, seconds=_seconds(visit)))


def _change(visit: Visit, event: events.MoreRest | events.LessRest) -> Reply:
    if visit.course is None:
        return moving.after(visit, (Message("refuse-not-started"),))
    return moving.carry(visit, event)


def _seconds(visit: Visit) -> float | None:
    """The seconds that were asked for, perhaps as minutes; None for the usual step."""
    seconds = MINUTE * (whole(visit, "minutes") or 0) + (whole(visit, "seconds") or 0)
    return float(min(seconds, LONGEST)) if seconds else None


INTENTS = {"MoreRestIntent": more, "LessRestIntent": less}
