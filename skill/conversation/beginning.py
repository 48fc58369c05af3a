"""Start, let's go: with a name that workout, without one what is open, else what is due today."""

from __future__ import annotations

from engine.workflow.messages import Message
from skill.conversation import moving, resuming, starting
from skill.conversation.memory import unwished
from skill.conversation.naming import asked_for
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

_AGREES = frozenset({"ready", "warm", "go-on", "rate"})
"""Questions to which "start" is a yes."""

_IDLE = frozenset({"", "start", "which", "anything"})
"""Where "let's go" can only mean a workout: nothing else was asked."""


def start(visit: Visit) -> Reply:
    """What was named, or suits what was; else as the engine's ``coach start`` does: what is due."""
    if any(asked_for(visit, slot) for slot in starting.SLOTS):
        return starting.start(visit)
    return due(visit) if _nothing_open(visit) else _already(visit)


def ready(visit: Visit) -> Reply:
    """On, whatever it was for; where nothing is under way, with what is due."""
    return due(visit) if _nothing_open(visit) and visit.before in _IDLE else moving.go_on(visit)


def due(visit: Visit) -> Reply:
    """What is due today, and why. Where a workout was just offered, it is a yes to that one."""
    if visit.before == "start":
        return starting.begin(visit)
    visit.memory.wish = unwished(visit.memory.wish)
    return starting.begin(visit, told=True)


def _nothing_open(visit: Visit) -> bool:
    """No workout is, but for the one that this very request has begun: it may come again."""
    return visit.course is None or visit.course.session.id == visit.own_session


def _already(visit: Visit) -> Reply:
    """A workout is open: back to it, with a question where it was left long ago."""
    course = visit.course
    assert course is not None  # noqa: S101 - the caller has looked
    if visit.before == "resume":
        return starting.switch(visit)
    if visit.one_shot or course.away > starting.AWAY:
        return resuming.back(visit)
    if visit.before in _AGREES and (course.waiting or not course.flows):
        return moving.go_on(visit)
    return moving.after(visit, (Message("refuse-already-started"),))


INTENTS = {"StartWorkoutIntent": start}
