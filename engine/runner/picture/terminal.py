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
        self._lock = threading.Lock()  # of what follows: nothing is drawn once the terminal was given back
        self._away = self._closed = self._waits = False

    def show(self, display: Display) -> None:
        """Draw a display, or remember it while another process has the terminal."""
        self._latest = display
        if self.failed:
            return
        if _in_background():
            self.leave()
            return
        self._away = False
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="picture", daemon=True)
            self._thread.start()
        if self._app is not None and not self._waits:
            self._waits = True
            self._app.call_later(self._draw)

    def leave(self) -> None:
        """Give the terminal back; the next display takes it again."""
        with self._lock:
            self._away = True
            if self._app is not None:
                self._app.leave()

    def close(self) -> None:
        """End, and leave the terminal as it was."""
        self._closed = True
        self.leave()
        if self._thread is not None and self._thread.is_alive():
            if self._app is not None:
                self._app.call_later(self._app.exit)
            self._thread.join(PATIENCE)

    def _run(self) -> None:
        """Run the application to its end. Whatever goes wrong in it is no reason to end a workout."""
        with suppress(Exception):
            from engine.runner.picture.app import PictureApp  # noqa: PLC0415 - Textual: a third of a second
            from engine.runner.picture.driver import TerminalDriver  # noqa: PLC0415 - as above

            if not self._closed:
                app = PictureApp(self._paused, self._ready, driver_class=TerminalDriver)
                asyncio.run(app.run_async(mouse=False))
        self.leave()
        self.failed = True

    def _ready(self, app: PictureApp) -> None:
        """Begin to draw; the run may be over by now, or the terminal another's."""
        self._app = app
        if self._closed:
            app.exit()
        if self._away:
            app.leave()
        self._draw()

    def _draw(self) -> None:
        self._waits = False
        app, display = self._app, self._latest
        with self._lock:
            if app is None or display is None or self._away:
                return
            app.enter()
        try:
            app.put(display)
        except Exception:  # whatever it is, the workout goes on in lines
            self.failed = True
            app.exit()


def _in_background() -> bool:
    """Whether another process has the terminal: a shell, after Ctrl-Z and "bg"."""
    if not hasattr(os, "tcgetpgrp"):
        return False
    with suppress(OSError):  # it has gone, or is not the terminal that this process belongs to
        return os.tcgetpgrp(sys.__stdout__.fileno()) != os.getpgrp()  # type: ignore[union-attr]
    return False
