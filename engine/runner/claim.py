"""The mark that a workout runs: one at a time on a machine's data.

The operating system keeps it for as long as the process lives, so that a crash leaves none behind, and no other process
can be taken for the one that held it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from engine.file_lock import try_lock

NAME: Final = "workout.lock"
"""Of the file, beside the history. It holds the number of the process that took it last."""

_LONGEST: Final = 20
"""Bytes of a process's number."""


class RunsElsewhere(Exception):  # noqa: N818 - it says what happened
    """A workout runs in another window, or elsewhere.

    Attributes:
        process: The number of its process; empty where it is not known.
        where: Empty for another window; see :mod:`engine.runner.person_claim`.
    """

    def __init__(self, process: str = "", where: str = "") -> None:
        super().__init__(process or where)
        self.process, self.where = process, where


class Claim:
    """The mark for the history in one file. It can be taken again by the one that has it."""

    def __init__(self, history: Path) -> None:
        """Take nothing yet."""
        self._path = history.with_name(NAME)
        self._file: int | None = None

    def take(self) -> None:
        """Take the mark. Where no file can be written, none is needed: no workout can be kept there either.

        Raises:
            RunsElsewhere: another process has it.
        """
        if self._file is not None:
            return
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = self._locked(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))

    def give_back(self) -> None:
        """Give the mark back. May be called twice."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _locked(self, file: int) -> int:
        if not try_lock(file):
            process = os.read(file, _LONGEST)
            os.close(file)
            raise RunsElsewhere(process.decode(errors="ignore").strip())
        with suppress(OSError):  # the disk is full: the mark counts without the number
            os.truncate(file, 0)
            os.write(file, str(os.getpid()).encode())
        return file
