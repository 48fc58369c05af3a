"""Shows a session on the whole terminal.

Textual has a loop of its own, in a thread of its own: the main thread stays the coach's, with its signals, its keys and
its store, and never waits for a picture.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from engine.display.model import Display
from engine.runner.watcher import Watcher

if TYPE_CHECKING:
    from engine.runner.picture.app import PictureApp

PATIENCE: Final = 5.0
"""Seconds to wait for the picture to end."""


class TerminalPicture(Watcher):
    """Draws on the terminal while it is this process's own, and leaves it as it was.

    Attributes:
        failed: Whether nothing can be drawn any more: the coach goes on in lines.
    """

    def __init__(self, paused: str) -> None:
        """Draw nothing before the first display; ``paused`` is the word for a session that is held."""
        self.failed = False
        self._paused = paused
        self._thread: threading.Thread | None = None
        self._app: PictureApp | None = None
        self._latest: Display | None = None
        self._lock = threading.Lock()

    def show(self, display: Display) -> None:
        """Draw a display, or remember it while another process has the terminal."""
        self._latest = display
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="picture", daemon=True)
            self._thread.start()
        app = self._app
        if app is None or self.failed:
            return
        if _in_background():
            app.leave()
        else:
            app.call_later(self._draw)

    def leave(self) -> None:
        """Give the terminal back; the next display takes it again."""
        if self._app is not None:
            self._app.leave()

    def close(self) -> None:
        """End, and leave the terminal as it was."""
        self.leave()
        app, thread = self._app, self._thread
        if app is not None and thread is not None and thread.is_alive():
            app.call_later(app.exit)
            thread.join(PATIENCE)

    def _draw(self) -> None:
        app, display = self._app, self._latest
        if app is not None and display is not None:
            app.enter()
            app.put(display)

    def _run(self) -> None:
        """Run the application to its end. Whatever goes wrong in it is no reason to end a workout."""
        with suppress(Exception):
            from engine.runner.picture.app import PictureApp  # noqa: PLC0415 - Textual: a third of a second
            from engine.runner.picture.driver import TerminalDriver  # noqa: PLC0415 - as above

            app = PictureApp(self._paused, self._ready, driver_class=TerminalDriver)
            asyncio.run(app.run_async(mouse=False))
        self.leave()
        self.failed = True

    def _ready(self, app: PictureApp) -> None:
        self._app = app
        self._draw()


def _in_background() -> bool:
    """Whether another process has the terminal: a shell, after Ctrl-Z and "bg"."""
    if not hasattr(os, "tcgetpgrp"):
        return False
    with suppress(OSError):  # it has gone, or is not the terminal that this process belongs to
        return os.tcgetpgrp(sys.__stdout__.fileno()) != os.getpgrp()  # type: ignore[union-attr]
    return False
