"""Draws for Textual on the terminal. Keys and signals stay with the coach, which has had them all along."""

from __future__ import annotations

import math
import os
import sys
import threading
import time
from contextlib import suppress
from typing import Any, Final, TextIO

from textual import events
from textual.driver import Driver
from textual.geometry import Size

from engine.runner.terminal_output import AT_THE_END, TerminalOutput, terminal_of

LARGEST: Final = Size(1000, 400)
"""Columns and rows that are drawn on: more than any screen has, and few enough to be drawn in time."""

_ENTER: Final = "\x1b[?1049h\x1b[?25l\x1b[?7l"
"""The other screen, no cursor, and no lines that break by themselves."""

_LEAVE: Final = "\x1b[?7h\x1b[?25h\x1b[?1049l"

_PIECE: Final = 1 << 16
"""Bytes that are written in one go."""

_LOOK_EVERY: Final = 0.1
"""Seconds between two looks whether to go on waiting for a terminal that is stopped."""


class TerminalDriver(Driver):
    """Writes to standard output while it is allowed to. Reads nothing, and catches no signal.

    Attributes:
        gone: Whether the terminal could not be written to any more.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Textual has it
        """Draw nothing yet."""
        super().__init__(*args, **kwargs)
        self._descriptor = _console().fileno()
        self._output, self._lock = terminal_of(_console()), threading.Lock()
        self._drawing, self._stops, self.gone = False, False, False

    def write(self, data: str) -> None:
        """Draw, unless the terminal was left."""
        with self._lock:
            if self._drawing:
                self._put(data)

    def enter(self) -> bool:
        """Take the terminal's other screen; tell whether that was done now. :meth:`leave` gives it back.

        A terminal that is stopped is not taken.
        """
        with self._lock:
            taken = self._drawing
            if not taken:
                self._drawing = self._put(_ENTER, AT_THE_END)
            return self._drawing and not taken

    def leave(self) -> None:
        """Give the terminal back as it was found. May be called twice, in any thread.

        What is being drawn on one that is stopped is not drawn to its end.
        """
        self._stops = True
        with self._lock:
            self._stops = False
            if self._drawing:
                self._put(_LEAVE, AT_THE_END)
                self._drawing = False

    def start_application_mode(self) -> None:
        """Begin to draw."""
        self.enter()
        self.tell_size()

    def stop_application_mode(self) -> None:
        """End drawing."""
        self.leave()

    def disable_input(self) -> None:
        """There is none."""

    def tell_size(self) -> None:
        """Tell the application how large the terminal is now, if that is something new."""
        with suppress(OSError):
            columns, rows = os.get_terminal_size(self._descriptor)
            found = Size(min(columns, LARGEST.width), min(rows, LARGEST.height))
            if found != self._size and found.area:
                self._size = found
                self.send_message(events.Resize(found, found))

    def _put(self, data: str, patience: float = math.inf) -> bool:
        """Draw within ``patience`` seconds; whether it was done."""
        try:
            if self._output is not None:
                return self._put_bytes(self._output, data.encode(errors="replace"), time.monotonic() + patience)
            _console().write(data)  # that of Windows takes text, whatever its code page is
            _console().flush()
        except OSError:
            self.gone = True
        return True

    def _put_bytes(self, output: TerminalOutput, data: bytes, until: float) -> bool:
        for start in range(0, len(data), _PIECE):
            taken = output.put_within(data[start : start + _PIECE], _LOOK_EVERY)
            while not taken:
                if self._stops or time.monotonic() > until:
                    output.drop()
                    return False
                taken = output.put_within(b"", _LOOK_EVERY)
        return True


def _console() -> TextIO:
    """Standard output as it was when the process began: Textual catches what is printed meanwhile."""
    assert sys.__stdout__ is not None  # noqa: S101 - it was a terminal, or nothing were drawn
    return sys.__stdout__
