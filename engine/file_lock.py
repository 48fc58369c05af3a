"""A lock on an open file, which the operating system keeps for as long as its holder lives."""

from __future__ import annotations

import os
import sys
from typing import Final

_FAR: Final = 1 << 20
"""The byte that Windows locks: one that nobody reads."""


def try_lock(file: int) -> bool:
    """Lock an open file; False if it is locked already. A disk that knows no locks lets everybody begin."""
    if sys.platform == "win32":
        return _lock_on_windows(file)
    import fcntl  # noqa: PLC0415 - there is none on Windows

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _lock_on_windows(file: int) -> bool:
    import msvcrt  # noqa: PLC0415 - there is none elsewhere

    os.lseek(file, _FAR, os.SEEK_SET)
    try:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except OSError:
        return False
    finally:
        os.lseek(file, 0, os.SEEK_SET)
    return True
