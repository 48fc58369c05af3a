"""What happens in a workout when somebody asks for its end: one interrupt, raised until it is heeded."""

from __future__ import annotations

import _thread
import math
import signal
import sys
import time
from types import FrameType, TracebackType
from typing import Final, Self

from engine.cli.early_end import heeded
from engine.runner.terminal_output import drop_what_nobody_takes

_IMPORTING: Final = "<frozen importlib"
"""The files in which Python imports. It drops what is raised in some places there, and some packages hide it."""


class Interrupts:
    """Turns Ctrl-C, SIGTERM, a closed window and SIGQUIT (Ctrl and the backslash) into one interrupt.

    Repeats are ignored while the session is saved. A terminal that is stopped then (Ctrl-S) is let go of: nothing that
    is still to be written may keep the end waiting. An interrupt waits for the end of an import, and is raised again
    where it was lost: compiled code, and Python where it clears up, drop what is raised within them. Leaving the
    context is the end of that.
    """

    PATIENCE: Final = 5.0
    """Seconds after which an interrupt counts again, in case saving hangs."""

    AGAIN: Final = 0.05
    """Seconds between two looks whether one that was raised is being heeded."""

    LONGEST: Final = 3.0
    """Seconds for which one waits for an import at most."""

    def __init__(self) -> None:
        """Nothing has happened."""
        self._last = -math.inf
        self._looks = False
        self._lets_go = False
        self._heeded = False
        self._of_others = sys.unraisablehook
        self._thread = _thread.get_ident()

    def __enter__(self) -> Self:
        """Catch the signals, except those that the parent process set to be ignored (nohup)."""
        self._of_others, sys.unraisablehook = sys.unraisablehook, self._dropped
        for number in heeded():
            signal.signal(number, self._caught)
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        """Raise none again. The signals stay caught: what ends the process takes its time."""
        self.heed()
        sys.unraisablehook = self._of_others

    def heed(self) -> None:
        """Tell that the interrupt has arrived where it is dealt with."""
        self._heeded = True

    def _caught(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        looks, self._looks = self._looks, False
        if self._lets_go or (looks and (self._heeded or _being_handled())):
            return
        if not looks:
            if now - self._last <= self.PATIENCE:
                return
            self._last = now
            _thread.start_new_thread(self._look_again, (number,))
        if _imports(frame) and now - self._last < self.LONGEST:
            return
        self._let_go()
        raise KeyboardInterrupt

    def _let_go(self) -> None:
        self._lets_go = True  # it takes longer than until the next look
        try:
            drop_what_nobody_takes()
        finally:
            self._lets_go = False

    def _look_again(self, number: int) -> None:
        """In a thread that takes no lock, which the interrupted code may hold: bring the signal until it is heeded."""
        since = self._last
        while True:
            time.sleep(self.AGAIN)
            if self._heeded or self._last != since:
                return
            self._looks = True
            if sys.platform == "win32":
                _thread.interrupt_main(number)
            else:
                signal.pthread_kill(self._thread, number)

    def _dropped(self, told: sys.UnraisableHookArgs) -> None:
        """Called for what was raised where nobody can catch it: an interrupt comes again, the rest is reported."""
        if not issubclass(told.exc_type, KeyboardInterrupt):
            self._of_others(told)


def _being_handled() -> bool:
    """Whether the interrupted code runs because of an interrupt: it clears up, or saves."""
    error = sys.exc_info()[1]
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None


def _imports(frame: FrameType | None) -> bool:
    """Whether something is being imported in this frame, or was when it was called."""
    while frame is not None and not frame.f_code.co_filename.startswith(_IMPORTING):
        frame = frame.f_back
    return frame is not None
