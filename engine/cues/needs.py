"""What exercises need, as it is said: of several things that will do, one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Protocol


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


def _chosen(equipment: Iterable[Sequence[str]], at_hand: Container[str]) -> list[str]:
    return [next((thing for thing in choices if thing in at_hand), choices[0]) for choices in equipment]
