"""What to train today, from what was trained before: the plain rule, until there is a planner.

Pure. Two or three sessions a week with at least one rest day between them (program.md S4), in the order of the week
(D1 to D5); somebody who has never trained begins small (S7, A5).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

Reason = Literal["first", "rested", "again", "trained-today", "trained-yesterday"]
"""Why: never trained yet; a rest day is behind; longer away; no rest day yet."""

WEEK = ("day-1", "day-3", "day-5")
"""The week's sessions in order (program.md D1, D3, D5)."""

FIRST = "starter"
"""What somebody begins with (program.md S7, A5)."""

LEVELS = {"beginner": (FIRST,), "intermediate": WEEK, "advanced": ("full",)}
"""Which workouts suit whom (program.md S5 to S7)."""

_LONG_AWAY = 7


class Trained(NamedTuple):
    """A session of the past."""

    workout: str
    day: date


class Today(NamedTuple):
    """What is due on a day.

    Attributes:
        workout: What comes next, also on a day of rest.
    """

    day: date
    kind: Literal["workout", "rest"]
    workout: str
    reason: Reason


class Offer(NamedTuple):
    """A workout to choose from.

    Attributes:
        needs: What each of its exercises cannot do without; inside an entry one thing is enough.
    """

    workout: str
    minutes: float
    needs: tuple[tuple[str, ...], ...]


def today(history: Sequence[Trained], day: date) -> Today:
    """What is due on ``day``; ``history`` has the latest session first."""
    if not history:
        return Today(day, "workout", FIRST, "first")
    workout, days = following(history), (day - history[0].day).days
    if days <= 1:
        return Today(day, "rest", workout, "trained-today" if days <= 0 else "trained-yesterday")
    return Today(day, "workout", workout, "again" if days > _LONG_AWAY else "rested")


def week(history: Sequence[Trained], day: date) -> tuple[Today, ...]:
    """Seven days from ``day`` on, each workout done on the day that it is due."""
    days, done = [], list(history)
    for number in range(7):
        due = today(done, day + timedelta(days=number))
        days.append(due)
        if due.kind == "workout":
            done.insert(0, Trained(due.workout, due.day))
    return tuple(days)


def following(history: Iterable[Trained]) -> str:
    """The session of the week after the one of them that was done last."""
    last = next((one.workout for one in history if one.workout in WEEK), None)
    return WEEK[0] if last is None else WEEK[(WEEK.index(last) + 1) % len(WEEK)]


def choose(
    offers: Sequence[Offer], due: str, *, level: str = "", minutes: float | None = None, has: str = ""
) -> Offer | None:
    """The workout that suits best: of those for the level and the equipment, the longest that fits the time.

    Returns:
        The shortest one where none fits the time; None where there is nothing to choose from.
    """
    suiting = _for_level(offers, level) or list(offers)
    suiting = _with(suiting, has) or suiting
    fitting = [one for one in suiting if minutes is None or one.minutes <= minutes]
    if not fitting:
        return min(offers, key=lambda one: (round(one.minutes), one.workout != due), default=None)
    longest = max(round(one.minutes) for one in fitting) if minutes is not None else 0
    best = [one for one in fitting if round(one.minutes) >= longest]
    return next((one for one in best if one.workout == due), best[0])


def _for_level(offers: Sequence[Offer], level: str) -> list[Offer]:
    return [one for one in offers if one.workout in LEVELS.get(level, ())]


def _with(offers: Sequence[Offer], thing: str) -> list[Offer]:
    """Those that use the thing and need nothing else; else those that need nothing else."""
    if not thing:
        return []
    possible = [one for one in offers if all(thing in choices for choices in one.needs)]
    return [one for one in possible if one.needs] or possible
