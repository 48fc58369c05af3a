"""Puts small faults into the rooms, one at a time, and counts how many of them the tests notice.

make mutants                            400 mutants of the four rooms, as many of each
make mutants ROOM=coaching SAMPLE=100   of one room
make mutants SEED=2                     another sample

The working tree is not touched: everything happens in a copy under ``.mutants``. Exits with 1 below the goal.
Before anything is counted, all tests that count are run without a fault; where one fails, the run is over, with 2.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Final

import msgspec

from tests.mutation.choosing import sample, task
from tests.mutation.control import BrokenError
from tests.mutation.course import run_trials
from tests.mutation.equivalents import read_equivalents, stale
from tests.mutation.finding import mutants_in
from tests.mutation.mutants import Mutant
from tests.mutation.reach import ROOMS, Reach, kept_map, make_map
from tests.mutation.report import GOAL, count, is_equivalent, survivor, table
from tests.mutation.tree import FOLDER, PROJECT, TREE, copy_tree, digest
from tests.mutation.trials import Result

RESULTS: Final = FOLDER / "results.json"
"""How the last run ended."""

LOCK: Final = FOLDER / "running"


def main() -> int:
    """Give the exit code: 1 where fewer were killed than should be."""
    asked = _asked()
    with _alone():
        try:
            return _run(asked)
        except BrokenError as why:
            print(f"{why}\nNothing was counted. Mend that first: make test.", file=sys.stderr)
            return 2


def _run(asked: argparse.Namespace) -> int:
    rooms = asked.room or ROOMS
    reach = _map(asked.keep, asked.jobs)
    mutants = _named(asked.only) if asked.only else sample(TREE, rooms, asked.seed, asked.sample)
    results = list(_shown(mutants, reach, asked.jobs))
    RESULTS.write_bytes(msgspec.json.encode(results))
    return _tell(results, rooms)


def _asked() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="mutants", description="Counts the faults that the tests notice.")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--sample", type=int, default=400, help="how many mutants (400)")
    reader.add_argument("--room", action="append", choices=ROOMS, help="of this room; may be given again")
    reader.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    reader.add_argument("--only", action="append", metavar="NAME", help="this mutant, as a report names it")
    reader.add_argument("--keep", action="store_true", help="take the copy and the map as they are, however old")
    return reader.parse_args()


@contextmanager
def _alone() -> Iterator[None]:
    """Two runs would take each other's copy away. The lock of one that was killed is free."""
    FOLDER.mkdir(exist_ok=True)
    with LOCK.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit("Another run is under way. Wait for it, or end it; then try again.")
        yield


def _map(keep: bool, at_once: int) -> Reach:
    """The map of the tests, of a copy of today: a map of another content is made anew, unless one wants to keep it."""
    known = kept_map()
    now = digest(PROJECT)
    if known is not None and (keep or (known.of == now and TREE.exists())):
        age = "" if known.of == now else " The project has changed since: what is told here is of the copy."
        print(f"The map of the tests is kept.{age}", flush=True)
        return known
    print("Making the map of the tests (some minutes) ...", flush=True)
    copy_tree()
    return make_map(at_once)


def _named(names: Sequence[str]) -> list[Mutant]:
    return [mutant for mutant in mutants_in(TREE, ROOMS) if mutant.name in names]


def _shown(mutants: Sequence[Mutant], reach: Reach, at_once: int) -> Iterator[Result]:
    """Try them all, and show what lives as soon as it is known."""
    began = monotonic()
    for done, result in enumerate(run_trials([task(mutant, reach) for mutant in mutants], at_once), start=1):
        if not result.is_dead:
            print(survivor(result), flush=True)
        if done % 20 == 0 or done == len(mutants):
            print(f"{done} of {len(mutants)} mutants, {monotonic() - began:.0f} s", flush=True)
        yield result


def _tell(results: Sequence[Result], rooms: Sequence[str]) -> int:
    equivalents = read_equivalents()
    left = [each for each in results if not each.is_dead and not is_equivalent(each, equivalents)]
    print("\nNobody noticed:" if left else "\nAll were noticed.", *map(survivor, left), sep="\n")
    for one in stale(equivalents, mutants_in(TREE, ROOMS)):
        print(f"No such mutant any more; look at it again: {one.where}: {one.becomes}")
    print("\n" + table(results, equivalents, rooms))
    return 0 if count("", results, equivalents).percent >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
