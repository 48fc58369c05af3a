"""Weekly sums of a history, and the streak. Pure. Weeks begin on Monday."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import heights
from engine.coaching.past.records import History, SessionDone, SetDone

LIGHTLY: Final = 0.5
"""What a set counts for a muscle that it trains lightly: an indirect set is half a set (Pelland 2024, grade A)."""

MAIN: Final = ("glutes", "hamstrings")
"""The muscle groups that this coach trains: their sets are told apart, in direct and indirect ones."""

FORGIVEN: Final = 1
"""Weeks in a row that may be missed within a streak."""

_WEEK: Final = datetime.timedelta(days=7)


class WeekDone(NamedTuple):
    """What was done in a week.

    Attributes:
        sessions: Those whose last set was done in it; their ``seconds`` count there too.
        sets: Of strength work; the two sides of a set are one.
        repetitions: Of both sides together.
        seconds: Trained in all.
        effort: The mean of the ratings; None without any.
        muscles: Sets by muscle group; a set counts half where it trains lightly.
        direct: Those of them that train the group mainly: the whole ones.
        rungs: By the lowest exercise of a ladder: the number, from 1, of the highest rung that was trained.
    """

    monday: datetime.date
    sessions: int
    sets: int
    repetitions: int
    seconds: float
    effort: float | None
    muscles: dict[str, float]
    rungs: dict[str, int]
    direct: dict[str, int]

    def indirect(self, group: str) -> int:
        """How many sets trained a muscle group lightly."""
        return round((self.muscles.get(group, 0.0) - self.direct.get(group, 0)) / LIGHTLY)


class Streak(NamedTuple):
    """Consecutive weeks with strength work. A single missed week in between is forgiven, and not counted.

    Attributes:
        weeks: Of the streak that is going on; 0 when there is none.
        longest: Of all there ever were.
    """

    weeks: int
    longest: int


def monday(day: datetime.date) -> datetime.date:
    """The first day of the week of ``day``."""
    return day - datetime.timedelta(days=day.weekday())


def weeks(history: History, catalog: Catalog, until: datetime.date) -> tuple[WeekDone, ...]:
    """All weeks from the first one with strength work to that of ``until``, including empty ones."""
    by_week: dict[datetime.date, list[_Part]] = {}
    for part in (part for session in history.trained for part in _parts(session)):
        if part.sets[-1].date <= until:
            by_week.setdefault(monday(part.sets[-1].date), []).append(part)
    muscles = {exercise: groups(exercise, catalog) for exercise in _exercises(history.trained)}
    found = []
    at = min(by_week, default=None)
    while at is not None and at <= monday(until):
        found.append(_week(by_week.get(at, ()), catalog, muscles, at))
        at += _WEEK
    return tuple(found)


def streak(history: History, day: datetime.date) -> Streak:
    """The streak as of ``day``. The week of ``day`` does not count as missed before its end."""
    dates = (date for session in history.trained for date in session.days if date <= day)
    trained = sorted({monday(date) for date in dates})
    if not trained:
        return Streak(0, 0)
    runs = [1]
    for before, after in pairwise(trained):
        if _missed(before, after) > FORGIVEN:
            runs.append(0)
        runs[-1] += 1
    alive = _missed(trained[-1], monday(day)) <= FORGIVEN
    return Streak(runs[-1] if alive else 0, max(runs))


def sets_of(session: SessionDone) -> int:
    """How many sets of strength work; the two sides of a set are one."""
    return len({(one.slot, one.set) for one in session.counted})


def groups(exercise: str, catalog: Catalog) -> dict[str, float]:
    """What a set of an exercise counts for each muscle group; nothing where the catalogue does not know it."""
    known = catalog.exercises.get(exercise)
    if known is None:
        return {}
    lightly = {_group(muscle, catalog): LIGHTLY for muscle in known.secondary}
    return lightly | {_group(muscle, catalog): 1.0 for muscle in known.primary}


class _Part(NamedTuple):
    """What was done of a session in one week.

    Attributes:
        last: Whether it ends there: a session counts in the week of its last set.
    """

    session: SessionDone
    sets: tuple[SetDone, ...]
    last: bool


def _parts(session: SessionDone) -> Iterator[_Part]:
    if monday(session.sets[0].date) == monday(session.date):  # as nearly all do
        yield _Part(session, session.sets, last=True)
        return
    by_week: dict[datetime.date, list[SetDone]] = {}
    for one in session.sets:
        by_week.setdefault(monday(one.date), []).append(one)
    yield from (_Part(session, tuple(sets), last=week == monday(session.date)) for week, sets in by_week.items())


def _exercises(parts: Iterable[SessionDone | _Part]) -> dict[str, None]:
    return dict.fromkeys(one.exercise for part in parts for one in part.sets)


def _week(
    parts: Sequence[_Part], catalog: Catalog, shares: dict[str, dict[str, float]], start: datetime.date
) -> WeekDone:
    every = [(part.session.id, one) for part in parts for one in part.sets if not one.warm_up]
    done = [one for _, one in every]
    whole = {(id_, one.slot, one.set): one.exercise for id_, one in every}
    said = [one.effort for one in done if one.effort is not None]
    muscles, direct = _shared(whole.values(), shares)
    return WeekDone(
        monday=start,
        sessions=sum(part.last for part in parts),
        sets=len(whole),
        repetitions=sum(one.repetitions or 0 for one in done),
        seconds=sum(part.session.seconds for part in parts if part.last),
        effort=sum(said) / len(said) if said else None,
        muscles=muscles,
        rungs=heights(_exercises(parts), catalog),
        direct=direct,
    )


def _shared(exercises: Iterable[str], shares: dict[str, dict[str, float]]) -> tuple[dict[str, float], dict[str, int]]:
    """The sets by muscle group, and those among them that train it mainly."""
    muscles: dict[str, float] = {}
    direct: dict[str, int] = {}
    for exercise in exercises:
        for group, share in shares[exercise].items():
            muscles[group] = muscles.get(group, 0.0) + share
            direct[group] = direct.get(group, 0) + (share > LIGHTLY)
    return muscles, direct


def _group(muscle: str, catalog: Catalog) -> str:
    return catalog.muscles[muscle].part_of or muscle


def _missed(before: datetime.date, after: datetime.date) -> int:
    """Weeks between two weeks."""
    return max(0, (after - before) // _WEEK - 1)
