"""Which mutants are tried, and which tests each of them meets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from tests.mutation.finding import is_code, mutants_in
from tests.mutation.mutants import Mutant, lot
from tests.mutation.reach import Reach
from tests.mutation.trials import Task

ENOUGH: Final = 10.0
"""Seconds of tests that one mutant meets: the fastest of those that reach it. A slower suite would kill a few more."""


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
    """A mutant with its tests.

    What is outside functions is run when the file is imported, in no test's name: there, tests of the file and of
    its room count.
    """
    first, last = mutant.lines
    tests = reach.tests_of(mutant.path, range(first, last + 1))
    if not tests:
        room = f"tests/{mutant.path.split('/')[1]}/"
        of_room = sorted((test for test in reach.seconds if test.startswith(room)), key=reach.seconds.__getitem__)
        tests = list(dict.fromkeys([*reach.tests_of_file(mutant.path), *of_room]))
    met, seconds = [], 0.0
    for test in tests:
        seconds += reach.seconds[test]
        if seconds > ENOUGH and met:
            break
        met.append(test)
    return Task(mutant, met, seconds)
