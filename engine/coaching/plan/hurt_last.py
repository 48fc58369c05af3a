"""What hurt the last time it was done: it is told before it comes again, and left out where that is wished. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Circuit, WarmUp, Workout
from engine.coaching.past.records import History, SessionDone, exercises_of
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.plan.written import blocks_of
from engine.workflow.messages import Message, message

HURT: Final = "plan-hurt-last"
"""The reason that names an exercise which hurt the last time."""


def spare(draft: Draft, person: Trainee, without: Iterable[str]) -> Draft:
    """Leave out what is not to be done on this day, and tell what hurt of the rest; the last exercise stays."""
    gone = frozenset(without)
    workout = _without(draft.workout, gone) if gone else draft.workout
    left = {block.exercise for block in blocks_of(workout)}
    there = [aim for aim in draft.aims if aim.exercise in left]
    out = tuple(message("plan-hurt-left-out", exercise=one.exercise) for one in draft.aims if one.exercise not in left)
    hurt = (
        message(HURT, exercise=one)
        for one in dict.fromkeys(aim.exercise for aim in there)
        if _hurt(one, person.history)
    )
    return draft._replace(workout=workout, aims=tuple(there), reasons=(*draft.reasons, *out, *hurt))


def hurt_of(reasons: Iterable[Message]) -> tuple[str, ...]:
    """Name the exercises of which a plan tells that they hurt the last time."""
    return tuple(str(one.arguments["exercise"]) for one in reasons if one.id == HURT)


def _hurt(exercise: str, history: History) -> bool:
    """Whether an exercise hurt in the last session that had it, and was not fine again in that."""
    last = next((one for one in reversed(history.sessions) if exercise in _all_of(one)), None)
    if last is None or exercise not in last.hurt:
        return False
    told = [pain for pain in last.pains if pain.exercise == exercise]
    return not told or not all(pain.over for pain in told)


def _all_of(session: SessionDone) -> frozenset[str]:
    return frozenset((*exercises_of(session), *session.hurt))


def _without(workout: Workout, gone: frozenset[str]) -> Workout:
    """A workout without these exercises, also in the circuit before it; as it is where nothing would be left."""
    blocks = tuple(one for one in workout.block if one.exercise not in gone)
    supersets = tuple(
        replace(one, block=kept)
        for one in workout.superset
        if len(kept := tuple(block for block in one.block if block.exercise not in gone)) > 1
    )
    if not blocks and not supersets:
        return workout
    warm_up = workout.warm_up
    if isinstance(warm_up, WarmUp) and isinstance(warm_up.circuit, Circuit):
        moves = tuple(one for one in warm_up.circuit.exercises if one not in gone)
        circuit = replace(warm_up.circuit, exercises=moves) if moves else warm_up.circuit
        warm_up = replace(warm_up, circuit=circuit)
    return replace(workout, block=blocks, superset=supersets, warm_up=warm_up)
