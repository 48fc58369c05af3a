"""The real commands that serve a screen, with a home of their own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from engine.web.server import free_port
from tests.runner.processes import COACH, environ

QUICKEN = "{ const [real, since, pace] = [Date.now, %f, %f]; Date.now = () => since + pace * (real() - since); }"
ADDRESS = re.compile(r"http\S+")


class Running(NamedTuple):
    """A command that runs, and the address that it printed.

    Attributes:
        quick: What lets the clock of a page run as fast as that of the command; a script.
    """

    process: subprocess.Popen[str]
    address: str
    home: Path
    quick: str = ""


@contextmanager
def serving(home: Path, *arguments: str, pace: float = 1, **more: str) -> Iterator[Running]:
    """Run a command until it is no longer needed; it ends by Ctrl-C, as by a person.

    Its clock runs at a ``pace``, for a page that plays faster. ``more`` goes into its environment.
    """
    since = time.time()
    quick = {} if pace == 1 else quickened(since, pace)
    port = free_port("127.0.0.1", 0)
    process = subprocess.Popen(
        [COACH, *arguments, "--port", str(port)],
        env=environ(home, **quick, **more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield Running(process, _address(process), home, QUICKEN % (since * 1000, pace))
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


def quickened(since: float, pace: float) -> dict[str, str]:
    """The environment in which all clocks run faster: what is played faster than a clock is refused."""
    paths = [str(Path(__file__).with_name("quick")), os.environ.get("PYTHONPATH", "")]
    return {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "QUICK_CLOCK": f"{since} {pace}"}


def history(home: Path) -> Sequence[dict[str, object]]:
    """What is in the history."""
    done = subprocess.run(
        [COACH, "history", "--json"], env=environ(home), check=True, capture_output=True, text=True, timeout=60
    )
    found: Sequence[dict[str, object]] = json.loads(done.stdout)["sessions"]
    return found


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if found := ADDRESS.search(line):
            return found.group()
    raise AssertionError(f"no address, but: {os.linesep.join(said)}")
