"""The course of a run: warm where that can be, then alone, what lives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.mutation.control import controls, prove
from tests.mutation.trial import try_mutant, warm_up
from tests.mutation.trials import Result, Task, run_all
from tests.mutation.warm import run_warm


def run_trials(tasks: Sequence[Task], at_once: int) -> Iterator[Result]:
    """Try them all, first without any fault; each result comes when it is known."""
    warm_up()
    alone, warm = ([task for task in tasks if task.alone is apart] for apart in (True, False))
    prove(run_warm(controls(warm, at_once), at_once))
    prove(run_all(controls([_shortest(task) for task in tasks], at_once), at_once, try_mutant))
    tasks_of = {task.mutant.name: task for task in tasks}
    for result in run_warm(warm, at_once):
        if result.end in ("survived", "fell"):
            alone.append(tasks_of[result.mutant.name])
        else:
            yield result
    yield from run_all(alone, at_once, try_mutant)


def _shortest(task: Task) -> Task:
    """Its fastest test: enough to see that a test can be run alone, after all have been run warm."""
    return task._replace(tests=task.tests[:1])
