"""From a workout that was done elsewhere to what was done in it, for the history."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from engine.catalog.terms import Unit
from engine.workflow.change import Change
from engine.workflow.effects import Amended, AnyEffect, Finish, Performed, Rated
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS
from engine.workflow.import_events import Imported, ImportedSet
from engine.workflow.plan import Plan
from engine.workflow.session import Session

POUND: Final = 0.45359237
"""Kilograms."""


def take_in(plan: Plan, session: Session, event: Imported, now: float) -> Change:
    """Take the workout in as done: the session is over, and past its last step."""
    last = len(plan.steps(session.swaps)) - 1
    over = replace(session, step=last, began=now, active_from=now - event.seconds)
    return Change(over, "finished", tuple(_effects(event)))


def counts(one: ImportedSet) -> bool:
    """Whether a set can be counted here: not where it has more than anybody can tell the coach of."""
    heavy = one.load is not None and lift(one)[0] > HEAVIEST
    return not heavy and (one.repetitions or 0) <= MOST_REPETITIONS


def lift(one: ImportedSet) -> tuple[float, Unit | None]:
    """The weight in the unit that it is counted in: pounds beyond what is counted are kilograms."""
    load = one.load or 0.0
    return (load, one.unit) if load <= HEAVIEST or one.unit != "lb" else (round(load * POUND, 2), "kg")


def rating(effort: float) -> int:
    """The effort as the coach knows it: of a half, the harder one."""
    return min(10, math.ceil(effort))


def _effects(event: Imported) -> Iterator[AnyEffect]:
    for one in event.sets:
        if counts(one):
            yield from _done(one)
    if event.outcome != "open":
        yield Finish(event.outcome, event.seconds)


def _done(one: ImportedSet) -> Iterator[AnyEffect]:
    about = (one.slot, one.exercise, one.set)
    load, unit = (None, None) if one.load is None else lift(one)
    yield Performed(
        *about,
        one.phase,
        one.side,
        one.repetitions,
        one.seconds or 0.0,
        one.complete,
        load=load,
        unit=unit,
        warm_up=one.kind == "warm_up",
        moving=one.moving,
        most=one.most,
        at=one.at,
    )
    if one.corrected:
        yield Amended(*about, one.side)
    if one.effort is not None:
        yield Rated(*about, rating(one.effort), one.reserve)
