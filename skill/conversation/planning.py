"""What should I do today, or this week; which workouts are there, and how long do they take."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from engine.coaching import today as coaching
from engine.workflow.defining import define
from engine.workflow.definition import Definition
from engine.workflow.effects import Say
from engine.workflow.plan import Plan
from engine.workflow.wire import definition_key
from skill.conversation import asking, moving
from skill.conversation.desk import Desk
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

ENOUGH = 300.0
"""Seconds of training from which a session counts, also when it was stopped."""

SESSIONS = 10

_REASONS = {
    "first": "skill-today-first",
    "rested": "skill-today-rested",
    "again": "skill-today-again",
    "trained-today": "skill-rest-today",
    "trained-yesterday": "skill-rest-yesterday",
}


def day_of(moment: float) -> date:
    """The day of a moment. Alexa does not say where somebody is, so that days are those of Greenwich."""
    return datetime.fromtimestamp(moment, UTC).date()


def history(visit: Visit) -> tuple[coaching.Trained, ...]:
    """What was trained, the latest first."""
    sessions = visit.desk.store.sessions(visit.who, SESSIONS) if visit.who else ()
    return tuple(
        coaching.Trained(one.workout, day_of(one.begun_at))
        for one in sessions
        if one.state != "ready" and (one.trained is None or one.trained >= ENOUGH)
    )


def due(visit: Visit) -> coaching.Today:
    """What is due today."""
    return coaching.today(history(visit), day_of(visit.now))


def explained(now_due: coaching.Today) -> tuple[Say, ...]:
    """What is due, and why."""
    reason = Say(_REASONS[now_due.reason], {"workout": now_due.workout})
    about = (Say(f"workout-{now_due.workout}.about"),) if now_due.kind == "workout" else ()
    return (reason, *about)


def today(visit: Visit) -> Reply:
    """The workout of today, or a rest day, and why (program.md S4, D1 to D5)."""
    now_due = due(visit)
    ask = asking.start(now_due.workout) if now_due.kind == "workout" else asking.ANYTHING
    return moving.after(visit, explained(now_due), ask)


def week(visit: Visit) -> Reply:
    """The training days from today on; the others are for rest (program.md D2, D4)."""
    days = coaching.week(history(visit), day_of(visit.now))
    says = [
        Say("skill-week-day", {"day": one.day.weekday(), "workout": one.workout})
        for one in days
        if one.kind == "workout"
    ]
    return moving.after(visit, (*says, Say("skill-week-rest")))


def list_workouts(visit: Visit) -> Reply:
    """All of them, a sentence each (program.md S6, S7, D1, D3, D5)."""
    workouts = visit.desk.catalog.workouts
    says = [part for id_ in workouts for part in (Say("skill-title", {"workout": id_}), Say(f"workout-{id_}.about"))]
    return moving.after(visit, tuple(says), asking.which(due(visit).workout))


def length_of_due(visit: Visit) -> Say:
    """How long the workout takes that is due next."""
    workout = due(visit).workout
    return Say("skill-takes", {"workout": workout, "minutes": round(offer(visit.desk, workout).minutes)})


@lru_cache(maxsize=32)
def definition(desk: Desk, workout: str) -> tuple[Definition, str]:
    """A built-in workout as it is run, and its key."""
    made = define(desk.catalog.workouts[workout], desk.catalog)
    return made, definition_key(made)


@lru_cache(maxsize=32)
def offer(desk: Desk, workout: str) -> coaching.Offer:
    """A workout to choose from, with its length and what it needs."""
    steps = Plan(definition(desk, workout)[0]).steps()
    exercises = {step.exercise for step in steps if step.exercise and step.phase == "exercise"}
    needs = tuple(choices for id_ in sorted(exercises) for choices in desk.catalog.exercises[id_].equipment)
    return coaching.Offer(workout, sum(step.duration for step in steps) / 60, needs)


INTENTS = {"TodayIntent": today, "WeekIntent": week, "ListWorkoutsIntent": list_workouts}
