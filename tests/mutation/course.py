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
    tasks_of = {task.mutant.name: task for task in tasks}
    for result in run_warm(warm, at_once):
        if result.end in ("survived", "fell"):
            alone.append(tasks_of[result.mutant.name])
        else:
            yield result
    yield from _alone(alone, at_once)


def _alone(tasks: Sequence[Task], at_once: int) -> Iterator[Result]:
    """Try them; then see that the tests that noticed a fault notice nothing where there is none."""
    noticed: list[Task] = []
    for result in run_all(tasks, at_once, try_mutant):
        yield result
        if "::" in result.by:
            noticed.append(Task(result.mutant, [result.by], result.seconds))
    prove(run_all(controls(noticed, at_once), at_once, try_mutant))
