"""What people say while they train: ready, done, next, back, again, pause, easier, it hurts."""

from __future__ import annotations

from collections.abc import Callable

from engine.workflow import events
from engine.workflow.effects import Say
from engine.workflow.events import AnyEvent
from skill.conversation import asking, moving
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

NOT_STARTED = (Say("refuse-not-started"),)

HARDEST = 10


def happens(make: Callable[[str], AnyEvent]) -> Callable[[Visit], Reply]:
    """A handler that lets an event happen to the workout under way."""

    def handle(visit: Visit) -> Reply:
        if visit.course is None:
            return moving.after(visit, NOT_STARTED)
        return moving.carry(visit, make(visit.heard.id))

    return handle


def ready(visit: Visit) -> Reply:
    """On, whatever it was for; where a workout was offered, begin it."""
    if visit.course is None and visit.before in {"start", "which"}:
        from skill.conversation.starting import begin  # noqa: PLC0415 - starting asks, and ready is an answer

        return begin(visit, visit.about)
    return moving.go_on(visit)


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
    return Reply(moving.answers(applied.effects), ask=asking.PAUSED)


def resume(visit: Visit) -> Reply:
    """Go on with what was paused, or interrupted."""
    course = visit.course
    if course is None:
        return ready(visit) if visit.before == "start" else moving.after(visit, (Say("skill-nothing-to-resume"),))
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
    return Reply(moving.answers(applied.effects), ask=asking.PAIN)


def effort(visit: Visit) -> Reply:
    """How hard the last set, or the whole workout, was."""
    slot = visit.heard.slots.get("effort")
    said = slot.said.strip() if slot else ""
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 3 else 0  # noqa: PLR2004
    if not 1 <= number <= HARDEST:
        return moving.after(visit, (Say("skill-effort-how"),), asking.EFFORT)
    return _rate(visit, number)


def _rate(visit: Visit, number: int) -> Reply:
    course = visit.course
    if course is None:
        return moving.after(visit, _rate_the_last(visit, number))
    rated = events.EffortReported(id=visit.heard.id, effort=number)
    if course.waiting and course.last:
        applied = visit.apply(events.EffortReported(id=f"{visit.heard.id}.effort", effort=number), course.moment)
        return moving.go_on(visit, moving.answers(applied.effects))
    return moving.after(visit, moving.answers(visit.apply(rated, course.moment).effects))


def _rate_the_last(visit: Visit, number: int) -> tuple[Say, ...]:
    """A number after the end belongs to the workout that has just been finished."""
    store = visit.desk.store
    latest = next(iter(store.sessions(visit.who, 1)), None) if visit.who else None
    if latest is None or latest.state != "finished":
        return (Say("refuse-nothing-to-rate"),)
    event = events.EffortReported(id=visit.heard.id, effort=number)
    return moving.answers(store.apply(latest.id, event, visit.now).effects)


INTENTS = {
    "ReadyIntent": ready,
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
