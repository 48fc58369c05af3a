"""What is next, where are we, how long is left."""

from __future__ import annotations

from engine.workflow.messages import Message
from engine.workflow.position import remaining, time_left, upcoming
from engine.workflow.steps import Step
from skill.conversation import moving, planning
from skill.conversation.course import Course
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

MINUTE = 60.0


def what_next(visit: Visit) -> Reply:
    """The next exercise, or the next workout."""
    course = visit.course
    if course is None:
        return planning.today(visit)
    following = _next(course)
    if following is None or following.exercise is None:
        return moving.after(visit, (Message("skill-nothing-next"),))
    return moving.after(visit, (_announced(following, following.exercise), *_weight(visit, following)))


def _next(course: Course) -> Step | None:
    """The next set, stretch or walk: not the set that this step gets ready for, nor its other side."""
    step: Step | None = course.step
    here = course.step
    while step is not None:
        step = upcoming(course.steps, step.index)
        if step is None or here.kind == "rest" or (step.slot, step.set) != (here.slot, here.set):
            return step
    return None


def _announced(step: Step, exercise: str) -> Message:
    if step.set > 1 and step.round is None:
        return Message("next-set", {"exercise": exercise, "set": step.set, "sets": step.sets})
    return Message("next", {"exercise": exercise})


def _weight(visit: Visit, step: Step | None) -> tuple[Message, ...]:
    """What to lift there, as it was said or planned."""
    course = visit.course
    if course is None or step is None:
        return ()
    from engine.cues.position_text import weight  # noqa: PLC0415 - most answers are about something else

    effects = (effect for logged in visit.desk.store.log(course.session.id) for effect in logged.effects)
    return weight(step, effects, visit.profile.unit)


def weight_here(visit: Visit) -> tuple[Message, ...]:
    """What to lift now, or next; nothing where that is not known."""
    return _weight(visit, visit.course.asked if visit.course else None)


def where_am_i(visit: Visit) -> Reply:
    """Exercise, set and side, or the rest."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Message("skill-not-training"),))
    return moving.after(visit, (_here(course), *weight_here(visit)))


def _here(course: Course) -> Message:
    step, exercise = course.step, course.exercise or ""
    if step.kind == "rest":
        return Message("skill-here-rest", {"exercise": exercise})
    if step.round is not None:
        return Message("skill-here-round", {"exercise": exercise, "round": step.round, "rounds": step.sets})
    if step.phase == "exercise" and step.sets > 1:
        return Message("skill-here-set", {"exercise": exercise, "set": step.set, "sets": step.sets})
    return Message("skill-here", {"exercise": exercise})


def how_long(visit: Visit) -> Reply:
    """Of this rest or walk, and of the whole workout."""
    course = visit.course
    if course is None:
        return moving.after(visit, (planning.length_of_due(visit),))
    moment = course.now if course.flows and not course.waiting else course.moment
    says = [Message("skill-left", {"minutes": _minutes(time_left(course.plan, course.session, moment))})]
    if course.flows and not course.waiting:
        says.insert(0, _step_left(remaining(course.plan, course.session, moment)))
    return moving.after(visit, tuple(says))


def _step_left(seconds: float) -> Message:
    if seconds >= 2 * MINUTE:
        return Message("skill-left-here", {"minutes": _minutes(seconds)})
    return Message("skill-left-seconds", {"seconds": max(1, round(seconds))})


def _minutes(seconds: float) -> int:
    return max(1, round(seconds / MINUTE))


INTENTS = {"WhatNextIntent": what_next, "WhereAmIIntent": where_am_i, "TimeLeftIntent": how_long}
