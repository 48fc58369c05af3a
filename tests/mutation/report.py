"""What a run of mutants says: a table of the rooms, and each mutant that nobody noticed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from tests.mutation.equivalents import Equivalent
from tests.mutation.trials import Result

GOAL: Final = 90
"""Percent of the mutants that are not equivalent, killed."""


class Count(NamedTuple):
    """How the mutants of a room ended."""

    room: str
    mutants: int
    killed: int
    equivalent: int
    survived: int

    @property
    def percent(self) -> float:
        """Of those that are not equivalent, how many were killed."""
        apart = self.mutants - self.equivalent
        return 100 * self.killed / apart if apart else 100.0


def count(room: str, results: Sequence[Result], equivalents: Sequence[Equivalent]) -> Count:
    """Count the mutants of a room; with an empty name, of all."""
    ours = [each for each in results if each.mutant.path.startswith(f"engine/{room}")]
    dead = sum(each.is_dead for each in ours)
    same = sum(is_equivalent(each, equivalents) for each in ours)
    return Count(room or "all", len(ours), dead, same, len(ours) - dead - same)


def is_equivalent(result: Result, equivalents: Iterable[Equivalent]) -> bool:
    """Whether it lived because it is no fault. One that was killed is one, whatever is written."""
    return not result.is_dead and any(one.is_of(result.mutant) for one in equivalents)


def table(results: Sequence[Result], equivalents: Sequence[Equivalent], rooms: Iterable[str]) -> str:
    """The rooms and their sum, as lines."""
    counts = [count(room, results, equivalents) for room in (*rooms, "")]
    head = f"{'room':<10} {'mutants':>8} {'killed':>8} {'equivalent':>11} {'survived':>9} {'killed':>8}"
    return "\n".join([head, *map(_row, counts)])


def survivor(result: Result) -> str:
    """A mutant that lived, as a change that can be read, and as what names it."""
    mutant = result.mutant
    head = f"{mutant.name} {mutant.path}:{mutant.lines[0]} {mutant.owner} ({mutant.kind}, {result.end})"
    return f"{head}\n    - {mutant.was}\n    + {mutant.becomes}"


def _row(one: Count) -> str:
    counts = f"{one.mutants:>8} {one.killed:>8} {one.equivalent:>11} {one.survived:>9}"
    return f"{one.room:<10} {counts} {one.percent:>6.1f} %"
