"""The workout of a session of which only its sets are known."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from msgspec import UNSET

from engine.coaching.past.records import SessionDone, SetDone, exercises_of
from engine.workflow.definition import BlockPart, CardioPart, Definition, Move, OwnWords
from engine.workflow.done_block import LEAST, block_as_done

UNKNOWN: Final = "imported"
"""In place of its id, where nothing tells."""

_BLOCK: Final = "block-"


def workout_of(done: SessionDone, workouts: Sequence[Definition]) -> Definition:
    """The workout as it was done, so that its sets have places; ``workouts`` tell of its exercises."""
    moves = {id_: move for workout in workouts for id_, move in workout.moves.items()}
    used = dict.fromkeys([*exercises_of(done), *(one.exercise for one in done.skipped)])
    walked = [one for one in done.others if one.phase == "warm_up"][:1]
    first = walked[0].exercise if walked else next(iter(used), "walk")
    blocks = tuple(_blocks(done.sets))
    cardio = CardioPart(first, LEAST) if walked or not blocks else None
    return Definition(
        workout=done.workout or UNKNOWN,
        title=done.title,
        cardio=cardio,
        circuit=None,
        blocks=blocks,
        cool_down=None,
        stretches=(),
        ready=LEAST,
        change=LEAST,
        opening=0.0,
        rest_step=LEAST,
        moves={id_: moves.get(id_) or _move(id_, done) for id_ in (used or {first: None})},
        own=_own(used, workouts) or UNSET,
    )


def _blocks(sets: tuple[SetDone, ...]) -> Iterator[BlockPart]:
    """One for each place up to the last: sets are found by their place."""
    places = [int(one.slot.removeprefix(_BLOCK)) for one in sets if one.slot.removeprefix(_BLOCK).isdecimal()]
    for place in range(min(max(places, default=-1), len(sets) * 9) + 1):
        yield block_as_done([one for one in sets if one.slot == f"{_BLOCK}{place}"] or [sets[0]])


def _move(id_: str, done: SessionDone) -> Move:
    """An exercise of which only this is known: whether it was trained, and side by side."""
    trained = [one for one in done.sets if one.exercise == id_]
    sided = any(one.side for one in trained)
    return Move(id_, "strength" if trained else "cardio", "each" if sided else "both", "lift", "2-0-2-0")


def _own(used: Container[str], workouts: Sequence[Definition]) -> dict[str, OwnWords]:
    """The words of the exercises of one's own."""
    return {id_: words for one in workouts for id_, words in (one.own or {}).items() if id_ in used}
