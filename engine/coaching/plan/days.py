"""Which days are for training (programme S4, D2, D4, D7, D8), and which session comes next (D1, D3, D5, S7)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from engine.coaching.profile.model import WEEKDAYS, Profile, Readiness
from engine.workflow.messages import Message, message

Kind = Literal["workout", "rest", "light_cardio"]

WEEK: Final = 7
STARTER: Final = "starter"
FIRST, SECOND, THIRD = "day-1", "day-3", "day-5"
_COUNTS_AS: Final[dict[str, tuple[str, ...]]] = {
    FIRST: (FIRST,),
    SECOND: (SECOND,),
    STARTER: (FIRST,),
    "full": (FIRST, SECOND),
}
"""Which days of the split a workout stands for."""

AHEAD: Final = 28
"""Days for which a session dated later means rest: a clock was set back. A clock that was wrong by more was wrong by
years, and must not forbid training. Ours."""

VERY_SORE: Final = 3
SORE: Final = 2


class Trained(NamedTuple):
    """A session with strength work, or one that is planned.

    Attributes:
        part: It went on on a later day, which counts as the session's.
    """

    date: datetime.date
    workout: str
    part: bool = False


class Day(NamedTuple):
    """The purpose of a day.

    Attributes:
        kind: ``light_cardio`` is a rest day on which a walk does good (D4).
    """

    kind: Kind
    reasons: tuple[Message, ...]


def day(profile: Profile, trained: Sequence[Trained], date: datetime.date, ready: Readiness) -> Day:
    """What ``date`` is for; ``trained`` is what was done, the earliest first, with any that is dated later."""
    why = message("plan-unwell") if ready.unwell else _not_today(profile, trained, date, ready)
    if why is None:
        return Day("workout", ())
    fresh = ready.sore < SORE and not (ready.tired or ready.unwell)
    yesterday = [one.workout for one in trained if (date - one.date).days == 1]
    if fresh and SECOND in yesterday:
        return Day("light_cardio", (why, message("plan-light-cardio", exercise=profile.cardio)))
    if fresh and FIRST in yesterday:
        return Day("rest", (why, message("plan-upper-body")))
    return Day("rest", (why,))


def _not_today(profile: Profile, trained: Sequence[Trained], date: datetime.date, ready: Readiness) -> Message | None:
    """The reason not to train on ``date``; None if there is none."""
    ago = [(date - one.date).days for one in trained if one.date <= date]
    whole = [(date - one.date).days for one in trained if one.date <= date and not one.part]
    if recent := _rested_too_little(profile, ago, whole):
        return recent
    if any(0 < (one.date - date).days <= AHEAD for one in trained):
        return message("plan-trained-ahead")
    if ready.sore >= VERY_SORE:
        return message("plan-sore-rest")
    if profile.days and WEEKDAYS[date.weekday()] not in profile.days:
        return message("plan-not-your-day")
    if ready.tired and (ready.sore >= SORE or (ago and min(ago) <= _SOON)):
        return message("plan-tired-later")
    return None


def _rested_too_little(profile: Profile, ago: list[int], whole: list[int]) -> Message | None:
    """At least one rest day between two sessions, and no more than two or three in any seven days (S4)."""
    if 0 in ago:
        return message("plan-trained-today")
    if 1 in ago:
        return message("plan-trained-yesterday")
    if sum(days < WEEK for days in whole) >= profile.sessions:
        return message("plan-enough", sessions=profile.sessions)
    return None


_SOON: Final = 2
"""Days since the last session: so soon after it, the next one can wait for a better day (D8)."""


def split(trained: Sequence[Trained], date: datetime.date) -> str:
    """The session of the split that comes next: in each week day 1 and day 3, then day 5 (D1, D3, D5).

    A person who trains once a week takes day 1 and day 3 in turn.
    """
    this_week = {name for one in trained if _week(one.date) == _week(date) for name in _COUNTS_AS.get(one.workout, ())}
    waiting = [name for name in (FIRST, SECOND) if name not in this_week]
    if not waiting:
        return THIRD
    return min(waiting, key=lambda name: _last(trained, name))


def _week(date: datetime.date) -> tuple[int, int]:
    year, week, _ = date.isocalendar()
    return year, week


def _last(trained: Sequence[Trained], name: str) -> datetime.date:
    dates = (one.date for one in trained if name in _COUNTS_AS.get(one.workout, ()))
    return max(dates, default=datetime.date.min)
