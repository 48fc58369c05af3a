"""The kept workouts of the person at this machine: forgotten with everything else, and for a minute to be had back."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from engine.storage.forgetting import is_for_ever

_HIDDEN: Final = "-forgotten"
"""What the name of the folder ends in while it can be had back. Its time is when it was forgotten."""


class KeptWorkouts:
    """A folder of workout files."""

    def __init__(self, folder: Path) -> None:
        """Keep them in ``folder``, which need not be there."""
        self._folder, self._hidden = folder, folder.with_name(folder.name + _HIDDEN)

    def forget(self, now: float) -> None:
        """Hide all of them; what was hidden before is deleted."""
        if not self._folder.is_dir():
            return
        shutil.rmtree(self._hidden, ignore_errors=True)
        self._folder.rename(self._hidden)
        os.utime(self._hidden, (now, now))

    def remember(self, now: float) -> None:
        """Bring back what was hidden less than a minute ago; what was kept meanwhile gives way to it."""
        self.sweep(now)
        if not self._hidden.is_dir():
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        for path in self._hidden.iterdir():
            path.replace(self._folder / path.name)
        self._hidden.rmdir()

    def sweep(self, now: float) -> None:
        """Delete for ever what cannot be had back any more."""
        if self._hidden.is_dir() and is_for_ever(self._hidden.stat().st_mtime, now):
            shutil.rmtree(self._hidden, ignore_errors=True)

    def delete(self) -> None:
        """Delete all of them for ever."""
        for folder in (self._folder, self._hidden):
            if folder.is_dir():
                shutil.rmtree(folder)
