"""What may take the place of an exercise, for one person: what they can do, with what they have. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from msgspec.structs import replace

from engine.catalog.body_parts import loads
from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import Reach, loaded
from engine.coaching.profile.model import Profile
from engine.workflow.definition import Move
from engine.workflow.swaps import alternatives


class Means(NamedTuple):
    """What a person can train with.

    Attributes:
        things: At hand: catalogue ids.
        exercises: That these and their limits allow.
    """

    things: frozenset[str]
    exercises: frozenset[str]


def means(reach: Reach) -> Means | None:
    """The means of a person; None where they never said what they have or lack.

    An exercise that is only too early for them (programme S5) can be asked for.
    """
    if not (reach.profile.equipment or reach.profile.lacks):
        return None
    able = frozenset(id_ for id_ in reach.catalog.exercises if _may(id_, reach))
    return Means(reach.things, able)


def _may(exercise: str, reach: Reach) -> bool:
    """Whether an exercise can be offered: it can be done, or nothing is known of the equipment it needs."""
    bar = reach.bar(exercise)
    known = reach.profile.equipment or reach.lacks(exercise)
    return bar in {None, "new"} or (bar == "equipment" and not known)


def for_person(moves: Mapping[str, Move], mine: Means) -> dict[str, Move]:
    """Every move with what may take its place: rungs that cannot be done are passed over, as are alternatives."""
    return {id_: _for_person(move, moves, mine) for id_, move in moves.items()}


def _for_person(move: Move, moves: Mapping[str, Move], mine: Means) -> Move:
    return replace(
        move,
        easier=_rung(move, moves, mine, "easier"),
        harder=_rung(move, moves, mine, "harder"),
        alternatives=tuple(one for one in alternatives(move.id, moves) if one in mine.exercises),
        equipment=tuple(tuple(one for one in choices if one in mine.things) or choices for choices in move.equipment),
    )


def _rung(move: Move, moves: Mapping[str, Move], mine: Means, way: Literal["easier", "harder"]) -> str | None:
    """The next rung in that direction that can be done."""
    rung: str | None = getattr(move, way)
    while rung is not None and rung not in mine.exercises:
        rung = getattr(moves[rung], way)
    return rung


def gentler(
    exercise: str, parts: Collection[str], profile: Profile, catalog: Catalog, taken: Collection[str] = ()
) -> str | None:
    """What to do instead of an exercise at which it hurts; None where nothing gentler spares what hurts.

    An easier rung comes first, the next one before all; else an alternative that is no harder.

    Args:
        exercise: At which it hurts.
        parts: All of the body that hurts or hurt; of those that the catalogue does not know, only a rung below is known
            to be gentler.
        profile: Of the person.
        catalog: With the exercises.
        taken: Exercises that are done before or after it anyway.
    """
    return next(_sparing(exercise, parts, profile, catalog, taken), None)


def another(
    exercise: str, parts: Collection[str], profile: Profile, catalog: Catalog, taken: Collection[str] = ()
) -> str | None:
    """What else to do instead of an exercise at which it hurts: as :func:`gentler`, but an alternative comes first."""
    found = tuple(_sparing(exercise, parts, profile, catalog, taken))
    lower = frozenset(_below(exercise, catalog)) if found else frozenset()
    return next((one for one in found if one not in lower), next(iter(found), None))


def spares(exercise: str, parts: Collection[str], catalog: Catalog) -> bool:
    """Whether an exercise loads none of these parts of the body."""
    return not any(loads(catalog.exercises[exercise], part, catalog) for part in parts)


def _sparing(
    exercise: str, parts: Collection[str], profile: Profile, catalog: Catalog, taken: Collection[str]
) -> Iterator[str]:
    """The rungs below, then the alternatives that are no harder: all that can be done and spare what hurts."""
    if exercise not in catalog.exercises:
        return
    reach = Reach(profile, catalog)
    rungs = tuple(_below(exercise, catalog))
    known = bool(parts) and all(part in catalog.body_parts for part in parts)
    others = alternatives(exercise, catalog.exercises) if known else ()
    gentle = (one for one in others if one not in rungs and not _harder(one, exercise, catalog))
    for one in (*rungs, *gentle):
        if one not in taken and _there(one, exercise, reach) and spares(one, parts, catalog):
            yield one


def _harder(other: str, exercise: str, catalog: Catalog) -> bool:
    """Whether an exercise asks for more than another: on one leg, with a weight, or further up a ladder."""
    there, here = catalog.exercises[other], catalog.exercises[exercise]
    one_leg = there.sides != "both" and here.sides == "both"
    heavier = loaded(there) and not loaded(here)
    return one_leg or heavier or len(tuple(_below(other, catalog))) > len(tuple(_below(exercise, catalog)))


def _below(exercise: str, catalog: Catalog) -> Iterator[str]:
    """The rungs below, the next one first."""
    rung = catalog.exercises[exercise].easier
    while rung is not None:
        yield rung
        rung = catalog.exercises[rung].easier


def _there(rung: str, exercise: str, reach: Reach) -> bool:
    """Whether a person who is doing ``exercise`` can do ``rung``: with what they have, or with what they are using."""
    if reach.bar(rung) == "limit":
        return False
    used = reach.catalog.exercises[exercise].equipment
    return all(
        reach.things.intersection(choices) or any(set(one) <= set(choices) for one in used)
        for choices in reach.catalog.exercises[rung].equipment
    )
