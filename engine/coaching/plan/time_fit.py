"""The fifth stage: the workout fits the time at hand. Pure.

Warm-up and cool-down get shorter, and are never left out (programme W3, A4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Cardio, Catalog, Circuit, CoolDown, WarmUp, Workout
from engine.coaching.plan.aims import exercises_of, sets_of
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.plan.written import counted_of, with_rounds, with_sets
from engine.workflow import define
from engine.workflow.messages import Message, message
from engine.workflow.steps import compile_steps

Cut = Callable[[Workout], Workout]
Targets = dict[str, int]

SHORTEST_REST: Final = 60
"""Seconds (programme S2)."""


def fit(draft: Draft, person: Trainee, minutes: float | None) -> Draft:
    """Cut the workout to the time, and leave the aims of what is left; all that is told is told once."""
    catalog, targets = person.catalog, {aim.exercise: aim.repetitions for aim in draft.aims}
    workout, cuts = fitted(draft.workout, targets, minutes, catalog)
    counted = counted_of(workout)
    there = exercises_of(counted)
    aims = tuple(one._replace(sets=sets_of(one.exercise, counted)) for one in draft.aims if one.exercise in there)
    told = (*draft.reasons, *draft.notes, *cuts)
    reasons = tuple(why for place, why in enumerate(told) if why not in told[:place])
    long = minutes_of(workout, targets, catalog)
    return draft._replace(workout=workout, aims=aims, reasons=reasons, notes=(), minutes=long)


def minutes_of(workout: Workout, targets: Targets, catalog: Catalog) -> float:
    """How long it takes without a pause, to a tenth of a minute."""
    steps = compile_steps(define(workout, catalog, targets))
    return round(sum(step.duration for step in steps) / 60, 1)


def fitted(
    workout: Workout, targets: Targets, minutes: float | None, catalog: Catalog
) -> tuple[Workout, tuple[Message, ...]]:
    """Cut a workout until it fits; with what was cut, in words.

    The shortest walks go before any exercise, where they save one. Where they would not, they stay as long as they can.
    """
    if minutes is None or minutes_of(workout, targets, catalog) <= minutes:
        return workout, ()
    for cuts in _ways(workout, catalog):
        shorter, done = _cut(workout, cuts, targets, minutes, catalog)
        if minutes_of(shorter, targets, catalog) <= minutes:
            return shorter, done
    return shorter, (*done, message("cut-shortest", minutes=round(minutes_of(shorter, targets, catalog))))


def _cut(
    workout: Workout, cuts: Iterable[tuple[Cut, Message]], targets: Targets, minutes: float, catalog: Catalog
) -> tuple[Workout, tuple[Message, ...]]:
    """As many of the cuts as it takes, in their order."""
    done: dict[str, Message] = {}
    for cut, why in cuts:
        shorter = cut(workout)
        if shorter == workout:
            continue
        workout, done[why.id] = shorter, why
        if minutes_of(workout, targets, catalog) <= minutes:
            break
    return workout, tuple(done.values())


def _ways(workout: Workout, catalog: Catalog) -> Iterator[tuple[tuple[Cut, Message], ...]]:
    """The ways to cut, the one that leaves most of the strength work first. The hamstring exercise stays (D6)."""
    names = [block.exercise for block in workout.block]
    if not names:
        yield (*_first(), *_last())
        return
    staying = next((name for name in names if catalog.exercises[name].hamstring_dominant), names[0])
    yield (*_first(), *_walks())
    for left in range(len(names) - 1, 0, -1):
        fewer = (partial(_exercises, left=left, staying=staying), message("cut-exercises", exercises=left))
        yield (*_first(), fewer, *_walks())
    only = (partial(_exercises, left=1, staying=staying), message("cut-exercises", exercises=1))
    yield (*_first(), only, *_last())


def _first() -> Iterator[tuple[Cut, Message]]:
    """The cuts in order. Strength work is cut last, because it is the purpose of the session."""
    yield partial(_walk, minutes=5), message("cut-walk", minutes=5)
    yield partial(_circuit, rounds=2), message("cut-circuit", rounds=2)
    yield partial(_cool_down, minutes=3), message("cut-cool-down", minutes=3)
    yield partial(_sets, sets=2), message("cut-sets", sets=2)
    yield partial(_circuit, rounds=1), message("cut-circuit", rounds=1)
    yield partial(_walk, minutes=3), message("cut-walk", minutes=3)
    yield partial(_cool_down, minutes=2), message("cut-cool-down", minutes=2)
    yield partial(_rest, seconds=SHORTEST_REST), message("cut-rest", seconds=SHORTEST_REST)


def _walks() -> Iterator[tuple[Cut, Message]]:
    """The shortest walks; without any, the person is not warm (W3), and does not come to rest (A4)."""
    yield partial(_walk, minutes=2), message("cut-walk", minutes=2)
    yield partial(_cool_down, minutes=1), message("cut-cool-down", minutes=1)


def _last() -> Iterator[tuple[Cut, Message]]:
    yield partial(_walk, minutes=2), message("cut-walk", minutes=2)
    yield partial(_sets, sets=1), message("cut-sets", sets=1)
    yield partial(_cool_down, minutes=1), message("cut-cool-down", minutes=1)


def _walk(workout: Workout, minutes: float) -> Workout:
    part = workout.warm_up
    if not isinstance(part, WarmUp) or not isinstance(part.cardio, Cardio):
        return workout
    cardio = replace(part.cardio, minutes=min(part.cardio.minutes, minutes))
    return replace(workout, warm_up=replace(part, cardio=cardio))


def _circuit(workout: Workout, rounds: int) -> Workout:
    part = workout.warm_up
    if not isinstance(part, WarmUp) or not isinstance(part.circuit, Circuit):
        return workout
    circuit = replace(part.circuit, rounds=min(part.circuit.rounds, rounds))
    return replace(workout, warm_up=replace(part, circuit=circuit))


def _cool_down(workout: Workout, minutes: float) -> Workout:
    part = workout.cool_down
    if not isinstance(part, CoolDown) or not isinstance(part.cardio, Cardio):
        return workout
    cardio = replace(part.cardio, minutes=min(part.cardio.minutes, minutes))
    return replace(workout, cool_down=replace(part, cardio=cardio))


def _sets(workout: Workout, sets: int) -> Workout:
    fewer = replace(workout, block=tuple(with_sets(block, min(block.sets, sets)) for block in workout.block))
    return with_rounds(fewer, sets)


def _rest(workout: Workout, seconds: int) -> Workout:
    return replace(
        workout,
        block=tuple(
            replace(block, rest=seconds if block.rest is None else min(block.rest, seconds)) for block in workout.block
        ),
    )


def _exercises(workout: Workout, left: int, staying: str) -> Workout:
    """The first ones, and the one that stays."""
    places = range(len(workout.block))
    keep = next(place for place in places if workout.block[place].exercise == staying)
    others = [place for place in places if place != keep][: left - 1]
    return replace(workout, block=tuple(workout.block[place] for place in sorted((keep, *others))))
