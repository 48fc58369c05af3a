"""The priority of a worker that makes clips ahead while a workout is heard."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Final

_BELOW_NORMAL: Final = 0x4000
_NICE: Final = 5


def step_back() -> None:
    """Let everything else go first, for good."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        return
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    with contextlib.suppress(OSError):  # Linux weighs whole sessions against each other, and a worker is one
        Path("/proc/self/autogroup").write_text(f"{_NICE}\n", encoding="ascii")
