"""Which mutants are tried, and which tests each of them meets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Final

from tests.mutation.finding import is_code, mutants_in
from tests.mutation.mutants import Mutant, lot
from tests.mutation.reach import Reach
from tests.mutation.trials import Task

ENOUGH: Final = 40.0
"""Seconds of tests of its own room that one mutant meets, as long as they took while they were looked at."""

ENOUGH_OF_OTHERS: Final = 4.0
"""Seconds of tests of other rooms. More of both would kill more."""


def sample(root: Path, rooms: Sequence[str], seed: int, count: int) -> list[Mutant]:
    """So many mutants in all, as many of each room."""
    shares = [count // len(rooms) + (place < count % len(rooms)) for place in range(len(rooms))]
    return [
        mutant for room, share in zip(rooms, shares, strict=True) for mutant in islice(_drawn(root, room, seed), share)
    ]


def _drawn(root: Path, room: str, seed: int) -> Iterable[Mutant]:
    drawn = sorted(mutants_in(root, [room]), key=lambda mutant: lot(seed, mutant))
    return (mutant for mutant in drawn if is_code(mutant.put_into((root / mutant.path).read_text("utf-8"))))


def task(mutant: Mutant, reach: Reach) -> Task:
    """A mutant with its tests: those of its room first, of each file some.

    What is outside functions is run when the file is imported, in no test's name, or in that of a test which happens
    to import it: there, tests of the file count, and then those of its room.
    """
    room = f"tests/{mutant.path.split('/')[1]}/"
    first, last = mutant.lines
    of_its_lines = reach.tests_of(mutant.path, range(first, last + 1))
    of_its_room = {test for test in reach.seconds if test.startswith(room)}
    alone = not (mutant.inside and of_its_lines)
    tests = reach.tests_of_file(mutant.path) if alone else of_its_lines
    met = [*_first(tests & of_its_room, reach, ENOUGH), *_first(tests - of_its_room, reach, ENOUGH_OF_OTHERS)]
    if alone:
        met += _first(of_its_room - tests, reach, ENOUGH / 2)
    return Task(mutant, met, sum(reach.seconds[test] for test in met), alone)


def _first(tests: Iterable[str], reach: Reach, enough: float) -> Iterator[str]:
    """Some tests of each file in turn, its fastest first, as long as their time is not more than enough."""
    files: dict[str, list[str]] = defaultdict(list)
    for test in sorted(tests, key=lambda test: (reach.seconds[test], test)):
        files[test.partition("::")[0]].append(test)
    left = enough
    for test in filter(None, chain.from_iterable(zip_longest(*files.values()))):
        left -= reach.seconds[test]
        if left >= 0:
            yield test
