"""Less for this day: for the sore (programme D7), the tired (D8), and where all is to be as gentle as it can. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import loaded
from engine.coaching.plan.aims import EASED, Aim
from engine.coaching.plan.days import SORE
from engine.coaching.profile.model import Readiness
from engine.workflow.messages import Message, message

GENTLE: Final = 1
"""Sets where all is to be as gentle as it can. Ours."""


def eased(
    aims: tuple[Aim, ...], ready: Readiness, catalog: Catalog, lowest: Mapping[str, int] | None = None
) -> tuple[Aim, ...]:
    """The aims of the day; ``lowest`` are the fewest repetitions of an exercise where they are not the standard."""
    if ready.gentle:
        return tuple(_gentle(aim, lowest or {}, catalog) for aim in aims)
    if ready.sore >= SORE:
        aims = tuple(aim._replace(sets=min(aim.sets, EASED)) for aim in aims)
    if not ready.tired:
        return aims
    fewest, standard = lowest or {}, catalog.standards.repetitions[0]
    return tuple(
        _lightened(aim, fewest.get(aim.exercise, standard))
        if catalog.exercises[aim.exercise].hamstring_dominant
        else aim
        for aim in aims
    )


def most_sets(sets: int, exercise: str, ready: Readiness, catalog: Catalog) -> int:
    """Of so many sets of an exercise, how many there are on this day."""
    if ready.gentle:
        return min(sets, GENTLE)
    heavy = ready.tired and catalog.exercises[exercise].hamstring_dominant
    return min(sets, EASED) if ready.sore >= SORE or heavy else sets


def reasons(exercises: Iterable[str], ready: Readiness, catalog: Catalog) -> tuple[Message, ...]:
    """That there is less for somebody who is sore, and lighter hamstring work, if there is any, for the tired."""
    if ready.gentle:
        return (message("plan-gentle", sets=GENTLE),)
    sore: tuple[Message, ...] = ()
    if ready.sore:
        sore = (message("plan-sore-fewer", sets=EASED) if ready.sore >= SORE else message("plan-sore-a-little"),)
    tired = ready.tired and any(catalog.exercises[name].hamstring_dominant for name in exercises)
    return (*sore, message("plan-tired-lighter")) if tired else sore


def _gentle(aim: Aim, lowest: Mapping[str, int], catalog: Catalog) -> Aim:
    """The fewest sets and repetitions, with a light weight; why is told of the session as a whole."""
    fewest = lowest.get(aim.exercise, catalog.standards.repetitions[0])
    light = message("why-choose-weight", exercise=aim.exercise)
    reasons = (light,) if loaded(catalog.exercises[aim.exercise]) else ()
    sets, repetitions = min(aim.sets, GENTLE), min(aim.repetitions, fewest)
    return aim._replace(sets=sets, repetitions=repetitions, load=None, reasons=reasons)


def true_to_itself(aim: Aim) -> Aim:
    """Without the reasons that give another number than the aim itself has in the end."""
    much = {"sets": aim.sets, "repetitions": aim.repetitions}
    kept = (why for why in aim.reasons if all(why.arguments.get(name, value) == value for name, value in much.items()))
    return aim._replace(reasons=tuple(kept))


def _lightened(aim: Aim, lowest: int) -> Aim:
    """With the fewest repetitions and fewer sets; an aim that has no more is light already."""
    lighter = aim._replace(sets=min(aim.sets, EASED), repetitions=min(aim.repetitions, lowest))
    if lighter == aim:
        return aim
    # "Take the next weight" would not make it lighter, and whose weight is unknown has none that could stay as told.
    why = (one for one in aim.reasons if one.id != "why-heavier-unknown")
    return true_to_itself(lighter._replace(reasons=(*why, message("why-tired", exercise=aim.exercise))))
