"""The third stage: less for this day, for a sore person (programme D7), a tired one (D8), or to be gentle. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Block, Catalog
from engine.coaching.ladder.rungs import bottom, chain, loaded
from engine.coaching.ladder.standing import EASED
from engine.coaching.plan.aims import Aim, exercises_of, repetitions_of
from engine.coaching.plan.days import SORE
from engine.coaching.plan.trainee import Draft, Trainee
from engine.coaching.plan.written import blocks_of, counted_of, with_exercises, with_rounds, with_sets
from engine.coaching.profile.model import Readiness
from engine.workflow.messages import Message, message

GENTLE: Final = 1
"""Sets where all is to be as gentle as it can. Ours."""


def ease(draft: Draft, person: Trainee, ready: Readiness) -> Draft:
    """Ask for less where the day wants less: fewer sets and repetitions, and on a gentle day the lowest rungs."""
    if ready.gentle:
        draft = _lowered(draft, person)
    counted = counted_of(draft.workout)
    lowest = {block.exercise: repetitions_of(block, person.catalog)[0] for block in reversed(counted)}
    aims = tuple(_eased(aim, ready, lowest[aim.exercise], person.catalog) for aim in draft.aims)
    most = {aim.exercise: aim.sets for aim in aims}
    blocks = tuple(_with_sets(block, most, ready, person.catalog) for block in draft.workout.block)
    reasons = (*draft.reasons, *_reasons(exercises_of(blocks_of(draft.workout)), ready, person.catalog))
    workout = replace(draft.workout, block=blocks)
    if ready.gentle or ready.sore >= SORE:
        workout = with_rounds(workout, GENTLE if ready.gentle else EASED)
    elif ready.tired:
        workout = with_rounds(workout, EASED, lambda one: person.catalog.exercises[one].hamstring_dominant)
    return draft._replace(workout=workout, aims=aims, reasons=reasons)


def _lowered(draft: Draft, person: Trainee) -> Draft:
    """Each exercise at the lowest rung of its ladder that this person can do."""
    workout = with_exercises(draft.workout, lambda exercise: _lowest(exercise, person))
    aims: dict[str, Aim] = {}
    for aim in draft.aims:
        rung = _lowest(aim.exercise, person)
        aims.setdefault(rung, aim._replace(exercise=rung))
    return draft._replace(workout=workout, aims=tuple(aims.values()))


def _lowest(exercise: str, person: Trainee) -> str:
    rungs = chain(bottom(exercise, person.catalog), person.catalog)
    lower = rungs[: rungs.index(exercise)] if exercise in rungs else ()
    return next(filter(person.reach.can, lower), exercise)


def _eased(aim: Aim, ready: Readiness, lowest: int, catalog: Catalog) -> Aim:
    if ready.gentle:
        return _gentle(aim, lowest, catalog)
    if ready.sore >= SORE:
        aim = aim._replace(sets=min(aim.sets, EASED))
    if ready.tired and catalog.exercises[aim.exercise].hamstring_dominant:
        return _lightened(aim, lowest)
    return aim


def _gentle(aim: Aim, lowest: int, catalog: Catalog) -> Aim:
    """The fewest sets and repetitions, with a light weight; why is told of the session as a whole."""
    light = message("why-choose-weight", exercise=aim.exercise)
    reasons = (light,) if loaded(catalog.exercises[aim.exercise]) else ()
    sets, repetitions = min(aim.sets, GENTLE), min(aim.repetitions, lowest)
    return aim._replace(sets=sets, repetitions=repetitions, load=None, reasons=reasons)


def _lightened(aim: Aim, lowest: int) -> Aim:
    """With the fewest repetitions and fewer sets; an aim that has no more is light already."""
    lighter = aim._replace(sets=min(aim.sets, EASED), repetitions=min(aim.repetitions, lowest))
    if lighter == aim:
        return aim
    # "Take the next weight" would not make it lighter, and an unknown weight cannot stay as told.
    why = (one for one in aim.reasons if one.id != "why-heavier-unknown")
    return lighter._replace(reasons=(*why, message("why-tired", exercise=aim.exercise))).true_to_itself()


def _with_sets(block: Block, most: Mapping[str, int], ready: Readiness, catalog: Catalog) -> Block:
    sets = min(block.sets, most.get(block.exercise, block.sets))
    if ready.gentle:
        return with_sets(block, min(sets, GENTLE))
    heavy = ready.tired and catalog.exercises[block.exercise].hamstring_dominant
    return with_sets(block, min(sets, EASED) if ready.sore >= SORE or heavy else sets)


def _reasons(exercises: Iterable[str], ready: Readiness, catalog: Catalog) -> tuple[Message, ...]:
    """Reasons: less for a sore person, and lighter hamstring work, if there is any, for a tired one."""
    if ready.gentle:
        return (message("plan-gentle", sets=GENTLE),)
    sore: tuple[Message, ...] = ()
    if ready.sore:
        sore = (message("plan-sore-fewer", sets=EASED) if ready.sore >= SORE else message("plan-sore-a-little"),)
    tired = ready.tired and any(catalog.exercises[name].hamstring_dominant for name in exercises)
    return (*sore, message("plan-tired-lighter")) if tired else sore
