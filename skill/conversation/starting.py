"""Beginning a workout: by name, by the time there is, by level, by equipment."""

from __future__ import annotations

from contextlib import suppress

from engine.coaching.today import Offer, choose
from engine.storage.port import SessionExists, Settings
from engine.workflow import Definition, events
from engine.workflow import begin as begin_session
from engine.workflow.effects import Say
from skill.conversation import asking, moving, planning
from skill.conversation.naming import asked_for, resolve
from skill.conversation.questions import equipment
from skill.conversation.reply import Ask, Reply
from skill.conversation.visit import Visit

AWAY = 7200.0
"""Seconds after which a workout left open is asked about before it goes on, and gives way to another without asking."""

LEVELS = ("beginner", "intermediate", "advanced")
SLOTS = ("workout", "minutes", "level", "equipment")
_MISSING = {"STARTED", "IN_PROGRESS"}
DISCLAIMER = Say("disclaimer")


def start(visit: Visit) -> Reply:
    """Start what was asked for; where nothing was, let Alexa ask, or offer what is due."""
    workouts = visit.desk.catalog.workouts
    named = resolve(visit, "workout", "workout", workouts)
    if named is not None:
        return wanted(visit, named)
    if any(asked_for(visit, slot) for slot in SLOTS[1:]):
        return _chosen(visit)
    if asked_for(visit, "workout"):
        return _unknown(visit)
    if visit.course is None and visit.heard.dialog in _MISSING:
        return Reply(delegate=True)
    return _offer(visit)


def _offer(visit: Visit) -> Reply:
    """What is due, or the workout that is open."""
    if visit.course is not None:
        return moving.after(visit, (Say("refuse-already-started"),))
    now_due = planning.due(visit)
    return Reply(planning.explained(now_due), ask=asking.start(now_due.workout))


def _unknown(visit: Visit) -> Reply:
    return _asking(visit, Say("skill-unknown-workout"), asking.which(planning.due(visit).workout))


def _asking(visit: Visit, say: Say, ask: Ask) -> Reply:
    """Who wants to start is asked, even when the skill was not opened first."""
    return Reply((say,), ask=ask) if visit.course is None else moving.after(visit, (say,))


def _chosen(visit: Visit) -> Reply:
    """The workout that suits the time, the level and the equipment."""
    minutes, due = _minutes(visit), planning.due(visit).workout
    found = choose(
        [planning.offer(visit.desk, id_) for id_ in visit.desk.catalog.workouts],
        due,
        level=resolve(visit, "level", "level", LEVELS) or "",
        minutes=minutes,
        has=resolve(visit, "equipment", "equipment", equipment(visit.desk.catalog)) or "",
    )
    if found is None:
        return _offer(visit)
    if minutes is not None and found.minutes > minutes:
        return _asking(visit, _shortest(found), asking.start(found.workout))
    return wanted(visit, found.workout)


def _shortest(found: Offer) -> Say:
    return Say("skill-shortest", {"workout": found.workout, "minutes": round(found.minutes)})


def _minutes(visit: Visit) -> float | None:
    slot = visit.heard.slots.get("minutes")
    said = slot.said.strip() if slot else ""
    return float(said[:6]) if said.isascii() and said.isdecimal() else None


def wanted(visit: Visit, workout: str) -> Reply:
    """Begin this workout, unless another one is under way."""
    course = visit.course
    if course is None or course.session.id == visit.own_session:
        return begin(visit, workout)
    if course.away > AWAY:
        return instead(visit, workout)
    if course.plan.definition.workout == workout:
        return moving.after(visit, (Say("refuse-already-started"),))
    if not course.flows:
        moving.hold(visit)
    say = Say("skill-ask-switch", {"workout": workout})
    return Reply(ask=Ask("switch", say, say, workout))


def instead(visit: Visit, workout: str) -> Reply:
    """End the workout that is open, and begin this one."""
    course = visit.course
    if course is not None:
        visit.apply(events.Stop(id=visit.heard.id + ".stop"), course.moment)
    return begin(visit, workout)


def begin(visit: Visit, workout: str) -> Reply:
    """Begin a workout. On the very first use the health disclaimer comes first (program.md A6)."""
    if not visit.who or workout not in visit.desk.catalog.workouts:
        return _unknown(visit)
    lead = (DISCLAIMER,) if visit.stranger else ()
    open_session(visit, *planning.definition(visit.desk, workout))
    return moving.carry(visit, events.Start(id=visit.heard.id), lead)


def open_session(visit: Visit, definition: Definition, key: str) -> None:
    """A session that waits for its start; the same request opens the same one."""
    session = begin_session(visit.own_session, key)
    settings = Settings(locale=visit.locale, talk=visit.memory.talk or _usual_talk(visit))
    store = visit.desk.store
    with suppress(SessionExists):
        store.begin(session, definition, user=visit.who, settings=settings, now=visit.now)
    visit.follow(store.load(session.id))


def _usual_talk(visit: Visit) -> str:
    """As in the session before."""
    store = visit.desk.store
    earlier = next((one.id for one in store.sessions(visit.who, 2) if one.id != visit.own_session), None)
    return store.load(earlier).settings.talk if earlier else "normal"


INTENTS = {"StartWorkoutIntent": start}
