"""``coach serve`` with the stand-in for a conversation, in a process of its own; and what is asked of it.

python -m tests.skill.endpoint.running --port 8000 --allow-unsigned
"""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from types import ModuleType

from skill.commands.serve import serve
from tests.skill.endpoint.standin import build


def server(*arguments: str, home, **environment):
    """The port of a running server that has the stand-in for a conversation."""
    return serving("-m", "tests.skill.endpoint.running", "--port", "0", *arguments, home=home, **environment)


@contextmanager
def serving(*arguments: str, home, **environment):
    """The port of a server that Python runs with these arguments."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("FORM_COACH_")}
    command = [sys.executable, *arguments]
    running = subprocess.Popen(
        command, env={**inherited, "FORM_COACH_HOME": str(home), **environment}, stdout=subprocess.PIPE, text=True
    )
    try:
        port = int(running.stdout.readline().split("/alexa")[0].rpartition(":")[2])
        wait_for(port)
        yield port
    finally:
        running.terminate()
        running.stdout.close()
        assert running.wait(20) == 0


def wait_for(port: int) -> None:
    """Wait until the server answers."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError):
            ask(port, "GET", "/healthz")
            return
    raise AssertionError("the server did not begin")


def ask(
    port: int, method: str, path: str, body: bytes | None = None, within: float = 30, **headers: str
) -> tuple[int, bytes]:
    """Ask the server as a program of this machine would; give status and content."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=within)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json", **headers})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def main() -> None:
    standin = ModuleType("skill.alexa.skill")
    standin.build = build
    sys.modules["skill.alexa.skill"] = standin
    serve()


if __name__ == "__main__":
    main()
