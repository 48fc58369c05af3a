"""A coach that has imported every command, and forks itself for each that is to run: most of their time is importing.

Run as a script, with a socket as its only argument. What is told is a length, with it the three files that are the
command's own, and as many bytes of JSON. What is answered is the number of the process, and then its status.
"""

from __future__ import annotations

import gc
import json
import os
import socket
import struct
import sys
from importlib import import_module
from typing import Any

NUMBER = struct.Struct("!q")

LATER = ("engine.words.fluent_files", "engine.storage.sqlite", "numpy")
"""What most commands import when they need it."""


def main() -> None:
    """Import, then fork until nobody is there to tell anything."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    sys.path[0] = os.path.dirname(sys.executable)  # noqa: PTH120 - as it is for the console script
    from engine.cli import main as coach  # noqa: PLC0415 - as the console script does; its path is put right above

    for place in (*import_module("engine.cli.main").COMMANDS.values(), *LATER):
        import_module(place.partition(":")[0])
    gc.collect()
    gc.freeze()
    while told := _told(connection):
        request, files = told
        child = os.fork()
        if not child:
            connection.close()
            _become(request, files)
            sys.exit(coach())
        for file in files:
            os.close(file)
        connection.sendall(NUMBER.pack(child))
        _, status = os.waitpid(child, 0)
        connection.sendall(NUMBER.pack(status))


def _told(connection: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    head, files, _, _ = socket.recv_fds(connection, NUMBER.size, 3)
    if not head:
        return None
    (left,) = NUMBER.unpack(head)
    told = b""
    while len(told) < left:
        told += connection.recv(left - len(told))
    return json.loads(told), files


def _become(request: dict[str, Any], files: list[int]) -> None:
    """The process that was asked for."""
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(request["environ"])
    os.chdir(request["folder"])
    sys.argv[:] = request["arguments"]


if __name__ == "__main__":
    main()
