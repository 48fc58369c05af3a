"""What people say while they train: ready, done, next, back, again, pause, easier, it hurts."""

from __future__ import annotations

from collections.abc import Callable

from engine.workflow import events
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.position import just_over, upcoming
from engine.workflow.session import OVER
from skill.conversation import asking, beginning, correcting, finale, moving, position, rating
from skill.conversation.course import Course
from skill.conversation.numbers import whole
from skill.conversation.reply import Reply
from skill.conversation.speaking import answers
from skill.conversation.visit import Visit

NOT_STARTED = (Message("refuse-not-started"),)

HARDEST = 10

_PARTS = {"warm-up": "warm_up", "cool-down": "cool_down"}

_BEFORE = ".before"
"""Marks the id of an event that ends what comes before what is left out."""

_BESIDE = ".effort"
"""Marks the id of an effort that is noted before the request leads on."""


def happens(make: Callable[[str], AnyEvent]) -> Callable[[Visit], Reply]:
    """A handler that lets an event happen to the workout under way."""

    def handle(visit: Visit) -> Reply:
        if visit.course is None:
            return moving.after(visit, NOT_STARTED)
        return moving.carry(visit, make(visit.heard.id))

    return handle


def done(visit: Visit) -> Reply:
    """On to what comes next, out of a pause too; what hurts is left out."""
    course = visit.course
    if course is None or not course.paused:
        return moving.go_on(visit)
    if visit.before == "pain":
        return moving.carry(visit, events.Skip(id=visit.heard.id))
    return moving.carry(visit, events.Done(id=visit.heard.id))


def skip(visit: Visit) -> Reply:
    """Leave out an exercise, a phase, a set or the rest."""
    course, slot = visit.course, visit.heard.slots.get("scope")
    if course is None:
        return moving.after(visit, NOT_STARTED)
    scope = slot.id if slot else None
    if scope in _PARTS:
        return _skip_part(visit, course, _PARTS[scope])
    if course.waiting and course.step.kind != "rest" and just_over(course.steps, course.session.step + 1):
        return moving.go_on(visit)  # the exercise is over already: there is nothing of it left to skip
    return _SKIPS.get(scope or "", _skip_exercise)(visit, course)


def _skip_phase(visit: Visit, _course: Course) -> Reply:
    return moving.carry(visit, events.Skip(id=visit.heard.id, scope="phase"))


def _skip_exercise(visit: Visit, course: Course) -> Reply:
    """Or the rest, in the midst of one; but what is asked about at its end, or named, is the exercise after it."""
    event, slot = events.Skip(id=visit.heard.id), visit.heard.slots.get("scope")
    if course.step.kind == "rest" and (course.waiting or (slot is not None and slot.id == "exercise")):
        return _leave_out_next(visit, event)
    return moving.carry(visit, event)


def _leave_out_next(visit: Visit, skip: events.Skip) -> Reply:
    """What comes after what is over by now, or is over with this."""
    if visit.first_time(skip) is None:
        visit.apply(events.Done(id=visit.heard.id + _BEFORE), visit.now)
    return moving.carry(visit, skip)


def _skip_part(visit: Visit, course: Course, phase: str) -> Reply:
    """The warm-up or the cool-down; in another part of the workout, nothing is left out."""
    whole = events.Skip(id=visit.heard.id, scope="phase")
    if course.step.phase == phase:
        return moving.carry(visit, whole)
    following = upcoming(course.steps, course.session.step)
    if course.waiting and following is not None and following.phase == phase:
        return _leave_out_next(visit, whole)
    later = any(step.phase == phase for step in course.steps[course.session.step :])
    return moving.after(visit, (Message("skill-skip-later" if later else "skill-skip-over"),))


def _skip_rest(visit: Visit, course: Course) -> Reply:
    if course.step.kind != "rest":
        return moving.after(visit, (Message("refuse-not-resting"),))
    return moving.go_on(visit) if course.waiting else moving.carry(visit, events.Done(id=visit.heard.id))


def _skip_set(visit: Visit, course: Course) -> Reply:
    """Past every step of this set; the last of these events carries the request's id."""
    here = course.step
    while not course.last and course.steps[course.session.step + 1].kind not in {"rest", "ready", "timed"}:
        before = course.session.step
        visit.apply(events.Done(id=f"{visit.heard.id}.{before}"), visit.now)
        if course.session.step == before or course.step.slot != here.slot:
            break
    return moving.carry(visit, events.Done(id=visit.heard.id))


_SKIPS = {"phase": _skip_phase, "rest": _skip_rest, "set": _skip_set}


def pause(visit: Visit) -> Reply:
    """Hold everything where the listener is."""
    course = visit.course
    if course is None:
        return moving.after(visit, NOT_STARTED)
    applied = visit.apply(events.Pause(id=visit.heard.id), course.moment)
    return Reply(answers(applied.effects), ask=asking.PAUSED)


def resume(visit: Visit) -> Reply:
    """Go on with what was paused, or interrupted."""
    course = visit.course
    if course is None and visit.before == "start":
        return beginning.due(visit)
    if course is None:
        return moving.after(visit, (Message("skill-nothing-to-resume"),))
    if visit.one_shot:
        return moving.pick_up(visit)
    if course.paused or course.waiting:
        return moving.go_on(visit)
    return moving.after(visit, (Message("refuse-not-paused"),))


def repeat(visit: Visit) -> Reply:
    """The set again, or what was said last."""
    if visit.course is None:
        from skill.conversation.again import answer_again  # noqa: PLC0415 - that knows every question

        return answer_again(visit)
    if visit.course.waiting and visit.course.step.kind == "rest":
        return position.what_next(visit)  # nothing is left of the rest
    return moving.carry(visit, events.Repeat(id=visit.heard.id))


def pain(visit: Visit) -> Reply:
    """Stop the exercise, say so plainly, offer to skip, ease or end (programme A6)."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Message("advice-not-a-doctor"),))
    applied = visit.apply(events.PainReported(id=visit.heard.id), course.moment)
    return Reply(answers(applied.effects), ask=asking.PAIN)


def effort(visit: Visit) -> Reply:
    """How hard the last set, or the whole workout, was; a number may also say what the set really was."""
    if visit.before == "correct":
        return correcting.repetitions(visit)
    number = whole(visit, "effort") or 0
    return _rate(visit, number) if 1 <= number <= HARDEST else _no_number(visit)


def _no_number(visit: Visit) -> Reply:
    """What a number would be; where one was asked for, it is asked for again."""
    says, again = (Message("skill-effort-how"),), rating.again(visit)
    return moving.after(visit, says, asking.EFFORT) if again is None else Reply(says, ask=again)


def _unless_rating(handle: Callable[[Visit], Reply]) -> Callable[[Visit], Reply]:
    """To "how hard was it?", "that was hard" is an answer, and changes no exercise: a number is asked for.

    Whoever says so again does mean the exercise.
    """

    def rate_first(visit: Visit) -> Reply:
        if rating.again(visit) is None:
            return handle(visit)
        return Reply((Message("skill-effort-how"),), ask=asking.EFFORT)

    return rate_first


def _rate(visit: Visit, number: int) -> Reply:
    course = visit.course
    if course is None:
        return moving.after(visit, _rate_the_last(visit, number))
    if _goes_on(visit, course):
        return moving.go_on(visit, moving.note(visit, _rated(visit, number, _BESIDE)))
    if course.session.state in OVER:  # the same number again, said after the end
        visit.leave()
        return moving.after(visit, _rate_the_last(visit, number))
    rating.said(visit, course)
    return moving.after(visit, moving.note(visit, _rated(visit, number)))


def _goes_on(visit: Visit, course: Course) -> bool:
    """Whether the number answers the question before what comes next, so that this may come; or has done so before."""
    if course.waiting and (course.last or rating.answers(visit, course)):
        return True
    asked = visit.before in {"rate", "finish", "sum-up"}
    return asked and visit.first_time(_rated(visit, HARDEST, _BESIDE)) is not None


def _rated(visit: Visit, number: int, beside: str = "") -> events.EffortReported:
    return events.EffortReported(id=visit.heard.id + beside, effort=number)


def _rate_the_last(visit: Visit, number: int) -> tuple[Message, ...]:
    """A number after the end belongs to the workout that has just been finished."""
    latest = finale.finished(visit)
    if latest is None:
        return (Message("refuse-nothing-to-rate"),)
    return answers(visit.desk.store.apply(latest, _rated(visit, number), visit.now).effects)


INTENTS = {
    "ReadyIntent": beginning.ready,
    "DoneIntent": done,
    "SkipIntent": skip,
    "AMAZON.NextIntent": done,
    "AMAZON.PreviousIntent": happens(lambda id_: events.Back(id=id_)),
    "AMAZON.RepeatIntent": repeat,
    "AMAZON.PauseIntent": pause,
    "AMAZON.ResumeIntent": resume,
    "EasierIntent": _unless_rating(happens(lambda id_: events.Easier(id=id_))),
    "HarderIntent": _unless_rating(happens(lambda id_: events.Harder(id=id_))),
    "PainIntent": pain,
    "EffortIntent": effort,
}
