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
"""Of the file, beside the history. It holds the number of the process that took it last, and the last run's name."""

_LONGEST: Final = 64
"""Bytes of both."""


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
    """The mark for the history in one file. It can be taken again by the one that has it.

    Attributes:
        last: The name of the run that signed last. Its process is no more: else the mark could not be taken.
    """

    def __init__(self, history: Path) -> None:
        """Take nothing yet."""
        self._path = history.with_name(NAME)
        self._file: int | None = None
        self.last = ""

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

    def sign(self, run: str) -> None:
        """Note the name of this run, for the one that follows it. Without the mark, or on a full disk, it is not."""
        if self._file is not None:
            self._write(self._file, run)

    def give_back(self) -> None:
        """Give the mark back. May be called twice."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _locked(self, file: int) -> int:
        locked = try_lock(file)
        process, self.last = _read(file)
        if not locked:
            os.close(file)
            raise RunsElsewhere(process)
        self._write(file, self.last)
        return file

    def _write(self, file: int, run: str) -> None:
        with suppress(OSError):  # the disk is full: the mark counts without the number
            os.truncate(file, 0)
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, f"{os.getpid()} {run}".encode())


def _read(file: int) -> tuple[str, str]:
    """The number of the process and the name of the run in a file; empty what is not there."""
    process, _, run = os.read(file, _LONGEST).decode(errors="ignore").partition(" ")
    return process.strip(), run.strip()
