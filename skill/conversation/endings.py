"""The end of a workout, of a conversation, and of everything that is known of somebody."""

from __future__ import annotations

from engine.workflow import events
from engine.workflow.messages import Message
from engine.workflow.replay import timer
from skill.conversation import asking, moving
from skill.conversation.finale import GOODBYE
from skill.conversation.memory import NOTHING
from skill.conversation.reply import Ask, Reply
from skill.conversation.visit import Visit

FORGET = Ask("forget", Message("skill-ask-forget"), Message("skill-ask-forget"))


def stop(visit: Visit) -> Reply:
    """End the workout here, and say goodbye."""
    course = visit.course
    if course is None:
        return Reply((GOODBYE,))
    if course.waiting and course.last:
        return moving.go_on(visit)
    applied = visit.apply(events.Stop(id=visit.heard.id), course.moment)
    return moving.outcome(visit, applied.effects)


def cancel(visit: Visit) -> Reply:
    """Leave; the place in the workout is kept."""
    course = visit.course
    if course is None:
        return Reply((GOODBYE,))
    if course.waiting and course.last:
        return moving.go_on(visit)
    if not course.flows:
        moving.hold(visit)
    return Reply((Message("skill-kept"), GOODBYE))


def session_ended(visit: Visit) -> Reply:
    """The conversation is over, by silence or from outside: hold the workout where its listener is."""
    course = visit.course
    if course is not None:
        if course.waiting and course.last:
            visit.apply(timer(course.session), visit.now)
        elif not course.flows or course.late:
            moving.hold(visit)
    return Reply(silent=True)


def ask_to_forget(visit: Visit) -> Reply:
    """Nothing is deleted without a yes."""
    if visit.course is not None and not visit.course.flows:
        moving.hold(visit)
    return Reply(ask=FORGET)


def forget(visit: Visit) -> Reply:
    """Everything of this person is deleted."""
    if visit.who:
        visit.desk.store.delete(visit.who)
        visit.desk.forget()
    visit.leave()
    visit.memory.session, visit.memory.until, visit.memory.talk = "", 0.0, ""
    visit.memory.intent, visit.memory.slots = "", {}
    visit.memory.wish = NOTHING
    return Reply((Message("skill-forgotten"), GOODBYE))


def nothing_forgotten(visit: Visit) -> Reply:
    """Everything stays as it is."""
    return moving.after(visit, (Message("skill-nothing-forgotten"),), asking.ANYTHING)


INTENTS = {
    "AMAZON.StopIntent": stop,
    "AMAZON.CancelIntent": cancel,
    "AMAZON.NavigateHomeIntent": cancel,
    "ForgetMeIntent": ask_to_forget,
}
