"""A trial without any fault: where a test fails then, nothing that it notices may be counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.mutation.mutants import Mutant
from tests.mutation.trials import Result, Task


class BrokenError(Exception):
    """A test fails, or the trial falls, though there is no fault in the code."""


def controls(tasks: Sequence[Task], at_once: int) -> list[Task]:
    """All tests that these mutants meet, in so many trials of no fault."""
    tests = sorted({test for task in tasks for test in task.tests})
    seconds = sum(task.seconds for task in tasks)
    share = -(-len(tests) // at_once)
    parts = [tests[first : first + share] for first in range(0, len(tests), share or 1)]
    return [Task(_nothing(tasks[0].mutant.path, number), part, seconds) for number, part in enumerate(parts, start=1)]


def prove(results: Iterable[Result]) -> None:
    """See that nothing was noticed where there was nothing."""
    for one in results:
        if one.end != "survived":
            raise BrokenError(f"Without any fault a trial ends as {one.end}: {one.by or 'no test failed'}.")


def _nothing(path: str, number: int) -> Mutant:
    return Mutant(path, "", "nothing", (1, 1), (0, 0), "", "", "", nth=number)
