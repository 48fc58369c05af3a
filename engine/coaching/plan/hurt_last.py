"""What hurt the last time it was done: it is told before it comes again, and left out where that is wished. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from msgspec.structs import replace

from engine.catalog.models import Cardio, Circuit, CoolDown, WarmUp, Workout
from engine.coaching.past.records import History, SessionDone, exercises_of
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.plan.written import blocks_of
from engine.workflow.messages import Message, message

_WarmUp = WarmUp | Literal["none"] | None
_CoolDown = CoolDown | Literal["none"] | None
_Cardio = Cardio | Literal["none"] | None

HURT: Final = "plan-hurt-last"
"""The reason that names an exercise which hurt the last time."""

SPARED: Final = "plan-hurt-left-out"
UNWISHED: Final = "plan-unwished"
"""The reasons that name an exercise which is left out on this day: it hurt, or it is not wished for."""


def spare(draft: Draft, person: Trainee, without: Iterable[str]) -> Draft:
    """Leave out what is not to be done on this day, and tell what hurt of the rest; the last exercise stays.

    The walks, the circuit and the stretches are meant as much as the strength work.
    """
    gone = frozenset(without)
    workout = _without(draft.workout, gone) if gone else draft.workout
    before, left = every(draft.workout), every(workout)
    out = tuple(_left_out(one, person.history) for one in before if one in gone and one not in left)
    hurt = tuple(message(HURT, exercise=one) for one in left if _hurt(one, person.history))
    aims = tuple(aim for aim in draft.aims if aim.exercise in left)
    return draft._replace(workout=workout, aims=aims, reasons=(*draft.reasons, *out, *hurt))


def _left_out(exercise: str, history: History) -> Message:
    return message(SPARED if _hurt(exercise, history) else UNWISHED, exercise=exercise)


def every(workout: Workout) -> tuple[str, ...]:
    """Name all that comes in a workout, each once: the strength work first, as it is told first."""
    strength = (block.exercise for block in blocks_of(workout))
    return tuple(dict.fromkeys((*strength, *_warming_up(workout.warm_up), *_cooling_down(workout.cool_down))))


def _warming_up(part: _WarmUp) -> Iterator[str]:
    if isinstance(part, WarmUp):
        if isinstance(part.cardio, Cardio):
            yield part.cardio.exercise
        if isinstance(part.circuit, Circuit):
            yield from part.circuit.exercises


def _cooling_down(part: _CoolDown) -> Iterator[str]:
    if isinstance(part, CoolDown):
        if isinstance(part.cardio, Cardio):
            yield part.cardio.exercise
        yield from (stretch.exercise for stretch in part.stretches or ())


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
    """A workout without these exercises, before and after the strength work as well.

    Where no strength work would be left, that stays as it is.
    """
    blocks = tuple(one for one in workout.block if one.exercise not in gone)
    supersets = tuple(
        replace(one, block=kept)
        for one in workout.superset
        if len(kept := tuple(block for block in one.block if block.exercise not in gone)) > 1
    )
    if blocks or supersets:
        workout = replace(workout, block=blocks, superset=supersets)
    before, after = _warm_up_without(workout.warm_up, gone), _cool_down_without(workout.cool_down, gone)
    return replace(workout, warm_up=before, cool_down=after)


def _warm_up_without(part: _WarmUp, gone: frozenset[str]) -> _WarmUp:
    if not isinstance(part, WarmUp):
        return part
    circuit = part.circuit
    if isinstance(circuit, Circuit):
        moves = tuple(one for one in circuit.exercises if one not in gone)
        circuit = replace(circuit, exercises=moves) if moves else "none"
    return replace(part, cardio=_cardio_without(part.cardio, gone), circuit=circuit)


def _cool_down_without(part: _CoolDown, gone: frozenset[str]) -> _CoolDown:
    if not isinstance(part, CoolDown):
        return part
    kept = None if part.stretches is None else tuple(one for one in part.stretches if one.exercise not in gone)
    return replace(part, cardio=_cardio_without(part.cardio, gone), stretches=kept)


def _cardio_without(part: _Cardio, gone: frozenset[str]) -> _Cardio:
    return "none" if isinstance(part, Cardio) and part.exercise in gone else part
