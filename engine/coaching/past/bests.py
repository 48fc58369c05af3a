"""Personal bests, in an exercise or up a ladder. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple, TypeVar

from engine.catalog.models import Catalog
from engine.catalog.terms import Unit
from engine.coaching.ladder.rungs import chain, heights
from engine.coaching.past.records import History, SetDone
from engine.coaching.profile.model import Load

Number = TypeVar("Number", int, float)

Much = Literal["load", "repetitions", "hold"]
"""What a best is counted in."""


class Best(NamedTuple):
    """The bests of one exercise, with the days on which they were first reached; None for a kind that it lacks."""

    exercise: str
    repetitions: int | None = None
    repetitions_on: datetime.date | None = None
    load: Load | None = None
    load_on: datetime.date | None = None
    seconds: float | None = None
    seconds_on: datetime.date | None = None


class Feat(NamedTuple):
    """A best that was beaten.

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


def bests(history: History, unit: Unit = "kg") -> tuple[Best, ...]:
    """The best of every exercise, in the order in which they were first done; ``unit`` is the person's own.

    They are found once for a history.
    """
    known: dict[Unit, tuple[Best, ...]] = history.__dict__.setdefault("bests", {})
    if unit not in known:
        by_exercise: dict[str, list[SetDone]] = {}
        for one in _counted(history):
            by_exercise.setdefault(one.exercise, []).append(one)
        known[unit] = tuple(_best(exercise, sets, unit) for exercise, sets in by_exercise.items())
    return known[unit]


def newest_best(history: History, unit: Unit = "kg") -> Feat | None:
    """The best that was reached last; what an exercise begins with is none."""
    first: dict[tuple[str, str], datetime.date] = {}
    for one in _counted(history):
        for kind in _kinds(one):
            first.setdefault((one.exercise, kind), one.date)
    feats = [feat for best in bests(history, unit) for feat in _feats(best)]
    later = (feat for feat in feats if feat.on > first[feat.best.exercise, feat.kind])
    return max(later, key=lambda feat: feat.on, default=None)


def _counted(history: History) -> Iterator[SetDone]:
    return (one for session in history.sessions for one in session.counted)


def last_climb(history: History, catalog: Catalog) -> Climb | None:
    """The last step up a ladder: its highest rung so far, after a lower one on an earlier day."""
    highest: dict[str, int] = {}
    found = None
    for day, sets in (part for session in history.trained for part in groupby(session.sets, lambda one: one.date)):
        for ladder, rung in heights((one.exercise for one in sets), catalog).items():
            if rung > highest.setdefault(ladder, rung):
                highest[ladder], found = rung, Climb(chain(ladder, catalog)[rung - 1], day)
    return found


def _best(exercise: str, sets: list[SetDone], unit: Unit) -> Best:
    counted: dict[int, datetime.date] = {}  # each with the day on which it was reached first
    held: dict[float, datetime.date] = {}
    loads: dict[tuple[float, Unit], datetime.date] = {}
    for one in sets:
        if _held(one):
            held.setdefault(one.seconds, one.date)
        elif one.repetitions:
            counted.setdefault(one.repetitions, one.date)
        if one.load is not None and lifted(one):
            loads.setdefault((one.load, one.unit or unit), one.date)
    lifts = ((Load(*load), on) for load, on in loads.items())
    heaviest = max(lifts, key=lambda lift: lift[0].kilograms, default=(None, None))  # the first of equals
    return Best(exercise, *_most(counted), *heaviest, *_most(held))


def _kinds(one: SetDone) -> Iterator[Much]:
    """What can be the best of a set."""
    if lifted(one):
        yield "load"
    if one.repetitions is not None:
        yield "repetitions"
    elif _held(one):
        yield "hold"


def _held(one: SetDone) -> bool:
    """Whether a set was held still, so that its seconds are what counts."""
    return one.repetitions is None and not (one.moving or one.most)


def lifted(one: SetDone) -> bool:
    """Whether a set was done with a weight: one that was planned, and of which no repetition was done, was not."""
    return one.load is not None and (one.repetitions != 0 or not one.planned)


def _feats(best: Best) -> Iterator[Feat]:
    """The feats of a day, the most telling first: weight before repetitions."""
    if best.load_on is not None:
        yield Feat(best, "load", best.load_on)
    if best.repetitions_on is not None:
        yield Feat(best, "repetitions", best.repetitions_on)
    if best.seconds_on is not None:
        yield Feat(best, "hold", best.seconds_on)


def _most(reached: dict[Number, datetime.date]) -> tuple[Number, datetime.date] | tuple[None, None]:
    return max(reached.items(), default=(None, None))
