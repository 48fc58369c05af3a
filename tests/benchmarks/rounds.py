"""Times several subjects side by side: A B C, A B C, so that whatever else the machine does hits all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

Action = Callable[[], object]
Timed = dict[str, list[float]]
"""Seconds that one run of each subject took, a figure a round."""


def timed(subjects: Mapping[str, Action], times: Mapping[str, int], rounds: int) -> Timed:
    """Run every subject ``times`` times in each of ``rounds`` rounds, after one round that does not count."""
    taken: Timed = {name: [] for name in subjects}
    for _ in range(rounds + 1):
        for name, action in subjects.items():
            taken[name].append(_once(action, times[name]))
    return {name: figures[1:] for name, figures in taken.items()}


def _once(action: Action, times: int) -> float:
    began = perf_counter()
    for _ in range(times):
        action()
    return (perf_counter() - began) / times


def middle(taken: Timed, name: str, scale: float = 1e6) -> float:
    """The median of a subject, in microseconds."""
    return median(taken[name]) * scale


def ratio(taken: Timed, name: str, other: str) -> float:
    """The median of how many times ``other`` a subject takes, round by round."""
    return median(mine / theirs for mine, theirs in zip(taken[name], taken[other], strict=True))
