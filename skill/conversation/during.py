"""What people say while they train: ready, done, next, back, again, pause, easier, it hurts."""

from __future__ import annotations

from collections.abc import Callable

from engine.workflow import events
from engine.workflow.effects import Say
from engine.workflow.events import AnyEvent
from engine.workflow.position import just_over
from engine.workflow.session import OVER
from skill.conversation import asking, beginning, correcting, finale, moving, rating
from skill.conversation.course import Course
from skill.conversation.numbers import whole
from skill.conversation.reply import Reply
from skill.conversation.speaking import answers
from skill.conversation.visit import Visit

NOT_STARTED = (Say("refuse-not-started"),)

HARDEST = 10

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
    if course.waiting and course.step.kind != "rest" and just_over(course.steps, course.session.step + 1):
        return moving.go_on(visit)  # the exercise is over already: there is nothing of it left to skip
    if scope == "phase":
        return moving.carry(visit, events.Skip(id=visit.heard.id, scope="phase"))
    if scope == "rest":
        return _skip_rest(visit)
    if scope == "set":
        return _skip_set(visit)
    return moving.carry(visit, events.Skip(id=visit.heard.id))


def _skip_rest(visit: Visit) -> Reply:
    course = visit.course
    if course is None or course.step.kind != "rest":
        return moving.after(visit, (Say("refuse-not-resting"),))
    return moving.go_on(visit) if course.waiting else moving.carry(visit, events.Done(id=visit.heard.id))


def _skip_set(visit: Visit) -> Reply:
    """Past every step of this set; the last of these events carries the request's id."""
    course = visit.course
    assert course is not None  # noqa: S101 - the caller has looked
    here = course.step
    while not course.last and course.steps[course.session.step + 1].kind not in {"rest", "ready", "timed"}:
        before = course.session.step
        visit.apply(events.Done(id=f"{visit.heard.id}.{before}"), visit.now)
        if course.session.step == before or course.step.slot != here.slot:
            break
    return moving.carry(visit, events.Done(id=visit.heard.id))


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
        return moving.after(visit, (Say("skill-nothing-to-resume"),))
    if visit.one_shot:
        return moving.pick_up(visit)
    if course.paused or course.waiting:
        return moving.go_on(visit)
    return moving.after(visit, (Say("refuse-not-paused"),))


def repeat(visit: Visit) -> Reply:
    """The set again, or what was said last."""
    if visit.course is None:
        from skill.conversation.again import answer_again  # noqa: PLC0415 - that knows every question

        return answer_again(visit)
    return moving.carry(visit, events.Repeat(id=visit.heard.id))


def pain(visit: Visit) -> Reply:
    """Stop the exercise, say so plainly, offer to skip, ease or end (program.md A6)."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Say("advice-not-a-doctor"),))
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
    says, again = (Say("skill-effort-how"),), rating.again(visit)
    return moving.after(visit, says, asking.EFFORT) if again is None else Reply(says, ask=again)


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


def _rate_the_last(visit: Visit, number: int) -> tuple[Say, ...]:
    """A number after the end belongs to the workout that has just been finished."""
    latest = finale.finished(visit)
    if latest is None:
        return (Say("refuse-nothing-to-rate"),)
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
    "EasierIntent": happens(lambda id_: events.Easier(id=id_)),
    "HarderIntent": happens(lambda id_: events.Harder(id=id_)),
    "PainIntent": pain,
    "EffortIntent": effort,
}
