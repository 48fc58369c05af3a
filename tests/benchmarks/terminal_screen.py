"""The picture on a real terminal, tmux's: how soon a key is seen, and what it takes of a core."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.table import Row, Section, at_most, figure
from tests.runner.processes import COACH, environ, short, until

NAME: Final = "The terminal's screen"
SIZES: Final = ((40, 12), (80, 24), (200, 60))
PRESSES: Final = 10
SOON: Final = 100.0
"""Milliseconds from a key to its picture."""

SHARE: Final = 5.0
"""Per cent of a core, while somebody exercises."""

WATCHED: Final = 20.0
"""Seconds in which the core is looked at."""

APART: Final = 1.0
"""Seconds between two presses: a key again sooner is one that is held down."""


class Pane:
    """A coach in a window of tmux. What it draws is piped to a file."""

    def __init__(self, home: Path, columns: int, rows: int) -> None:
        self._server, self._drawn = f"coach-{os.getpid()}-{columns}", home / "drawn"
        words = [str(COACH), "start", str(short(home)), "--text"]
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", str(columns), "-y", str(rows), "cat", home=home)
        self._tmux("pipe-pane", "-o", f"cat > {shlex.quote(str(self._drawn))}", home=home)
        self._tmux("respawn-pane", "-k", shlex.join(words), home=home)

    def close(self) -> None:
        self._tmux("kill-server")

    def until(self, text: str, since: int = 0) -> None:
        until(lambda: text in self._shown()[since:], self._shown)

    def press(self, key: str) -> None:
        self._tmux("send-keys", key)

    def milliseconds_to(self, text: str, key: str) -> float:
        """From a key to the picture that it changes."""
        time.sleep(APART)
        place, began = len(self._shown()), time.perf_counter()
        self.press(key)
        while text not in self._shown()[place:]:
            assert time.perf_counter() - began < 10.0, self._shown()[place:]
            time.sleep(0.001)
        return (time.perf_counter() - began) * 1e3

    def share(self, seconds: float) -> float:
        """Per cent of a core that the coach takes, all its threads together."""
        before, began = self._core_seconds(), time.perf_counter()
        time.sleep(seconds)
        return (self._core_seconds() - before) / (time.perf_counter() - began) * 100

    def _shown(self) -> str:
        return self._drawn.read_bytes().decode(errors="ignore") if self._drawn.exists() else ""

    def _core_seconds(self) -> float:
        process = self._tmux("display-message", "-p", "#{pane_pid}").strip()
        user, system = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def _tmux(self, *words: str, home: Path | None = None) -> str:
        environment = None if home is None else environ(home, FORM_COACH_LINES="", TERM="xterm-256color")
        done = subprocess.run(
            ["tmux", "-L", self._server, *words], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout


def section() -> Section:
    """Measure in windows of several sizes."""
    if shutil.which("tmux") is None:
        return Section(NAME, (), left_out=("not installed: tmux",))
    rows = tuple(row for size in SIZES for row in _of(*size))
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return Section(
        NAME, rows, f"coach start --text, in tmux, which takes some of the time. The machine's load: {load}."
    )


def _of(columns: int, rows: int) -> Iterator[Row]:
    size = f"{columns}×{rows}"
    with tempfile.TemporaryDirectory() as home, _opened(Path(home), columns, rows) as pane:
        pane.until("q Stop")
        pane.press("n")
        pane.until("n Done")
        yield at_most(f"of a core in a set, {size}", pane.share(WATCHED), "%", SHARE)
        taken = [pane.milliseconds_to(seen, "Space") for _ in range(PRESSES // 2) for seen in ("Go on", "Pause")]
        yield at_most(f"a key is seen, {size}", median(taken), "ms", SOON)
        yield figure(f"the slowest of {PRESSES}, {size}", max(taken), "ms")


@contextmanager
def _opened(home: Path, columns: int, rows: int) -> Iterator[Pane]:
    pane = Pane(home, columns, rows)
    try:
        yield pane
    finally:
        pane.close()
