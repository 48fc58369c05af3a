"""How long it takes to import something, over a Python that does nothing; compiled before, as an installed one is."""

from __future__ import annotations

import os
import subprocess
import sys
from statistics import median
from time import perf_counter


def over_bare(codes: dict[str, str], rounds: int) -> dict[str, float]:
    """Milliseconds that each program takes over an empty one, in turn; the median of the rounds."""
    taken: dict[str, list[float]] = {name: [] for name in codes}
    # The first round compiles, and does not count.
    for _ in range(rounds + 1):
        bare = _run("pass")
        for name, code in codes.items():
            taken[name].append(_run(code) - bare)
    return {name: median(figures[1:]) * 1e3 for name, figures in taken.items()}


def _run(code: str) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    return perf_counter() - began
