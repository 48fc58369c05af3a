"""The coach's side of the process that listens: start it, tell it things without ever waiting for it, and end it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, Final, cast

import msgspec

from engine.listening.one_thread import ONE_THREAD
from engine.runner.ears_messages import Options, Report, Request, read_report, write

_MODULE: Final = "engine.runner.ears_worker"
_ROOT: Final = Path(__file__).parents[2]
_LEAVE_LIMIT: Final = 1.0
_MOST_WAITING: Final = 500
"""Messages that wait at most for a process that does not read, some 40 s of sound; more are dropped."""

Start = Callable[[], subprocess.Popen[bytes]]


class EarsProcess:
    """A process that listens. What it reports is given to ``took``, in a thread of its own; None when it has ended."""

    def __init__(self, start: Start, took: Callable[[Report | None], None]) -> None:
        """Start it; reports come once :meth:`begin` was called.

        Raises:
            OSError: it cannot be started.
        """
        self._took = took
        self._process = start()
        self._waiting: SimpleQueue[tuple[Request, bytes] | None] = SimpleQueue()

    def begin(self) -> None:
        """Begin to pass on what is told and what it reports."""
        for work, name in ((self._read, "ears reports"), (self._write, "ears orders")):
            threading.Thread(target=work, name=name, daemon=True).start()

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def tell(self, request: Request, body: bytes = b"") -> None:
        """Tell it something, soon. Returns at once; may be called from any thread, also from that of the sound."""
        if self._waiting.qsize() < _MOST_WAITING:
            self._waiting.put((request, body))

    def kill(self) -> None:
        """End it at once: it hangs."""
        self._process.kill()

    def close(self) -> None:
        """End it: ask it to, wait a second, then kill it. May be called twice."""
        self._waiting.put(None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_LEAVE_LIMIT)
        self._process.kill()
        self._process.wait()

    def _read(self) -> None:
        output = cast(BinaryIO, self._process.stdout)
        with contextlib.suppress(OSError, ValueError, msgspec.MsgspecError), output:
            while (report := read_report(output)) is not None:
                self._took(report)
        self._process.kill()
        self._process.wait()
        self._took(None)

    def _write(self) -> None:
        orders = cast(BinaryIO, self._process.stdin)
        with contextlib.suppress(OSError, ValueError), orders:
            while (order := self._waiting.get()) is not None:
                write(orders, *order)


def start_worker(options: Options) -> subprocess.Popen[bytes]:
    """Start the process that listens.

    Raises:
        OSError: it cannot be started.
    """
    if not sys.executable:
        raise OSError("there is no Python interpreter to run it in")
    command = [sys.executable, "-P", "-m", _MODULE, msgspec.json.encode(options).decode()]
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, env=_env(), creationflags=flags)
    # A session of its own: Ctrl-C in the terminal is for the coach alone.
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, env=_env(), start_new_session=True)


def _env() -> dict[str, str]:
    """This environment: one thread and one heap for the recogniser, the checkout if the package is not installed."""
    environ = {**os.environ, **ONE_THREAD, "MALLOC_ARENA_MAX": "1"}
    if _ROOT.name in {"site-packages", "dist-packages"}:
        return environ
    paths = [os.environ.get("PYTHONPATH", ""), str(_ROOT)]
    return {**environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
