"""A shell in miniature on a pseudo-terminal: it has jobs that Ctrl-Z stops, and takes its terminal back."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

from tests.runner.processes import Terminal

STOPPED = "[stopped]"


class Shell(Terminal):
    """A coach as the only job of a shell.

    After a stop the shell says in which state it found the terminal, and sets it to whole lines; "fg" goes on, and
    leaves the terminal as it is. Not every shell is so careless, and none may be relied upon.
    """

    launcher = """
import fcntl, os, signal, subprocess, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
before = termios.tcgetattr(0)
job = subprocess.Popen(sys.argv[1:], process_group=0)
print(f"[job {job.pid}]", flush=True)
os.tcsetpgrp(0, job.pid)
while True:
    _, status = os.waitpid(job.pid, os.WUNTRACED)
    os.tcsetpgrp(0, os.getpgrp())
    if not os.WIFSTOPPED(status):
        sys.exit(os.waitstatus_to_exitcode(status))
    found = "whole lines" if termios.tcgetattr(0)[3] & termios.ICANON else "single keys"
    termios.tcsetattr(0, termios.TCSANOW, before)
    print(f"[stopped] {found}", flush=True)
    while input() != "fg":
        pass
    os.tcsetpgrp(0, job.pid)
    os.killpg(job.pid, signal.SIGCONT)
"""

    @property
    def job(self) -> int:
        """The process id of the coach."""
        self.until("[job ")
        return int(self.shown.partition("[job ")[2].partition("]")[0])

    def ctrl_z(self) -> int:
        """Press Ctrl-Z; the place behind what the shell says to it."""
        return self.until(STOPPED, self.press("\x1a"))

    def stop_unasked(self) -> int:
        """Stop the coach as nobody at the keys would; the place behind what the shell says to it."""
        place = len(self.shown)
        os.kill(self.job, signal.SIGSTOP)
        return self.until(STOPPED, place)


@contextlib.contextmanager
def shell(home: Path, *arguments: str, **more: str) -> Iterator[Shell]:
    """A coach in a shell, ended in the end."""
    there = Shell(home, *arguments, **more)
    try:
        yield there
    finally:
        with contextlib.suppress(ProcessLookupError, AssertionError, ValueError):
            os.kill(there.job, signal.SIGKILL)
        there.close()
