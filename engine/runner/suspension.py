"""Ctrl-Z: the process stops between two turns, when nothing is half written and the shell has its terminal back."""

from __future__ import annotations

import signal
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Self


class Suspension:
    """Takes the signal of Ctrl-Z as a request. A context manager; where there is no such signal, it does nothing.

    Attributes:
        asked: Whether the person wants the process to stop.
    """

    _SIGNAL = getattr(signal, "SIGTSTP", None)

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self.asked = False
        self._caught = False

    def __enter__(self) -> Self:
        """Catch the signal, unless the parent process set it to be ignored."""
        if self._SIGNAL is not None and signal.getsignal(self._SIGNAL) is signal.SIG_DFL:
            with suppress(ValueError):  # signals belong to the main thread
                self._catch()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the signal act at once again."""
        self._let_act()

    def stop(self) -> None:
        """Stop the process; come back when it is continued."""
        if self._SIGNAL is None:
            return
        self._let_act()
        signal.raise_signal(self._SIGNAL)  # it stops here
        self._catch()

    def _catch(self) -> None:
        self.asked = False
        signal.signal(self._SIGNAL, self._ask)  # type: ignore[arg-type]
        self._caught = True

    def _let_act(self) -> None:
        if self._caught and self._SIGNAL is not None:
            signal.signal(self._SIGNAL, signal.SIG_DFL)
            self._caught = False

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True
