"""What the engine may put in the place of an exercise, for one person: what they can do, with what they have. Pure."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from engine.coaching.ladders import Reach
from engine.workflow.definition import Move


class Means(NamedTuple):
    """What somebody can train with.

    Attributes:
        things: At hand: catalogue ids.
        exercises: That these and their limits allow.
    """

    things: frozenset[str]
    exercises: frozenset[str]


def means(reach: Reach) -> Means | None:
    """Those of a person; None for somebody who never said what there is at hand.

    What is only too early for them (program.md S5) is theirs to ask for.
    """
    if not reach.profile.equipment:
        return None
    able = frozenset(id_ for id_ in reach.catalog.exercises if reach.bar(id_) in {None, "new"})
    return Means(frozenset(reach.profile.equipment), able)


def for_person(moves: Mapping[str, Move], mine: Means) -> dict[str, Move]:
    """Every move with what may take its place: rungs that cannot be done are passed over, as are alternatives."""
    return {id_: _for_person(move, moves, mine) for id_, move in moves.items()}


def _for_person(move: Move, moves: Mapping[str, Move], mine: Means) -> Move:
    return replace(
        move,
        easier=_rung(move, moves, mine, "easier"),
        harder=_rung(move, moves, mine, "harder"),
        alternatives=tuple(_alternatives(move, moves, mine)),
        equipment=tuple(tuple(one for one in choices if one in mine.things) or choices for choices in move.equipment),
    )


def _rung(move: Move, moves: Mapping[str, Move], mine: Means, way: str) -> str | None:
    seen = {move.id}
    rung: str | None = getattr(move, way)
    while rung is not None and rung not in mine.exercises and rung not in seen:
        seen.add(rung)
        rung = getattr(moves[rung], way)
    return rung if rung not in seen else None


def _alternatives(move: Move, moves: Mapping[str, Move], mine: Means) -> Iterator[str]:
    """Alternatives, then theirs, the nearest first."""
    queue, seen = deque(move.alternatives), {move.id}
    while queue:
        candidate = queue.popleft()
        if candidate not in seen:
            seen.add(candidate)
            queue.extend(moves[candidate].alternatives)
            if candidate in mine.exercises:
                yield candidate
