"""What should I do today, or this week; which workouts are there, and how long do they take."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.workflow.messages import Message
from skill.conversation import asking, moving
from skill.conversation.memory import Wanted, unwished
from skill.conversation.numbers import whole
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit

if TYPE_CHECKING:
    from engine.coaching.plan.wishes import Due
    from engine.coaching.profile.model import Readiness
    from engine.workflow.messages import Message

LONGEST = 600
"""Minutes that somebody may have."""


def due(visit: Visit) -> Due:
    """What comes of what this conversation has asked for: where nothing was, what the plan says."""
    from engine.coaching.plan import wishes  # noqa: PLC0415 - in the middle of a workout, nobody plans

    wanted, catalog = visit.memory.wish, visit.desk.catalog
    wish = wishes.Wish(
        workout=catalog.workouts.get(wanted.workout),
        minutes=wanted.minutes or None,
        level=wishes.level(wanted.level),
        equipment=wanted.equipment,
        readiness=readiness(wanted),
    )
    return wishes.due(wish, visit.profile, visit.history, visit.day, catalog)


def readiness(wanted: Wanted) -> Readiness:
    """How sore and how tired somebody has said to be, in this conversation."""
    from engine.coaching.profile.model import Readiness  # noqa: PLC0415 - as above

    return Readiness(wanted.sore, wanted.tired)


def says(reasons: Iterable[Message]) -> tuple[Message, ...]:
    """What the coach tells, as this playback says it."""
    return tuple(Message(one.id, one.arguments) for one in reasons)


def minutes(visit: Visit) -> int:
    """The minutes that were named; 0 for none."""
    return min(whole(visit, "minutes") or 0, LONGEST)


def today(visit: Visit) -> Reply:
    """The workout of today with its exercises, or a rest day, and why (programme S4, D1 to D8)."""
    from engine.coaching.plan import planner  # noqa: PLC0415 - as above
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    kept = visit.memory.wish
    visit.memory.wish = Wanted(minutes=minutes(visit), sore=kept.sore, tired=kept.tired)
    found = planner.today(
        visit.profile,
        visit.history,
        visit.day,
        visit.desk.catalog,
        readiness=readiness(visit.memory.wish),
        minutes=visit.memory.wish.minutes or None,
    )
    ask = asking.ANYTHING if found.workout is None else asking.BEGIN
    return moving.after(visit, says(reports.today_told(found)), ask)


def week(visit: Visit) -> Reply:
    """The training days from today on; the others are for rest (programme D2, D4)."""
    from engine.coaching.plan import planner  # noqa: PLC0415 - as above
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    ready = readiness(visit.memory.wish)
    days = planner.week(visit.profile, visit.history, visit.day, visit.desk.catalog, readiness=ready)
    return moving.after(visit, says(reports.week_told(days)))


def list_workouts(visit: Visit) -> Reply:
    """All of them, a sentence each (programme S6, S7, D1, D3, D5)."""
    workouts = visit.desk.catalog.workouts
    told = [
        part for id_ in workouts for part in (Message("skill-title", {"workout": id_}), Message(f"workout-{id_}.about"))
    ]
    visit.memory.wish = unwished(visit.memory.wish)
    return moving.after(visit, tuple(told), asking.WHICH)


def length_of_due(visit: Visit) -> Message:
    """How long the workout takes that is due."""
    return length(due(visit))


def length(found: Due) -> Message:
    """How long a workout takes."""
    workout = found.today.workout
    return Message("skill-takes", {"workout": workout.id if workout else "", "minutes": round(found.today.minutes)})


INTENTS = {"TodayIntent": today, "WeekIntent": week, "ListWorkoutsIntent": list_workouts}
