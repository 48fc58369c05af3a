"""The worker's temporary folder, and the removal of folders left by dead processes."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "form-coach-voice-"
_LONGEST = 80  # espeak-ng's data is linked from here; its paths may have about 140 characters
_DAY = 86_400.0
_TRIES = 5


def make_folder() -> Path:
    """Make a folder that names the process it belongs to."""
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=_base()))


def remove_folder(folder: Path) -> None:
    """Remove a folder and its content, even while a file is being written there."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return


def sweep() -> None:
    """Remove the folders of killed processes."""
    for folder in Path(_base()).glob(f"{PREFIX}*"):
        if _abandoned(folder):
            remove_folder(folder)


def _base() -> str:
    usual = tempfile.gettempdir()
    return "/tmp" if os.name == "posix" and len(usual) > _LONGEST else usual  # noqa: S108


def _abandoned(folder: Path) -> bool:
    owner = folder.name.removeprefix(PREFIX).partition("-")[0]
    if os.name != "posix" or not owner.isdecimal():  # on Windows, probing a process with a signal would end it
        return _untouched(folder)
    try:
        os.kill(int(owner), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False


def _untouched(folder: Path) -> bool:
    try:
        return time.time() - folder.stat().st_mtime > _DAY
    except OSError:
        return False
