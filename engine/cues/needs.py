"""What exercises need, as it is said: of several things that will do, one; and which are done with a weight."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final, Protocol

WEIGHTS: Final = frozenset({"dumbbell", "dumbbells", "kettlebell", "barbell", "leg-curl-machine"})
"""Things of which one chooses how heavy they are."""


class Equipped(Protocol):
    """An exercise, or what the engine knows of one."""

    @property
    def equipment(self) -> tuple[tuple[str, ...], ...]:
        """Every entry is needed; inside an entry one thing is enough."""


def things_needed(exercises: Mapping[str, Equipped], at_hand: Container[str] = ()) -> dict[str, str]:
    """The things that each exercise needs, with commas between; one that needs nothing is left out.

    Of things that will do, one that is ``at_hand`` is named, else the first.
    """
    needs = {id_: _chosen(one.equipment, at_hand) for id_, one in exercises.items()}
    return {id_: ",".join(things) for id_, things in needs.items() if things}


def done_with_a_weight(exercises: Mapping[str, Equipped]) -> frozenset[str]:
    """The exercises that need something of which one chooses how heavy it is."""
    return frozenset(
        id_ for id_, one in exercises.items() if any(WEIGHTS.intersection(any_of) for any_of in one.equipment)
    )


def _chosen(equipment: Iterable[Sequence[str]], at_hand: Container[str]) -> list[str]:
    return [next((thing for thing in choices if thing in at_hand), choices[0]) for choices in equipment]
