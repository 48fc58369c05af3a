"""The course of a run: warm where that can be, then alone, what lives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.mutation.trial import try_mutant, warm_up
from tests.mutation.trials import Result, Task, run_all
from tests.mutation.warm import run_warm


def run_trials(tasks: Sequence[Task], at_once: int) -> Iterator[Result]:
    """Try them all; each result comes when it is known."""
    warm_up()
    alone = [task for task in tasks if task.alone]
    tasks_of = {task.mutant.name: task for task in tasks}
    for result in run_warm([task for task in tasks if not task.alone], at_once):
        if result.end in ("survived", "fell"):
            alone.append(tasks_of[result.mutant.name])
        else:
            yield result
    yield from run_all(alone, at_once, try_mutant)
