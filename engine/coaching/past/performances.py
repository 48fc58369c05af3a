"""The performance of one exercise in one session. Progress is decided on these."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from engine.catalog.terms import Unit
from engine.coaching.past.records import History, SessionDone, SetDone
from engine.coaching.profile.model import Load

EASY = 7
"""An effort up to this is easy."""

HARD = 9
"""At this effort or above, nothing is added."""


class Performance(NamedTuple):
    """One exercise in one session.

    Attributes:
        date: Of its last set.
        aimed: Planned repetitions a set; None if every set was cut short.
        least: Of all its sets and sides.
        sets: How many; the two sides of a set are one.
        whole: Nothing was cut short, corrected to less, or painful.
        effort: The hardest that was said.
        load: The last that was said, else the planned one.
        planned: The load was planned, and not reported.
        unit: Of the load; None for the person's own.
        workout: The session's.
        chosen: The person asked for it in place of another.
        at: When its last set was over, in seconds since the epoch.
        planned_at: When it was settled that it comes, and how heavy: as the session began, in the same seconds.
        named_at: When its load was settled: as it was said, else as it was planned.
    """

    date: datetime.date
    exercise: str
    aimed: int | None
    least: int
    sets: int
    whole: bool
    effort: int | None
    load: float | None
    unit: Unit | None
    chosen: bool = False
    workout: str = ""
    planned: bool = False
    at: float = 0.0
    planned_at: float = 0.0
    named_at: float = 0.0

    @property
    def easy(self) -> bool:
        """All sets done and rated as easy."""
        return self.whole and self.effort is not None and self.effort <= EASY

    def weight(self, unit: Unit) -> Load | None:
        """The weight that was named; ``unit`` is the person's own."""
        return None if self.load is None else Load(self.load, self.unit or unit)


def performances(history: History) -> tuple[Performance, ...]:
    """Every exercise of every session, in order; read once for a history."""
    known: tuple[Performance, ...] | None = history.__dict__.get("performances")
    if known is None:
        known = tuple(one for session in history.sessions for one in of_session(session))
        history.__dict__["performances"] = known
    return known


def of_session(session: SessionDone) -> tuple[Performance, ...]:
    """Every exercise of one session; read once for a session."""
    known: tuple[Performance, ...] | None = session.__dict__.get("performances")
    if known is None:
        known = session.__dict__["performances"] = _read(session)
    return known


def _read(session: SessionDone) -> tuple[Performance, ...]:
    by_exercise: dict[str, list[SetDone]] = {}
    for one in session.counted:
        if one.repetitions is not None:
            by_exercise.setdefault(one.exercise, []).append(one)
    return tuple(_performance(session, id_, sets) for id_, sets in by_exercise.items())


def _performance(session: SessionDone, exercise: str, sets: list[SetDone]) -> Performance:
    aimed = max((one.aimed for one in sets if one.aimed is not None), default=None)
    least = min(one.repetitions or 0 for one in sets)
    cut = any(not one.complete and not one.corrected for one in sets)
    # Set by set: a workout of one's own may want twelve and then eight.
    short = aimed is None or any((one.repetitions or 0) < (one.aimed or aimed) for one in sets)
    said = [one for one in sets if one.load is not None]
    return Performance(
        date=sets[-1].date,
        exercise=exercise,
        aimed=aimed,
        least=least,
        sets=len({(one.slot, one.set) for one in sets}),
        whole=not (cut or short or exercise in session.hurt),
        effort=max((one.effort for one in sets if one.effort is not None), default=None),
        load=said[-1].load if said else None,
        unit=said[-1].unit if said else None,
        workout=session.workout,
        planned=bool(said) and said[-1].planned,
        chosen=any(swap.instead == exercise for swap in session.swapped),
        at=max(one.at for one in sets),
        planned_at=session.began,
        named_at=session.began if not said or said[-1].said is None else said[-1].said,
    )


SMOOTH = 2.0
"""How often a move has to go easily until it counts as smooth (programme S5). Ours, as the next."""

UNSAID = 0.5
"""What an unrated set that was done whole counts for."""


def smooth(done: Iterable[Performance], top: int) -> frozenset[str]:
    """The exercises that go easily by now: in two sessions or more all sets done, and that was not too hard.

    That is an effort of 7 or less, or of 8 with ``top`` repetitions, the most that are ever asked for: so a person who
    rates everything an 8 gets on as well. Of unrated sessions it takes more.
    """
    score: dict[str, float] = {}
    for one in done:
        if one.whole:
            score[one.exercise] = score.get(one.exercise, 0.0) + _worth(one, top)
    return frozenset(id_ for id_, much in score.items() if much >= SMOOTH)


def _worth(one: Performance, top: int) -> float:
    if one.effort is None:
        return UNSAID
    return float(one.easy or (one.least >= top and one.effort < HARD))
