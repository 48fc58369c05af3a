"""The picture on a real terminal, tmux's: how soon a key is seen, and what it takes of a core."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.table import Row, Section, at_most, figure
from tests.runner.tmux import Pane, opened

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


def milliseconds_to(pane: Pane, text: str, key: str) -> float:
    """From a key to the picture that it changes."""
    time.sleep(APART)
    place, began = len(pane.drawn()), time.perf_counter()
    pane.press(key)
    while text not in pane.drawn()[place:]:
        assert time.perf_counter() - began < 10.0, pane.drawn()[place:]
        time.sleep(0.001)
    return (time.perf_counter() - began) * 1e3


def share(pane: Pane, seconds: float) -> float:
    """Per cent of a core that the coach takes, all its threads together."""
    before, began = _core_seconds(pane), time.perf_counter()
    time.sleep(seconds)
    return (_core_seconds(pane) - before) / (time.perf_counter() - began) * 100


def _core_seconds(pane: Pane) -> float:
    user, system = Path(f"/proc/{pane.process()}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


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
    with tempfile.TemporaryDirectory() as home, opened(Path(home), columns, rows) as pane:
        pane.until("q Stop")
        pane.press("n")
        pane.until("n Done")
        yield at_most(f"of a core in a set, {size}", share(pane, WATCHED), "%", SHARE)
        taken = [milliseconds_to(pane, seen, "Space") for _ in range(PRESSES // 2) for seen in ("Go on", "Pause")]
        yield at_most(f"a key is seen, {size}", median(taken), "ms", SOON)
        yield figure(f"the slowest of {PRESSES}, {size}", max(taken), "ms")
