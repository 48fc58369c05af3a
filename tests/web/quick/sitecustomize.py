"""Lets the clock of a coach run faster, for pages that play faster: Python imports this first where it is on its path.

``QUICK_CLOCK`` holds since when, in seconds since the epoch, and how many times as fast.
"""

from __future__ import annotations

import os
import time


def quicken(since: float, pace: float) -> None:
    """Let the clock of this process run faster."""
    real = time.time
    time.time = lambda: since + pace * (real() - since)


if "QUICK_CLOCK" in os.environ:
    quicken(*map(float, os.environ["QUICK_CLOCK"].split()))
