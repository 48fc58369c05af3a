"""The real ``coach`` in a window of tmux: a terminal that answers, resizes and draws as one does."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.runner.processes import COACH, environ, short, until


class Pane:
    """A coach in a window of tmux. What it draws is piped to a file."""

    def __init__(self, home: Path, columns: int, rows: int) -> None:
        """Begin a short workout."""
        self._server, self._drawn = f"coach-{os.getpid()}-{columns}", home / "drawn"
        words = [str(COACH), "start", str(short(home)), "--text"]
        self.tmux("-f", os.devnull, "new-session", "-d", "-x", str(columns), "-y", str(rows), "cat", home=home)
        self.tmux("pipe-pane", "-o", f"cat > {shlex.quote(str(self._drawn))}", home=home)
        self.tmux("respawn-pane", "-k", shlex.join(words), home=home)

    def close(self) -> None:
        """End the coach, and tmux with it."""
        self.tmux("kill-server")

    def until(self, text: str, since: int = 0) -> None:
        """Wait until something was drawn."""
        until(lambda: text in self.drawn()[since:], self.drawn)

    def until_seen(self, *texts: str) -> None:
        """Wait until something stands in the window."""
        until(lambda: all(text in self.seen() for text in texts), self.seen)

    def press(self, key: str) -> None:
        """Press a key, by tmux's name."""
        self.tmux("send-keys", key)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def drawn(self) -> str:
        """All that was ever drawn, with its escapes."""
        return self._drawn.read_bytes().decode(errors="ignore") if self._drawn.exists() else ""

    def seen(self) -> str:
        """What stands in the window now."""
        return self.tmux("capture-pane", "-p")

    def process(self) -> str:
        """The number of the coach's process."""
        return self.tmux("display-message", "-p", "#{pane_pid}").strip()

    def tmux(self, *words: str, home: Path | None = None) -> str:
        """What a command of tmux tells."""
        environment = None if home is None else environ(home, FORM_COACH_LINES="", TERM="xterm-256color")
        done = subprocess.run(
            ["tmux", "-L", self._server, *words], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout


@contextmanager
def opened(home: Path, columns: int, rows: int) -> Iterator[Pane]:
    """A window, and its end."""
    pane = Pane(home, columns, rows)
    try:
        yield pane
    finally:
        pane.close()
