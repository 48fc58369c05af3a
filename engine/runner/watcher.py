"""The port of everything that shows a running session: the terminal, a web page."""

from __future__ import annotations

from abc import ABC, abstractmethod

from engine.display.model import Display


class Watcher(ABC):
    """Is shown a session whenever something about it changes, and four times a second while it runs.

    All calls come from the coach's thread, which waits: they return at once, and never raise.
    """

    @abstractmethod
    def show(self, display: Display) -> None:
        """Take what is to be seen now."""

    def leave(self) -> None:
        """Let go of what is drawn on, until something is shown again: the process will stop, or stood still."""
        return

    def close(self) -> None:
        """The run is over. What was shown last may stay."""
        return
