"""Events given to the workout under way, and what comes of them carried out: the one way in which a session changes."""

from __future__ import annotations

from engine.workflow import events
from engine.workflow.effects import AnyEffect, Refused
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.position import just_over, remaining
from engine.workflow.replay import replay, timer
from engine.workflow.session import OVER
from engine.workflow.transition import advance
from skill.conversation import asking, rating
from skill.conversation.course import HAIR, Course
from skill.conversation.finale import over
from skill.conversation.reply import Ask, Reply
from skill.conversation.speaking import answers, go_on_speaking
from skill.conversation.visit import Visit

COUNT_IN = tuple(Message("countdown", {"number": left}) for left in (3, 2, 1))
_HELD = ".held"
"""Marks the id of an event that holds the session, beside the request's own."""
_CLOSED = ".over"
"""Marks the id of an event that ends a set before what was asked for."""

_WORK = {"repetitions", "hold"}

_AFTERWARDS = (events.Easier, events.Harder, events.SwapExercise, events.Back)
"""Once the last set of an exercise is over, these are not about that set any more."""


def carry(visit: Visit, event: AnyEvent, lead: tuple[Message, ...] = ()) -> Reply:
    """Let ``event`` lead on: what it is answered with is said first, then the step it leads to begins."""
    course = _running(visit, event)
    expected = advance(course.plan, course.session, event, visit.now).effects
    answer = visit.length(lead + answers(expected))
    before, rested = course.session.step, course.waiting
    applied = visit.apply(event, _moment(course, event, visit.now + answer))
    if applied.duplicate:
        _back_in_time(visit, event, lead, applied.effects)
        before, rested = _first_from(visit, course, event)
    visit.hurried = _misses_a_rest(course, before, rested=rested)
    return outcome(visit, applied.effects, lead)


def _first_from(visit: Visit, course: Course, event: AnyEvent) -> tuple[int, bool]:
    """The step in which the session was when an event happened that comes again, and whether that was over."""
    store, id_ = visit.desk.store, course.session.id
    log = [entry.recorded for entry in store.log(id_)]
    at = next((place for place, one in enumerate(log) if one.event.id == event.id), len(log))
    session = replay(course.plan, store.original(id_), log[:at])
    over = session.deadline is not None and at < len(log) and log[at].at >= session.deadline - HAIR
    return session.step, over


def _misses_a_rest(course: Course, before: int, *, rested: bool) -> bool:
    """Whether the rest before this step was not heard to its end."""
    rest = course.session.step - 1
    comes_after_one = rest >= 0 and course.steps[rest].kind == "rest"
    return comes_after_one and before != course.session.step and not (before == rest and rested)


def _moment(course: Course, event: AnyEvent, at: float) -> float:
    """A step is never over before its time, even when the answer to the question after it comes early."""
    deadline = course.session.deadline
    return at if deadline is None or not isinstance(event, events.TimeReached) else max(at, deadline)


def _back_in_time(visit: Visit, event: AnyEvent, lead: tuple[Message, ...], effects: tuple[AnyEffect, ...]) -> None:
    first = visit.first_time(event)
    if first is not None:
        visit.now = first - visit.length(lead + answers(effects))


def _running(visit: Visit, event: AnyEvent) -> Course:
    """The workout under way; the time since its last word, in which nobody was coached, is taken out of it."""
    course = visit.course
    assert course is not None  # noqa: S101 - the callers have looked
    if isinstance(event, _AFTERWARDS) and just_over(course.steps, course.session.step + 1):
        close(visit)
    if course.late and not course.flows and not isinstance(event, events.TimeReached):
        hold(visit)
    return course


def hold(visit: Visit) -> None:
    """Stop the clock where the listener was."""
    course = visit.course
    if course is not None and not course.paused:
        visit.apply(events.Pause(id=visit.heard.id + _HELD), course.moment)


def close(visit: Visit) -> None:
    """A set that is over, and of which nobody has asked yet to go on, counts as done; what follows it is held."""
    course = visit.course
    if course is None or course.last or course.step.kind not in _WORK:
        return
    session = course.session
    if course.waiting and session.deadline is not None:
        visit.apply(timer(session), session.deadline)
    elif course.paused and remaining(course.plan, session, visit.now) <= HAIR:
        visit.apply(events.Done(id=visit.heard.id + _CLOSED), course.moment)
    else:
        return
    hold(visit)


def note(visit: Visit, event: AnyEvent) -> tuple[Message, ...]:
    """Let something be noted that leads nowhere; what it is answered with."""
    course = visit.course
    assert course is not None  # noqa: S101 - the callers have looked
    applied = visit.apply(event, course.moment)
    if applied.duplicate:
        visit.now = visit.first_time(event) or visit.now
    return answers(applied.effects)


def outcome(visit: Visit, effects: tuple[AnyEffect, ...], lead: tuple[Message, ...] = ()) -> Reply:
    """What is said because of effects, and how it goes on."""
    course = visit.course
    assert course is not None  # noqa: S101 - it has just changed
    says = lead + answers(effects)
    if course.session.state in OVER:
        return over(visit, says)
    if any(isinstance(effect, Refused) for effect in effects):
        return after(visit, says)
    return go_on_speaking(visit, says)


def go_on(visit: Visit, lead: tuple[Message, ...] = ()) -> Reply:
    """On from where the coach is: the next step, the rest of a set, or out of a pause."""
    course = visit.course
    if course is None:
        return after(visit, (Message("refuse-not-started"),))
    if course.paused:
        return leave_pause(visit, lead)
    if course.waiting and (course.late or _early(visit, course, lead)):
        return carry(visit, events.TimeReached(id=visit.heard.id), lead)
    speaking = visit.now < course.until
    if course.waiting or speaking or course.session.deadline is None:
        return carry(visit, events.Done(id=visit.heard.id), lead)
    hold(visit)  # a set too long for one turn: the rest of it follows
    return leave_pause(visit, lead)


def _early(visit: Visit, course: Course, lead: tuple[Message, ...]) -> bool:
    """Whether a set would be cut short by going on at once: its question was answered a little before its end."""
    deadline = course.session.deadline
    return deadline is not None and course.step.kind in _WORK and visit.now + visit.length(lead) < deadline


def leave_pause(visit: Visit, lead: tuple[Message, ...] = ()) -> Reply:
    """Go on exactly where the pause began; a set is counted in. Where nothing was left of a step, with the next one."""
    course = visit.course
    assert course is not None  # noqa: S101 - it is paused
    if remaining(course.plan, course.session, visit.now) <= HAIR:
        return carry(visit, events.Done(id=visit.heard.id), lead)
    if not lead:
        lead = (Message("skill-go-on-in"), *COUNT_IN) if course.step.kind in _WORK else (Message("skill-on-we-go"),)
    return carry(visit, events.Resume(id=visit.heard.id), lead)


def pick_up(visit: Visit) -> Reply:
    """Go on after an interruption: say where it was, count in, resume."""
    course = visit.course
    assert course is not None  # noqa: S101 - the callers have looked
    back = (Message("skill-welcome-back"),)
    if course.waiting:
        return go_on(visit, back)
    if course.flows:
        return carry(visit, events.Repeat(id=visit.heard.id))
    hold(visit)
    if remaining(course.plan, course.session, visit.now) <= HAIR:
        return leave_pause(visit, back)
    from engine.cues.position_text import where  # noqa: PLC0415 - most conversations are not interrupted

    return leave_pause(visit, (where(course.plan, course.session, visit.now), *COUNT_IN))


def after(visit: Visit, says: tuple[Message, ...], ask: Ask | None = None) -> Reply:
    """An answer in between: then back to the workout, or to the question that was open.

    A set is held meanwhile; a rest or a walk goes on.
    """
    course = visit.course
    if course is None:
        return Reply(says) if visit.one_shot else Reply(says, ask=ask or asking.ANYTHING)
    if not course.paused and not course.flows and not course.waiting:
        hold(visit)
    if visit.one_shot:
        return Reply(says)
    if course.paused or course.waiting:
        return Reply(says, ask=_open_question(visit, course))
    return go_on_speaking(visit, says)


def _open_question(visit: Visit, course: Course) -> Ask:
    return asking.PAIN if visit.before == "pain" and course.paused else rating.here(visit, course)
