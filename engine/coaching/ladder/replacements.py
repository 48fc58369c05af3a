"""What may take the place of an exercise, for one person: what they can do, with what they have. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from msgspec.structs import replace

from engine.catalog.body_parts import loads
from engine.catalog.models import Catalog
from engine.coaching.ladder.rungs import Reach
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


def gentler(exercise: str, part: str, profile: Profile, catalog: Catalog) -> str | None:
    """What to do instead of an exercise at which a part of the body hurts; None where nothing is gentler.

    The first that spares the part: an easier rung, else an alternative. Else the next easier rung. Of a part that the
    catalogue does not know, an easier rung is all that can be said to be gentler.
    """
    if exercise not in catalog.exercises:
        return None
    reach = Reach(profile, catalog)
    rungs = [rung for rung in _below(exercise, catalog) if _there(rung, exercise, reach)]
    others = alternatives(exercise, catalog.exercises) if part in catalog.body_parts else ()
    found = (*rungs, *(one for one in others if _there(one, exercise, reach)))
    sparing = (one for one in found if not loads(catalog.exercises[one], part, catalog))
    return next(sparing, rungs[0] if rungs else None)


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
