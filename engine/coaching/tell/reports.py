"""What is said of a day, a week, what was done and one's reasons: the same messages from every playback."""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from engine.catalog.errors import printable
from engine.catalog.models import Catalog
from engine.coaching.past import totals
from engine.coaching.past.bests import Best, Climb, Feat, last_climb, newest_best
from engine.coaching.past.records import History, SessionDone, SetDone
from engine.coaching.past.totals import WeekDone
from engine.coaching.plan.days import WEEK
from engine.coaching.plan.planner import Ahead, Today
from engine.coaching.profile.model import WEEKDAYS, Profile
from engine.coaching.tell.exercise_reasons import blocks_told
from engine.workflow.messages import Message, message, weighed

LONG: Final = 100
"""Weeks from which a streak is told without its number: in the cloud, sessions are forgotten after two years. Ours."""

_KINDS = {"rest": "today-rest", "light_cardio": "today-light-cardio"}
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


def progress_told(history: History, profile: Profile, date: datetime.date, catalog: Catalog) -> tuple[Message, ...]:
    """What it comes to in a few sentences: this week, the streak, the main muscles, the newest best and step up."""
    done = history.until(date)
    weeks = totals.weeks(done, catalog, date)
    if not weeks:
        return (message("so-far-ahead") if history.trained else message("so-far-none"),)
    feat, climb = newest_best(done, profile.unit), last_climb(done, catalog)
    best = () if feat is None else (_best(feat, date),)
    step = () if climb is None else (_step(climb, date),)
    return (_week(weeks[-1]), *_muscles(weeks), _streak(done, date), *best, *step)


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
    """How long ago as one says it: the day of the week within a week, then days, then weeks; and how many."""
    days = (date - day).days
    if days < 0:
        return "ahead", -days
    if days < 2:  # noqa: PLR2004 - the two days with names of their own
        return ("yesterday" if days else "today"), days
    if days < WEEK:
        return WEEKDAYS[day.weekday()], days
    return ("days", days) if days < 2 * WEEK else ("weeks", days // WEEK)


def _hardness(last: SessionDone) -> Iterator[Message]:
    """The hardest exercise where anybody said how hard it was; else how much it was in all."""
    rated = [one for one in last.sets if one.effort is not None]
    if rated:
        hardest = max(rated, key=_effort)
        yield message("last-hardest", exercise=printable(hardest.exercise), effort=_effort(hardest))
    elif repetitions := sum(one.repetitions or 0 for one in last.sets):
        yield message("last-repetitions", repetitions=repetitions)


def _effort(one: SetDone) -> int:
    return one.effort or 0


def _hurt(last: SessionDone) -> Iterator[Message]:
    each = list(dict.fromkeys(last.hurt))
    if each:
        yield message("last-hurt", exercise=printable(each[0]), more=len(each) - 1)


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


def _week(week: WeekDone) -> Message:
    if not week.sessions:
        return message("so-far-week-none")
    return message("so-far-week", sessions=week.sessions, sets=week.sets)


def _muscles(weeks: tuple[WeekDone, ...]) -> Iterator[Message]:
    """The sets for glutes and hamstrings, this week's against those of the last; or those of the last alone."""
    this, before = weeks[-1], weeks[-2] if weeks[1:] else None
    if this.sets:
        yield message("so-far-muscles", **_main(this))
    if before is not None and before.sets:
        yield message("so-far-muscles-before" if this.sets else "so-far-muscles-last", **_main(before))


def _main(week: WeekDone) -> dict[str, str | int]:
    """Whole sets, as halves are tedious to hear."""
    return {name: math.floor(week.muscles.get(name, 0.0) + 0.5) for name in ("glutes", "hamstrings")}


def _streak(history: History, date: datetime.date) -> Message:
    weeks = totals.streak(history, date).weeks
    if not weeks:
        return message("so-far-streak-over", weeks=_weeks(history.trained[-1].date, date))
    return message("so-far-streak-long") if weeks >= LONG else message("so-far-streak", weeks=weeks)


def _weeks(day: datetime.date, date: datetime.date) -> int:
    """By how many weeks of the calendar ``day`` lies back: 0 in this week, 1 in the last."""
    return (totals.monday(date) - totals.monday(day)).days // WEEK


def _best(feat: Feat, date: datetime.date) -> Message:
    best, weeks = feat.best, _weeks(feat.on, date)
    exercise = printable(best.exercise)
    if feat.kind == "load" and best.load is not None:
        return message("so-far-best-load", exercise=exercise, **_weight(best), weeks=weeks)
    if feat.kind == "hold":
        return message("so-far-best-hold", exercise=exercise, seconds=round(best.seconds or 0), weeks=weeks)
    return message("so-far-best-repetitions", exercise=exercise, repetitions=best.repetitions or 0, weeks=weeks)


def _weight(best: Best) -> dict[str, str | int]:
    return {} if best.load is None else weighed(*best.load)


def _step(climb: Climb, date: datetime.date) -> Message:
    return message("so-far-step", exercise=printable(climb.exercise), weeks=_weeks(climb.on, date))
