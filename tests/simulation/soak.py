"""Many worlds in several processes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, NamedTuple

from tests.simulation.world import Failure, World

AT_ONCE: Final = 25
"""Worlds between two words from a process."""

SHOWN: Final = 10
"""Failures that are told in full; of the others, the first line."""


class Told(NamedTuple):
    """How far a soak has come.

    Attributes:
        done: Number of worlds.
        failures: Number of worlds that failed, so far.
        new: What failed since the last word, in words.
        seconds: Since the beginning.
    """

    done: int
    failures: int
    new: list[str]
    seconds: float


def soak(seeds: range, processes: int) -> Iterator[Told]:
    """Run the worlds of these seeds, and tell now and then how far it has come."""
    began, done, failures = time.monotonic(), 0, 0
    parts = [seeds[start : start + AT_ONCE] for start in range(0, len(seeds), AT_ONCE)]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for part, found in zip(parts, pool.map(failures_of, parts), strict=True):
            done, failures = done + len(part), failures + len(found)
            shown = found if failures <= SHOWN else [failure.splitlines()[0] for failure in found]
            yield Told(done, failures, shown, time.monotonic() - began)


def failures_of(seeds: range) -> list[str]:
    """The failures of some worlds, in words."""
    return [told for told in map(_failure_of, seeds) if told]


def _failure_of(seed: int) -> str:
    try:
        World(seed).run()
    except Failure as failure:
        return str(failure)
    return ""
