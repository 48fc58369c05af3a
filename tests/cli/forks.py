"""The command in a process of its own that need not import it all first."""

from __future__ import annotations

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Lock

from tests.cli.command import COACH, Finished
from tests.cli.forking import NUMBER

SETTLED = ("PYTHON", "LANG", "LC_", "TZ", "_COACH")
"""Variables that a process reads while it starts: with others than those of the first time, it must start anew."""


class Forks:
    """Forks of one process, one at a time.

    Where there is no fork, or another one runs, or what a process reads while it starts is another, the command is
    started from nothing.
    """

    def __init__(self) -> None:
        self._settled: dict[str, str] | None = None
        self._lock = Lock()
        self._ours: socket.socket | None = None
        self._server: subprocess.Popen[bytes] | None = None

    def run(self, arguments: Sequence[str], environ: Mapping[str, str], folder: Path, limit: float) -> Finished:
        """Run the command to its end."""
        command = [str(COACH), *arguments]
        self._settled = _settled(os.environ) if self._settled is None else self._settled
        if not hasattr(os, "fork") or _settled(environ) != self._settled or not self._lock.acquire(blocking=False):
            return _started(command, environ, folder, limit)
        try:
            return self._forked(command, environ, folder, limit)
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process that forks."""
        if self._ours is not None and self._server is not None:
            self._ours.close()
            self._server.communicate(timeout=60)

    def _connection(self) -> socket.socket:
        if self._ours is None:
            self._ours, theirs = socket.socketpair()
            with theirs:
                program = [sys.executable, str(Path(__file__).with_name("forking.py")), str(theirs.fileno())]
                self._server = subprocess.Popen(
                    program,
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,  # as a command has: what is written to a file is written otherwise
                    stderr=subprocess.PIPE,
                )
        return self._ours

    def _forked(self, command: list[str], environ: Mapping[str, str], folder: Path, limit: float) -> Finished:
        connection, until = self._connection(), time.monotonic() + limit
        request = json.dumps({"arguments": command, "environ": dict(environ), "folder": str(folder)}).encode()
        with ExitStack() as opened:
            (out, theirs), (err, also) = os.pipe(), os.pipe()
            opened.callback(os.close, out)
            opened.callback(os.close, err)
            with Path(os.devnull).open("rb") as nothing:
                socket.send_fds(connection, [NUMBER.pack(len(request))], [nothing.fileno(), theirs, also])
            os.close(theirs)
            os.close(also)
            connection.sendall(request)
            child = _number(connection)
            read = _read((out, err), until)
            if read is None:
                os.kill(child, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(_number(connection))
        if read is None:
            raise subprocess.TimeoutExpired(command, limit)
        return Finished(status, *read)


def _started(command: list[str], environ: Mapping[str, str], folder: Path, limit: float) -> Finished:
    done = subprocess.run(
        command,
        env=dict(environ),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=limit,
        check=False,
    )
    return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())


def _settled(environ: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environ.items() if name.startswith(SETTLED)}


def _number(connection: socket.socket) -> int:
    told = b""
    while len(told) < NUMBER.size:
        more = connection.recv(NUMBER.size - len(told))
        assert more, "the process that forks has ended"
        told += more
    return int(NUMBER.unpack(told)[0])


def _read(pipes: tuple[int, int], until: float) -> list[str] | None:
    """What comes out of these until they are closed; None when that takes too long."""
    read = dict.fromkeys(pipes, b"")
    with selectors.DefaultSelector() as selector:
        for pipe in pipes:
            selector.register(pipe, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(max(0.0, until - time.monotonic()))
            if not ready:
                return None
            for key, _ in ready:
                piece = os.read(key.fd, 1 << 16)
                read[key.fd] += piece
                if not piece:
                    selector.unregister(key.fd)
    return [read[pipe].decode() for pipe in pipes]
