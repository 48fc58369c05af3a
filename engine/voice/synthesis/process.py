"""The coach's side of a worker process: start it, ask it with a time limit, end it and clean up.

Imports no numpy, so that the process can start before anything heavy is imported.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any, NamedTuple

from engine.voice.synthesis.folders import make_folder, remove_folder

_MODULE = "engine.voice.synthesis.worker"
_ROOT = Path(__file__).parents[3]
_LEAVE_LIMIT = 1.0
_NOT_READY = {"pyttsx": "it ended before it was ready (espeak-ng or its data may be missing)"}


class WorkerLost(Exception):  # noqa: N818 - it says what happened
    """The worker hung or ended without an answer. A new one may succeed."""


class WorkerFailed(Exception):  # noqa: N818 - it says what happened
    """The worker reported a failure. The text is for people."""


class Answer(NamedTuple):
    """The worker's answer, and the sound that followed."""

    header: dict[str, Any]
    body: bytes


class Worker:
    """A running worker.

    Attributes:
        kind: The kind of speaker that is in it, as :func:`~engine.voice.synthesis.speaker.open_speaker` takes it.
    """

    def __init__(
        self, kind: str = "pyttsx", argument: str = "", start_limit: float = 10.0, *, gentle: bool = False
    ) -> None:
        """Start the process; it gets ready while others work.

        ``argument`` is what the kind needs to know. A ``gentle`` one has a low priority.
        """
        self.kind = kind
        self._ready_by: float | None = time.monotonic() + start_limit
        self._answers: SimpleQueue[Answer | None] = SimpleQueue()
        try:
            self._folder, self._process = _start(kind, argument, gentle)
        except OSError as error:
            raise WorkerFailed(f"The voice's process did not start: {error}.") from error
        self._reader = threading.Thread(target=self._read, name="voice answers", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def ask(self, request: dict[str, Any], limit: float) -> Answer:
        """Send a request and wait for the answer.

        Raises:
            WorkerLost: no answer in time, or the process ended.
            WorkerFailed: the worker answered that it cannot.
        """
        if self._ready_by is not None:
            self._take(self._ready_by - time.monotonic(), _NOT_READY.get(self.kind, "it ended before it was ready"))
            self._ready_by = None
        try:
            _input(self._process).write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
            _input(self._process).flush()
        except (OSError, ValueError) as error:
            raise WorkerLost("it ended") from error
        return self._take(limit, "it ended")

    def close(self, wait: float = _LEAVE_LIMIT) -> None:
        """End the process: ask it to, wait ``wait`` seconds, then kill it. May be called twice and from any thread."""
        with contextlib.suppress(OSError):
            _input(self._process).close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(wait)
        self._process.kill()
        self._process.wait()
        self._reader.join()
        remove_folder(self._folder)

    def _take(self, limit: float, if_ended: str) -> Answer:
        try:
            answer = self._answers.get(timeout=max(0.0, limit))
        except Empty:
            raise WorkerLost(f"it did not answer within {limit:.1f} seconds") from None
        if answer is None:
            self._answers.put(None)
            raise WorkerLost(if_ended)
        if "error" in answer.header:
            raise WorkerFailed(answer.header["error"])
        return answer

    def _read(self) -> None:
        output = self._process.stdout
        with contextlib.suppress(OSError, ValueError):
            while output is not None and (line := output.readline()):
                header = json.loads(line)
                self._answers.put(Answer(header, output.read(header["size"])))
        if output is not None:
            output.close()
        self._answers.put(None)


def _start(kind: str, argument: str, gentle: bool) -> tuple[Path, subprocess.Popen[bytes]]:
    folder = make_folder()
    try:
        return folder, _spawn([kind, argument, str(folder), *(["gentle"] if gentle else [])])
    except BaseException:  # an interrupt as well
        remove_folder(folder)
        raise


def _spawn(arguments: list[str]) -> subprocess.Popen[bytes]:
    if not sys.executable:
        raise OSError("there is no Python interpreter to run it in")
    command = [sys.executable, "-P", "-m", _MODULE, *arguments]
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, env=_env(), creationflags=flags)
    # A session of its own: Ctrl-C in the terminal is for the coach alone.
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, env=_env(), start_new_session=True)


def _env() -> dict[str, str]:
    """This environment, with the checkout on the import path if the package is not installed."""
    if _ROOT.name in {"site-packages", "dist-packages"}:
        return dict(os.environ)
    paths = [os.environ.get("PYTHONPATH", ""), str(_ROOT)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def _input(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdin is not None  # noqa: S101 - it was asked for as a pipe
    return process.stdin
