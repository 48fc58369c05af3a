"""Sums, streak and personal bests: what a history comes to. Pure; weeks begin on Monday."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from engine.catalog.models import Catalog
from engine.coaching.ladders import bottom, chain
from engine.coaching.profile import Load, Unit
from engine.coaching.records import History, SessionDone, SetDone

LIGHTLY: Final = 0.5
"""What a set counts for a muscle that it trains lightly. Ours: a common way to count volume."""

FORGIVEN: Final = 1
"""Weeks in a row that may be missed within a streak."""

POUND: Final = 0.45359237
"""Kilograms in a pound."""

Much = Literal["load", "repetitions", "hold"]
"""What a best is counted in."""

_WEEK: Final = datetime.timedelta(days=7)


class WeekDone(NamedTuple):
    """What was done in a week.

    Attributes:
        sets: Of strength work; the two sides of a set are one.
        repetitions: Of both sides together.
        seconds: Trained in all.
        effort: The mean of what was said; None where nothing was.
        muscles: Sets by muscle group; a set counts half where it trains lightly.
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


class Streak(NamedTuple):
    """Weeks with strength work, one after the other; a single missed one in between is forgiven, and not counted.

    Attributes:
        weeks: Of the streak that is going on; 0 when there is none.
        longest: Of all there ever were.
    """

    weeks: int
    longest: int


class Best(NamedTuple):
    """The best of one exercise, and the day on which it was reached first; None where there is none of the kind."""

    exercise: str
    repetitions: int | None = None
    repetitions_on: datetime.date | None = None
    load: Load | None = None
    load_on: datetime.date | None = None
    seconds: float | None = None
    seconds_on: datetime.date | None = None


class Feat(NamedTuple):
    """Something that was never done so well before.

    Attributes:
        best: What the exercise's best is now.
        kind: What of it is new.
        on: The day on which it was reached.
    """

    best: Best
    kind: Much
    on: datetime.date


class Climb(NamedTuple):
    """A step up a ladder: an exercise that is harder than any done on it before, and the day."""

    exercise: str
    on: datetime.date


def monday(day: datetime.date) -> datetime.date:
    """The first day of the week of ``day``."""
    return day - datetime.timedelta(days=day.weekday())


def weeks(history: History, catalog: Catalog, until: datetime.date) -> tuple[WeekDone, ...]:
    """Every week from the first with strength work to that of ``until``, those without any as well."""
    days = [monday(session.date) for session in history.trained if session.date <= until]
    found = []
    at = min(days, default=None)
    while at is not None and at <= monday(until):
        found.append(_week(history, catalog, at, until))
        at += _WEEK
    return tuple(found)


def streak(history: History, day: datetime.date) -> Streak:
    """The streak as of ``day``, whose own week is never missed before it is over."""
    trained = sorted({monday(session.date) for session in history.trained if session.date <= day})
    if not trained:
        return Streak(0, 0)
    runs = [1]
    for before, after in pairwise(trained):
        if _missed(before, after) > FORGIVEN:
            runs.append(0)
        runs[-1] += 1
    alive = _missed(trained[-1], monday(day)) <= FORGIVEN
    return Streak(runs[-1] if alive else 0, max(runs))


def bests(history: History, unit: Unit = "kg") -> tuple[Best, ...]:
    """The best of every exercise, in the order in which they were first done; ``unit`` is the person's own."""
    by_exercise: dict[str, list[SetDone]] = {}
    for one in history.sets:
        by_exercise.setdefault(one.exercise, []).append(one)
    return tuple(_best(exercise, sets, unit) for exercise, sets in by_exercise.items())


def newest_best(history: History, unit: Unit = "kg") -> Feat | None:
    """The best that was reached last; what an exercise begins with is none."""
    first: dict[tuple[str, str], datetime.date] = {}
    for one in history.sets:
        for kind in _kinds(one):
            first.setdefault((one.exercise, kind), one.date)
    feats = [feat for best in bests(history, unit) for feat in _feats(best)]
    later = (feat for feat in feats if feat.on > first[feat.best.exercise, feat.kind])
    return max(later, key=lambda feat: feat.on, default=None)


def last_climb(history: History, catalog: Catalog) -> Climb | None:
    """The last step up a ladder: its highest rung so far, after a lower one on an earlier day."""
    highest: dict[str, int] = {}
    found = None
    for session in history.trained:
        for ladder, rung in _rungs((one.exercise for one in session.sets), catalog).items():
            if rung > highest.setdefault(ladder, rung):
                highest[ladder], found = rung, Climb(chain(ladder, catalog)[rung - 1], session.date)
    return found


def sets_of(session: SessionDone) -> int:
    """How many sets of strength work; the two sides of a set are one."""
    return len({(one.slot, one.set) for one in session.sets})


def kilograms(load: Load) -> float:
    """A weight in kilograms, to compare."""
    return load.value * (POUND if load.unit == "lb" else 1.0)


def groups(exercise: str, catalog: Catalog) -> dict[str, float]:
    """What a set of an exercise counts for each muscle group; nothing where the catalogue does not know it."""
    known = catalog.exercises.get(exercise)
    if known is None:
        return {}
    lightly = {_group(muscle, catalog): LIGHTLY for muscle in known.secondary}
    return lightly | {_group(muscle, catalog): 1.0 for muscle in known.primary}


def _week(history: History, catalog: Catalog, start: datetime.date, until: datetime.date) -> WeekDone:
    sessions = [one for one in history.trained if start <= one.date <= until and monday(one.date) == start]
    done = [one for session in sessions for one in session.sets]
    whole = {(session.id, one.slot, one.set): one.exercise for session in sessions for one in session.sets}
    said = [one.effort for one in done if one.effort is not None]
    muscles: dict[str, float] = {}
    for exercise in whole.values():
        for group, share in groups(exercise, catalog).items():
            muscles[group] = muscles.get(group, 0.0) + share
    return WeekDone(
        monday=start,
        sessions=len(sessions),
        sets=len(whole),
        repetitions=sum(one.repetitions or 0 for one in done),
        seconds=sum(session.seconds for session in sessions),
        effort=sum(said) / len(said) if said else None,
        muscles=muscles,
        rungs=_rungs((one.exercise for one in done), catalog),
    )


def _rungs(exercises: Iterable[str], catalog: Catalog) -> dict[str, int]:
    highest: dict[str, int] = {}
    for ladder, rung in _placed(dict.fromkeys(exercises), catalog):
        highest[ladder] = max(rung, highest.get(ladder, 0))
    return highest


def _placed(exercises: Iterable[str], catalog: Catalog) -> Iterator[tuple[str, int]]:
    """Ladder and rung of each exercise that is on a ladder."""
    for exercise in exercises:
        if exercise in catalog.exercises:
            lowest = bottom(exercise, catalog)
            rungs = chain(lowest, catalog)
            if len(rungs) > 1:
                yield lowest, rungs.index(exercise) + 1


def _group(muscle: str, catalog: Catalog) -> str:
    return catalog.muscles[muscle].part_of or muscle


def _missed(before: datetime.date, after: datetime.date) -> int:
    """Weeks between two weeks."""
    return max(0, (after - before) // _WEEK - 1)


def _best(exercise: str, sets: list[SetDone], unit: Unit) -> Best:
    # ``max`` keeps the first of equals: the day on which it was reached.
    counted = max(((one.repetitions, one.date) for one in sets if one.repetitions), key=_first, default=(None, None))
    held = max(((one.seconds, one.date) for one in sets if one.repetitions is None), key=_first, default=(None, None))
    loaded = [(Load(one.load, one.unit or unit), one.date) for one in sets if one.load is not None]
    heaviest = max(loaded, key=lambda one: kilograms(one[0]), default=(None, None))
    return Best(exercise, *counted, *heaviest, *held)


def _kinds(one: SetDone) -> Iterator[Much]:
    """What can be the best of a set."""
    if one.load is not None:
        yield "load"
    yield "hold" if one.repetitions is None else "repetitions"


def _feats(best: Best) -> Iterator[Feat]:
    """What is told first comes first: of a day, the weight tells more than the repetitions."""
    if best.load_on is not None:
        yield Feat(best, "load", best.load_on)
    if best.repetitions_on is not None:
        yield Feat(best, "repetitions", best.repetitions_on)
    if best.seconds_on is not None:
        yield Feat(best, "hold", best.seconds_on)


def _first(pair: tuple[float, object]) -> float:
    return pair[0]
