"""Signals that end the command while it is being loaded: at once, with the exit code of an interruption.

Nothing is begun by then. An exception would not do: Python drops what is raised in some places of its import system.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Final

INTERRUPTED: Final = 130
"""The exit code of an interrupted command."""

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")


def heeded() -> list[int]:
    """The signals that ask for an end here, except those that the parent process set to be ignored (nohup)."""
    numbers = (getattr(signal, name, None) for name in _NAMES)
    return [one for one in numbers if one is not None and signal.getsignal(one) is not signal.SIG_IGN]


def end_at_once() -> None:
    """Let each of them end the process, until others are set or :func:`end_as_usual` is called."""
    for number in heeded():
        signal.signal(number, _end)


def end_as_usual() -> None:
    """Let those that still end the process at once do what Python lets them do."""
    for number in heeded():
        if signal.getsignal(number) is _end:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


def end_tidily() -> None:
    """Let those that still end the process at once end the command with that exit code, after what it has to close.

    Ctrl-C does what Python lets it do.
    """
    end_as_usual()
    for number in heeded():
        if number != signal.SIGINT:
            signal.signal(number, _close)


def _close(_number: int, _frame: FrameType | None) -> None:
    for number in heeded():
        signal.signal(number, signal.SIG_IGN)
    sys.exit(INTERRUPTED)


def _end(_number: int, _frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)
