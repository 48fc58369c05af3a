"""What the engine may put in the place of an exercise, for one person: what they can do, with what they have. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from msgspec.structs import replace

from engine.coaching.ladder.rungs import Reach
from engine.workflow.definition import Move
from engine.workflow.swaps import alternatives


class Means(NamedTuple):
    """What somebody can train with.

    Attributes:
        things: At hand: catalogue ids.
        exercises: That these and their limits allow.
    """

    things: frozenset[str]
    exercises: frozenset[str]


def means(reach: Reach) -> Means | None:
    """Those of a person; None for a person who never said what they have and what they do not have.

    What is only too early for them (programme S5) is theirs to ask for.
    """
    if not (reach.profile.equipment or reach.profile.lacks):
        return None
    able = frozenset(id_ for id_ in reach.catalog.exercises if reach.bar(id_) in {None, "new"})
    return Means(reach.things, able)


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
    """The next one that way that can be done."""
    rung: str | None = getattr(move, way)
    while rung is not None and rung not in mine.exercises:
        rung = getattr(moves[rung], way)
    return rung
