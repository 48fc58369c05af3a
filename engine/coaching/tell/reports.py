"""Reports on a day, a week, the last session and a weight, as messages; the same for every frontend."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from engine.catalog.errors import printable
from engine.coaching.past import totals
from engine.coaching.past.bests import lifted
from engine.coaching.past.records import History, SessionDone, SetDone
from engine.coaching.plan.days import WEEK
from engine.coaching.plan.planner import Ahead, Today
from engine.coaching.profile.model import WEEKDAYS, Profile, is_said_after
from engine.coaching.tell.exercise_reasons import blocks_told
from engine.coaching.tell.progress import LONG, bests_told, progress_told
from engine.workflow.messages import Message, message, weighed

__all__ = [
    "LONG",
    "aims_told",
    "bests_told",
    "history_told",
    "last_weight_told",
    "progress_told",
    "rest_told",
    "today_told",
    "tomorrow_told",
    "week_told",
]

_KINDS = {"rest": "today-rest", "light_cardio": "today-light-cardio"}
_TOMORROW: Final = {"rest": "tomorrow-rest", "light_cardio": "tomorrow-light-cardio"}
_FROM_TODAY: Final = {"plan-trained-yesterday": "tomorrow-trained-today"}
"""Reasons that name a day, as they are told on the day before."""
_PLAIN = frozenset({"why-first"})
_AROUND: Final = {"warm_up": ("warm-up", "circuit-"), "cool_down": ("cool-down", "stretch-")}
"""How the places of warm-up and cool-down begin."""


def today_told(today: Today, *, exercises: bool = True) -> tuple[Message, ...]:
    """What a day brings, and why; with its exercises unless that would be too much at once."""
    if today.workout is None:
        return rest_told(today)
    head = message("today-workout", workout=today.workout.id, minutes=max(1, round(today.minutes)))
    blocks = [part for told in blocks_told(today.blocks, today.reasons) for part in told] if exercises else []
    return (head, *today.reasons, *blocks)


def rest_told(today: Today) -> tuple[Message, ...]:
    """That a day is for rest, and why."""
    return (message(_KINDS[today.kind]), *today.reasons)


def tomorrow_told(tomorrow: Today, today: Today | None = None) -> tuple[Message, ...]:
    """What the next day brings, and why.

    Where a workout is still due ``today``, what holds if it is done comes first: a rest day.
    """
    reasons = tuple(message(_FROM_TODAY.get(why.id, why.id), **why.arguments) for why in tomorrow.reasons)
    if tomorrow.workout is None:
        return (message(_TOMORROW[tomorrow.kind]), *reasons)
    minutes = max(1, round(tomorrow.minutes))
    head = message("tomorrow-workout", workout=tomorrow.workout.id, minutes=minutes)
    waiting = today is not None and today.workout is not None
    return (*([message("tomorrow-if-trained")] if waiting else []), head, *reasons)


def aims_told(today: Today) -> tuple[Message, ...]:
    """What is worth telling of the exercises when a workout begins: not what is new anyway."""
    worth = (aim for aim in today.blocks if any(why.id not in _PLAIN for why in aim.reasons))
    return tuple(part for told in blocks_told(worth, today.reasons) for part in told)


def week_told(days: Iterable[Ahead]) -> tuple[Message, ...]:
    """The days on which to train, in a sentence each; between them is rest (programme D2, D4)."""
    return (*_training(days), message("week-rest"))


def _training(days: Iterable[Ahead]) -> Iterator[Message]:
    for one in days:
        if one.workout is not None:
            yield message("week-day", day=one.date.isoweekday(), workout=one.workout)


def history_told(history: History, date: datetime.date) -> tuple[Message, ...]:
    """The last session in a few sentences: when, which, how it ended, how hard it was, what hurt or was left out.

    One that is under way today is told only where there is no other. One that is dated later, as the clock was set
    back, is told as it is listed.
    """
    done = history.sessions
    over = [one for one in done if one.outcome != "open" or one.date < date]
    if not done:
        return (message("last-none"),)
    last = (over or done)[-1]
    return (_session(last, date), *_hardness(last), *_hurt(last), *_left_out(last))


def last_weight_told(history: History, exercise: str, profile: Profile) -> tuple[Message, ...]:
    """The weight that was lifted last with an exercise, or that the profile has since; that none is known, else."""
    told = profile.weights.get(exercise)
    done = next((one for one in reversed(history.sets) if one.exercise == exercise and lifted(one)), None)
    if done is None or done.load is None or (told and is_said_after(told, done.said or done.at, done.date)):
        if told is None:
            return (message("last-weight-none", exercise=exercise),)
        return (message("last-weight-told", exercise=exercise, **weighed(*told.load)),)
    return (message("last-weight", exercise=exercise, **weighed(done.load, done.unit or profile.unit)),)


def _session(last: SessionDone, date: datetime.date) -> Message:
    when, number = _when(last.date, date)
    return message(
        "last-session",
        when=when,
        number=number,
        workout=printable(last.title or last.workout),
        outcome=last.outcome,
        minutes=max(1, round(last.seconds / 60)),
        sets=totals.sets_of(last),
    )


def _when(day: datetime.date, date: datetime.date) -> tuple[str, int]:
    """How long ago, in spoken form: weekday within a week, then days, then weeks, with their number."""
    days = (date - day).days
    if days < 0:
        return "ahead", -days
    if days < 2:  # noqa: PLR2004 - the two days with names of their own
        return ("yesterday" if days else "today"), days
    if days < WEEK:
        return WEEKDAYS[day.weekday()], days
    return ("days", days) if days < 2 * WEEK else ("weeks", days // WEEK)


def _hardness(last: SessionDone) -> Iterator[Message]:
    """The hardest exercise where there was one, how hard several were, or how much it was in all if none was rated."""
    most = max((_effort(one) for one in last.sets), default=0)
    hardest = list(dict.fromkeys(one.exercise for one in last.sets if most and one.effort == most))
    if len(hardest) == 1:
        yield message("last-hardest", exercise=printable(hardest[0]), effort=most)
    elif hardest:
        yield message("last-effort", effort=most)
    elif repetitions := sum(one.repetitions or 0 for one in last.counted):
        yield message("last-repetitions", repetitions=repetitions)


def _effort(one: SetDone) -> int:
    return one.effort or 0


def _hurt(last: SessionDone) -> Iterator[Message]:
    each = list(dict.fromkeys(last.hurt))
    if each:
        yield message("last-hurt", exercises=",".join(map(printable, each)))


def _left_out(last: SessionDone) -> Iterator[Message]:
    """What was skipped: strength work, a part where it was done as well; where it was none, what is around it."""
    each = Counter(one.exercise for one in last.skipped if one.strength)
    if each:
        first = next(iter(each))
        part = "some" if any(one.exercise == first for one in last.sets) else "all"
        yield message("last-left-out", exercise=printable(first), part=part, more=len(each) - 1)
        return
    for phase, slots in _AROUND.items():
        if any(one.slot.startswith(slots) for one in last.skipped):
            part = "some" if any(one.phase == phase for one in last.others) else "all"
            yield message("last-left-out-phase", phase=phase, part=part)
