"""A clock that nobody sets, and that goes on while the machine sleeps."""

from __future__ import annotations

import time

_SLEEP_INCLUDED = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC_RAW", None)
"""The clock of Linux, else that of macOS; Windows counts sleep in its monotonic clock."""


def uptime() -> float:
    """Seconds since the machine was started, the time it slept included."""
    return time.monotonic() if _SLEEP_INCLUDED is None else time.clock_gettime(_SLEEP_INCLUDED)
