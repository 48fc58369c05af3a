"""A line from a run to all its processes: when the run is over, however it ends, none of them stays behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import cache
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from threading import Thread


class Line:
    """A pipe that nothing is ever written into: what is read is its end.

    Its second end is open in the process of the run alone; the system closes it when that is over or killed.
    """

    def __init__(self) -> None:
        self.reading, self._writing = os.pipe()
        self._held = True

    def hang_on(self) -> None:
        """Let this process, in a group of its own, end with the run."""
        os.setsid()
        if self._held:
            os.close(self._writing)
            self._held = False
        end_with(self.reading)


@cache
def line() -> Line:
    """The line of this run; a process that is forked has that of the run."""
    return Line()


def start(target: Callable[..., None], *args: object) -> ForkProcess:
    """Start a process that ends with the run."""
    process = get_context("fork").Process(target=_tied, args=(line(), target, args))
    process.start()
    return process


def end_with(reading: int) -> None:
    """End this process and its group when the other end of a pipe is closed."""
    Thread(target=_wait_and_end, args=(reading,), daemon=True).start()


def _tied(to: Line, target: Callable[..., None], args: tuple[object, ...]) -> None:
    to.hang_on()
    target(*args)


def _wait_and_end(reading: int) -> None:
    os.read(reading, 1)
    os.killpg(0, signal.SIGKILL)
