"""Draws for Textual on the terminal. Keys and signals stay with the coach, which has had them all along."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from typing import Any, Final, TextIO

from textual import events
from textual.driver import Driver
from textual.geometry import Size

LARGEST: Final = Size(1000, 400)
"""Columns and rows that are drawn on: more than any screen has, and few enough to be drawn in time."""

_ENTER: Final = "\x1b[?1049h\x1b[?25l\x1b[?7l"
"""The other screen, no cursor, and no lines that break by themselves."""

_LEAVE: Final = "\x1b[?7h\x1b[?25h\x1b[?1049l"


class TerminalDriver(Driver):
    """Writes to standard output while it is allowed to. Reads nothing, and catches no signal.

    Attributes:
        gone: Whether the terminal could not be written to any more.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Textual has it
        """Draw nothing yet."""
        super().__init__(*args, **kwargs)
        self._descriptor = _console().fileno()
        self._lock = threading.Lock()
        self._drawing, self.gone = False, False

    def write(self, data: str) -> None:
        """Draw, unless the terminal was left."""
        with self._lock:
            if self._drawing:
                self._put(data)

    def enter(self) -> bool:
        """Take the terminal's other screen, and tell whether it was not taken yet. :meth:`leave` gives it back."""
        with self._lock:
            taken = self._drawing
            if not taken:
                self._drawing = True
                self._put(_ENTER)
        return not taken

    def leave(self) -> None:
        """Give the terminal back as it was found. May be called twice, in any thread."""
        with self._lock:
            if self._drawing:
                self._put(_LEAVE)
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

    def _put(self, data: str) -> None:
        try:
            if os.name == "nt":  # its console takes text, whatever its code page is
                _console().write(data)
                _console().flush()
            else:
                self._put_bytes(data.encode(errors="replace"))
        except OSError:
            self.gone = True

    def _put_bytes(self, waiting: bytes) -> None:
        while waiting:
            waiting = waiting[os.write(self._descriptor, waiting) :]


def _console() -> TextIO:
    """Standard output as it was when the process began: Textual catches what is printed meanwhile."""
    assert sys.__stdout__ is not None  # noqa: S101 - it was a terminal, or nothing were drawn
    return sys.__stdout__
