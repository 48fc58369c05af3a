"""Beginning a workout: by name, by the time there is, by level, by equipment."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from engine.storage.port import SessionExists, Settings
from engine.workflow import Definition, events
from engine.workflow import begin as begin_session
from engine.workflow.messages import Message
from engine.workflow.wire import definition_key
from skill.conversation import asking, moving, planning
from skill.conversation.memory import NOTHING, Wanted, unwished
from skill.conversation.naming import asked_for, resolve
from skill.conversation.reply import Ask, Reply
from skill.conversation.visit import Visit

if TYPE_CHECKING:
    from engine.coaching.plan.wishes import Due

AWAY = 7200.0
"""Seconds after which a workout left open is asked about before it goes on, and gives way to another without asking."""

FIRST = "starter"
"""What a stranger is offered (programme S7, A5)."""

LEVELS = ("beginner", "intermediate", "advanced")
SLOTS = ("workout", "minutes", "level", "equipment")
DISCLAIMER = Message("disclaimer")
ALL_THE_SAME = Message("skill-all-the-same")


def start(visit: Visit) -> Reply:
    """Start what was named, or what suits the time, the level and the equipment."""
    wish = _wish(visit)
    if not wish.workout and asked_for(visit, "workout"):
        return _unclear(visit)
    visit.memory.wish = wish
    return wanted(visit) if wish.workout else _suiting(visit)


def _wish(visit: Visit) -> Wanted:
    kept = visit.memory.wish
    return Wanted(
        workout=resolve(visit, "workout", "workout", visit.desk.catalog.workouts) or "",
        minutes=planning.minutes(visit),
        level=resolve(visit, "level", "level", LEVELS) or "",
        equipment=resolve(visit, "equipment", "equipment", visit.desk.catalog.equipment) or "",
        sore=kept.sore,
        tired=kept.tired,
    )


def _offered(visit: Visit, found: Due) -> Reply:
    """Who wants to start is asked, even when the skill was not opened first."""
    told = planning.says(found.offer)
    if visit.course is not None:
        return moving.after(visit, told)
    if not found.against:
        return Reply(told, ask=asking.BEGIN)
    return Reply(told, ask=asking.anyway(found.today.workout.id if found.today.workout else FIRST))


def _unknown(visit: Visit) -> Reply:
    visit.memory.wish = unwished(visit.memory.wish)
    say = Message("skill-unknown-workout")
    return Reply((say,), ask=asking.WHICH) if visit.course is None else moving.after(visit, (say,))


def _unclear(visit: Visit) -> Reply:
    """Asked for as a slot: Alexa understands the answer better when she knows that it is a workout."""
    reply = _unknown(visit)
    return reply._replace(elicit="workout") if visit.course is None else reply


def _suiting(visit: Visit) -> Reply:
    """What suits the time, the level and the equipment; asked about where the day or the time speaks against it."""
    found = planning.due(visit)
    short = 0 < visit.memory.wish.minutes < int(found.today.minutes)
    return _offered(visit, found) if short or found.against else wanted(visit, told=True)


def wanted(visit: Visit, *, told: bool = False) -> Reply:
    """Begin what is wished for, unless another workout is under way; ``told`` what it is, and why, or only its aims."""
    course = visit.course
    if course is None or course.session.id == visit.own_session:
        return begin(visit, told=told)
    if course.away > AWAY:
        return instead(visit)
    workout = visit.memory.wish.workout
    if course.plan.definition.workout == workout:
        return moving.after(visit, (Message("refuse-already-started"),))
    if not course.flows:
        moving.hold(visit)
    return switch(visit)


def switch(visit: Visit) -> Reply:
    """Ask whether the workout that is open shall give way to the one that is wished for."""
    found = planning.due(visit).today.workout
    say = Message("skill-ask-switch", {"workout": found.id if found else visit.memory.wish.workout})
    return Reply(ask=Ask("switch", say, say))


def instead(visit: Visit) -> Reply:
    """End the workout that is open, and begin what is wished for."""
    _end(visit)
    return begin(visit)


def over_again(visit: Visit) -> Reply:
    """End the workout that is open, and begin it again as it was."""
    course = visit.course
    if course is None:
        return moving.after(visit, (Message("refuse-not-started"),))
    again = course.plan.definition
    _end(visit)
    open_session(visit, again)
    return moving.carry(visit, events.Start(id=visit.heard.id))


def _end(visit: Visit) -> None:
    course = visit.course
    if course is not None:
        visit.apply(events.Stop(id=visit.heard.id + ".stop"), course.moment)


def begin(visit: Visit, *, told: bool = False) -> Reply:
    """Begin a workout. On the very first use the health disclaimer comes first (programme A6)."""
    if not visit.who:
        return _unknown(visit)
    found = planning.due(visit)
    first = (DISCLAIMER,) if visit.stranger else ()
    fresh = told or bool(visit.memory.wish.workout)
    untold = fresh or bool(found.against)  # who was asked whether to train at all has heard nothing of the workout
    about = (*(_against(found) if fresh else ()), *((planning.length(found),) if untold else ()))
    open_session(visit, found.today.definition(visit.desk.catalog))
    visit.memory.wish = NOTHING
    # What to do comes first: why is told while they walk, as on the PC.
    visit.opening = found.told[len(found.against) :] if untold else found.aims
    return moving.carry(visit, events.Start(id=visit.heard.id), (*first, *about))


def _against(found: Due) -> tuple[Message, ...]:
    """That it would better be a day of rest: told before anybody walks."""
    return (*planning.says(found.against), ALL_THE_SAME) if found.against else ()


def open_session(visit: Visit, definition: Definition) -> None:
    """A session that waits for its start; the same request opens the same one."""
    session = begin_session(visit.own_session, definition_key(definition))
    settings = Settings(locale=visit.locale, talk=visit.memory.talk or visit.profile.talk)
    store = visit.desk.store
    with suppress(SessionExists):
        store.begin(session, definition, user=visit.who, settings=settings, now=visit.now)
    visit.follow(store.load(session.id))
