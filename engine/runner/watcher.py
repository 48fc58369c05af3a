"""The port of everything that shows a running session: the terminal, a web page."""

from __future__ import annotations

from typing import Protocol

from engine.display.model import Display


class Watcher(Protocol):
    """Is shown a session whenever something about it changes, and four times a second while it runs."""

    def show(self, display: Display) -> None:
        """Take what is to be seen now. Called in the coach's thread, which waits: return at once, and never raise."""
        ...
