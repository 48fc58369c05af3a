"""A terminal that shows what is written to it, as a person would see it."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pyte

from tests.runner.processes import Terminal, until
from tests.runner.shell import Shell

OTHER_SCREEN = ("\x1b[?1049h", "\x1b[?1049l")
"""What takes the whole window, and gives it back as it was."""

_UNKNOWN = re.compile(r"\x1b\[[<>=?][\d;$]*[a-zA-Z]")
"""Modes that the emulator doesn't know."""

NO_LINES = {"FORM_COACH_LINES": ""}
"""The tests of lines ask for them; here the window is drawn on, as it is for everybody."""


class Window(Terminal):
    """A coach on a terminal whose window can be looked at. ``size`` has rows and columns, as a terminal tells them."""

    _screen = pyte.Screen(1, 1)
    _fed = 0

    def rows(self) -> list[str]:
        """The rows, as they are now."""
        import termios  # noqa: PLC0415 - there is none on Windows

        rows, columns = termios.tcgetwinsize(self.follower)
        if (self._screen.lines, self._screen.columns) != (rows, columns):
            self._screen, self._fed = pyte.Screen(columns, rows), 0
        shown = self.shown
        new, self._fed = shown[self._fed :], len(shown)
        if OTHER_SCREEN[0] in new:
            self._screen.reset()
        pyte.Stream(self._screen).feed(_UNKNOWN.sub("", new.rpartition(OTHER_SCREEN[0])[2]))
        return [row.rstrip() for row in self._screen.display]

    def text(self) -> str:
        return " ".join(" ".join(self.rows()).split())

    def sees(self, text: str) -> None:
        """Wait until a text stands in the window, in however many rows."""
        until(lambda: " ".join(text.split()) in self.text() or self.process.poll() is not None, self.text)
        assert " ".join(text.split()) in self.text(), "\n".join(self.rows())

    @property
    def is_taken(self) -> bool:
        """Whether the whole window is drawn on now."""
        return self.shown.rfind(OTHER_SCREEN[0]) > self.shown.rfind(OTHER_SCREEN[1])


class ShellWindow(Window, Shell):
    """The same in a shell."""


@contextlib.contextmanager
def window(home: Path, *arguments: str, size: tuple[int, int] = (24, 80), **more: str) -> Iterator[Window]:
    """A coach in a window, ended in the end."""
    there = Window(home, *arguments, size=size, **NO_LINES | more)
    try:
        yield there
    finally:
        there.close()
