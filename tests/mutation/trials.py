"""Many trials, some at a time, each with its limits."""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import Pipe, connection
from typing import Final, Literal, NamedTuple

from msgspec import Struct
from pytest import ExitCode

from tests.mutation.lifeline import start
from tests.mutation.mutants import Mutant
from tests.mutation.trial import Word

PATIENCE: Final = 5
"""Processor seconds that a trial has beside those of its tests: to import everything, on a slow machine."""

TIMES: Final = 3
"""A trial may take this many times as long as its tests do."""

WAITING: Final = 5
"""How many times the processor's seconds a trial may last by the clock: it may wait, and others run beside it."""

End = Literal["killed", "hung", "survived", "unreached", "fell"]
"""The last one is a fault of this program, and counts as no success."""


ENDS: Final[dict[int, End]] = {ExitCode.OK: "survived", ExitCode.NO_TESTS_COLLECTED: "fell"}
"""What pytest's exit code says of a mutant; any other one is its end."""


class Task(NamedTuple):
    """A mutant, its tests, the fastest first, and the seconds that they take.

    ``alone``: whether everything is to be imported with it, as some of its work is done there.
    """

    mutant: Mutant
    tests: Sequence[str]
    seconds: float
    alone: bool = True


class Result(Struct):
    """How a trial ended. ``by`` is the test that failed; one that hung, or took all memory, is dead, too."""

    mutant: Mutant
    end: End
    by: str
    seconds: float

    @property
    def is_dead(self) -> bool:
        """Whether the tests noticed."""
        return self.end in ("killed", "hung")


Trial = Callable[[Mutant, Sequence[str], int, connection.Connection], None]
"""Tries a mutant in its own process: with its tests, the seconds that it may take, and whom it tells."""


class Running:
    """A trial in its process."""

    def __init__(self, task: Task, trial: Trial) -> None:
        limit = PATIENCE + round(TIMES * task.seconds)
        self.task = task
        self.began = time.monotonic()
        self.late = self.began + WAITING * limit
        self.told, telling = Pipe(duplex=False)
        self.process = start(trial, task.mutant, task.tests, limit, telling)
        telling.close()

    def result(self) -> Result:
        """End it, with all that it started, and say how it ended."""
        word = self._word()
        fell = word is None and self.process.exitcode == 1
        self.stop()
        end: End = "fell" if fell else "hung" if word is None else ENDS.get(word.code, "killed")
        return Result(self.task.mutant, end, word.failed if word else "", time.monotonic() - self.began)

    def stop(self) -> None:
        """End it now."""
        self.process.kill()  # it may not have its own group yet
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid or 0, signal.SIGKILL)
        self.process.join()

    def _word(self) -> Word | None:
        try:
            return Word(*self.told.recv()) if self.told.poll() else None
        except EOFError:
            self.process.join()
            return None


def run_all(tasks: Sequence[Task], at_once: int, trial: Trial) -> Iterator[Result]:
    """Run them all, so many at once; each result comes when it is there."""
    for task in tasks:
        if not task.tests:
            yield Result(task.mutant, "unreached", "", 0)
    waiting, running = deque(task for task in tasks if task.tests), list[Running]()
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                running.append(Running(waiting.popleft(), trial))
            for ended in _ended(running):
                running.remove(ended)
                yield ended.result()
    finally:
        for each in running:
            each.stop()


def _ended(running: Sequence[Running]) -> list[Running]:
    """Those that have said something, have fallen or are late; waits until there is one."""
    if not running:
        return []
    soon = min(each.late for each in running) - time.monotonic()
    ready = connection.wait([each.told for each in running], max(0, soon))
    return [each for each in running if each.told in ready or each.late <= time.monotonic()]
