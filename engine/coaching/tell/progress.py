"""What the training has come to, in a few sentences: this week, the streak, the bests. Pure."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from typing import Final

from engine.catalog.errors import printable
from engine.catalog.models import Catalog
from engine.coaching.past import totals
from engine.coaching.past.bests import Best, Climb, Feat, bests, last_climb, newest_best
from engine.coaching.past.records import History
from engine.coaching.past.totals import WeekDone
from engine.coaching.plan.days import WEEK
from engine.coaching.profile.model import Profile
from engine.workflow.messages import Arguments, Message, listed, message, weighed

LONG: Final = 100
"""Weeks from which a streak is told without its number: in the cloud, sessions are forgotten after two years. Ours."""

_FEW: Final = 3
"""Bests that are told at once."""


def progress_told(history: History, profile: Profile, date: datetime.date, catalog: Catalog) -> tuple[Message, ...]:
    """What it comes to in a few sentences: this week, the streak, the main muscles, the newest best and step up.

    Where no best was beaten yet, the bests as they are.
    """
    done = history.until(date)
    weeks = totals.weeks(done, catalog, date)
    if not weeks:
        return (message("so-far-ahead") if history.trained else message("so-far-none"),)
    feat, climb = newest_best(done, profile.unit), last_climb(done, catalog)
    best = bests_told(done, profile) if feat is None else (_best(feat, date),)
    step = () if climb is None else (_step(climb, date),)
    return (_week(weeks[-1]), *_muscles(weeks), _streak(done, date), *best, *step)


def bests_told(history: History, profile: Profile) -> tuple[Message, ...]:
    """The bests of what was trained last, a few of them; whether any was beaten plays no part."""
    last = [one.exercise for one in history.trained[-1].sets] if history.trained else []
    mine = {best.exercise: best for best in bests(history, profile.unit)}
    told = [one for name in dict.fromkeys(last) for one in _much(mine[name])][:_FEW]
    return (message("so-far-bests", each=listed(told)),) if told else ()


def _much(best: Best) -> tuple[Message, ...]:
    """What is told of a best: of weight, repetitions and seconds the first that there is."""
    exercise = printable(best.exercise)
    if best.load is not None:
        return (message("each-best-load", exercise=exercise, **_weight(best)),)
    if best.repetitions:
        return (message("each-best-repetitions", exercise=exercise, repetitions=best.repetitions),)
    if best.seconds:
        return (message("each-best-hold", exercise=exercise, seconds=round(best.seconds)),)
    return ()


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


def _weight(best: Best) -> Arguments:
    return {} if best.load is None else weighed(*best.load)


def _step(climb: Climb, date: datetime.date) -> Message:
    return message("so-far-step", exercise=printable(climb.exercise), weeks=_weeks(climb.on, date))
