"""A session made anew out of what was told of it: its sets are whole, the course of the workout is not known any more.

It is kept as one that was done elsewhere is: over, with one entry in its log, on a workout that has what was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from engine.coaching.past.records import OtherDone, Outcome, SessionDone, SetDone
from engine.storage.archive import Archived
from engine.storage.models import Logged, Settings
from engine.storage.retold_workout import workout_of
from engine.workflow.definition import Definition
from engine.workflow.effects import (
    Alarm,
    Amended,
    AnyEffect,
    Finish,
    Hurt,
    PainOver,
    Performed,
    Rated,
    Skipped,
    Swapped,
    Withdrawn,
)
from engine.workflow.import_events import Imported, ImportedSet
from engine.workflow.session import begin
from engine.workflow.wire import Recorded, definition_key

RETOLD: Final = "retold"
"""The id of the only event of such a session."""

_RANK: Final[dict[Outcome, int]] = {"open": 0, "stopped": 1, "finished": 2}


def worth(done: SessionDone) -> tuple[int, int, int]:
    """How much is told of a session: its sets first, then how it ended, then all else."""
    besides = (done.others, done.skipped, done.swapped, done.pains)
    return len(done.sets), _RANK[done.outcome], sum(map(len, besides))


def retold(id_: str, done: SessionDone, settings: Settings, workouts: Iterable[Definition]) -> Archived:
    """Make a session of what is told of it; ``workouts`` tell of its exercises."""
    outcome = "stopped" if done.outcome == "open" else done.outcome
    sets = tuple(_sets(done))
    definition = workout_of(done, tuple(workouts))
    event = Imported(id=RETOLD, app="table", sets=sets, seconds=max(0.0, done.seconds), outcome=outcome)
    effects = (*_effects(done), Finish(outcome, done.seconds))
    at = max(done.last_at, done.began)
    log = (Logged(1, Recorded(at, event), effects),)
    return Archived(begin(id_, definition_key(definition)), definition, settings, done.began, None, log)


def _sets(done: SessionDone) -> Iterator[ImportedSet]:
    """All that was done, as a file would tell of it."""
    for other in done.others:
        yield ImportedSet(
            exercise=other.exercise,
            name=other.exercise,
            phase=other.phase,  # type: ignore[arg-type]
            side=other.side,  # type: ignore[arg-type]
            repetitions=other.repetitions,
            seconds=other.seconds,
            complete=other.complete,
        )
    for one in done.sets:
        yield ImportedSet(
            exercise=one.exercise,
            name=one.exercise,
            slot=one.slot,
            set=one.set,
            kind="warm_up" if one.warm_up else "normal",
            side=one.side,  # type: ignore[arg-type]
            repetitions=one.repetitions,
            seconds=one.seconds,
            load=one.load or None,
            unit=one.unit,
            effort=one.effort,
            reserve=one.reserve,
            at=one.at,
            moving=one.moving,
            most=one.most,
            complete=one.complete,
            corrected=one.corrected,
        )


def _effects(done: SessionDone) -> Iterator[AnyEffect]:
    """What the history reads in a log, so that it reads the same."""
    yield from map(_other, done.others)
    for one in done.sets:
        yield _performed(one)
        if one.corrected:
            yield _amended(one)
        if one.effort is not None:
            yield Rated(one.slot, one.exercise, one.set, one.effort, one.reserve)
    for left in done.skipped:
        yield Skipped(left.slot, left.exercise, left.set)
    for swap in done.swapped:
        yield Swapped(swap.slot, swap.exercise, swap.instead)
    yield from _safety(done)
    if done.withdrawn:
        yield Withdrawn()


def _safety(done: SessionDone) -> Iterator[AnyEffect]:
    for pain in done.pains:
        yield Hurt("", pain.exercise, pain.part, pain.side, pain.severity)  # type: ignore[arg-type]
    for exercise in dict.fromkeys(pain.exercise for pain in done.pains if pain.over):
        yield PainOver("", exercise)
    if done.alarmed:
        yield Alarm("", "")


def _other(one: OtherDone) -> Performed:
    return Performed("", one.exercise, 1, one.phase, one.side, one.repetitions, one.seconds, one.complete)


def _performed(one: SetDone) -> Performed:
    """The set as it was before it was put right."""
    aimed = one.aimed if one.complete and one.aimed is not None else one.repetitions
    planned = None if one.corrected and not one.planned else one.load
    return Performed(
        *(one.slot, one.exercise, one.set, "exercise", one.side, aimed, one.seconds, one.complete),
        load=planned,
        unit=None if planned is None else one.unit,
        warm_up=one.warm_up,
        moving=one.moving,
        most=one.most,
        at=one.at,
    )


def _amended(one: SetDone) -> Amended:
    said = None if one.planned else one.load
    unit = None if said is None else one.unit
    return Amended(one.slot, one.exercise, one.set, one.side, one.repetitions, said, unit)
