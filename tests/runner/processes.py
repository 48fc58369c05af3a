"""The real ``coach`` in a process: with pipes, or on a pseudo-terminal that a test types on."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.storage.port import Stored
from engine.storage.sqlite import SqliteStore
from engine.words.words import Words
from engine.workflow.effects import Performed

COACH = Path(sys.executable).with_name("coach")
USER = "local"
PATIENCE = 40.0
LOCALES = ("en-US", "de-DE")

SHORT = """
id = "short"
title = "Short"
warm_up = "none"
cool_down = "none"
[[block]]
exercise = "hip-thrust"
sets = 3
repetitions = 8
rest = 120
"""


def short(folder: Path, sets: int = 3) -> Path:
    """A workout of one's own, in a file."""
    path = folder / "short.toml"
    path.write_text(SHORT.replace("sets = 3", f"sets = {sets}"))
    return path


def environ(home: Path, **more: str) -> dict[str, str]:
    """A plain environment with a home of its own; without sound and in lines unless asked for otherwise."""
    odd = ("FORM_COACH", "NO_COLOR", "FORCE_", "COLUMNS", "LINES")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(odd)}
    ours = {"FORM_COACH_HOME": str(home), "FORM_COACH_AUDIO": "none", "FORM_COACH_LINES": "1", "TERM": "xterm"}
    return plain | ours | more


def until(condition: Callable[[], object], what: Callable[[], object] = str, within: float = PATIENCE) -> None:
    """Wait for a condition by polling; say ``what`` there was when it does not come true."""
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, what()
        time.sleep(0.01)


def kept(home: Path) -> Stored:
    """The session that could be resumed."""
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        stored = store.latest_open(USER)
    assert stored is not None
    return stored


def history(home: Path) -> tuple[str, list[Performed]]:
    """How the only session there is has ended, and what was done in it."""
    with contextlib.closing(SqliteStore(home / "data" / "coach.db")) as store:
        (summary,) = store.sessions(USER)
        effects = [effect for entry in store.log(summary.id) for effect in entry.effects]
    return summary.state, [effect for effect in effects if isinstance(effect, Performed)]


def run(home: Path, *arguments: str, limit: float = 60, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, without a keyboard."""
    return subprocess.run(
        [str(COACH), *arguments],
        env=environ(home, **more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=limit,
        check=False,
    )


def over_lines(text: str) -> re.Pattern[str]:
    """Finds a text, wherever a terminal's lines were too short for it."""
    return re.compile(re.escape(text).replace(r"\ ", r"(?: |\r\n *)"))


class Running:
    """A running coach; its output is read line by line."""

    def __init__(self, home: Path, *arguments: str, **more: str) -> None:
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            [str(COACH), *arguments],
            env=environ(home, **more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with contextlib.suppress(ValueError):
            for line in self.process.stdout:
                self.lines.append(line.rstrip("\n"))

    def until(self, text: str) -> None:
        """Wait for a line with ``text``."""
        until(lambda: any(text in line for line in list(self.lines)) or self.process.poll() is not None, self.all)
        assert any(text in line for line in self.lines), self.all()

    def all(self) -> str:
        return "\n".join(self.lines)

    def send(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def end(self, within: float = PATIENCE) -> tuple[int, str]:
        """Wait for its end; its exit code and what it said on standard error."""
        try:
            code = self.process.wait(within)
        finally:
            self.process.kill()
        self._reader.join(5)
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        with self.process.stderr as stderr, self.process.stdout:
            return code, stderr.read()


class Terminal:
    """A coach on a terminal that it has for itself, of 30 lines and 100 columns unless another ``size`` is given.

    Attributes:
        launcher: A script that runs the command in its arguments on the terminal that is its standard input.
    """

    launcher = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""

    def __init__(self, home: Path, *arguments: str, size: tuple[int, int] = (30, 100), **more: str) -> None:
        import pty  # noqa: PLC0415 - there is none on Windows
        import termios  # noqa: PLC0415

        self.leader, self.follower = pty.openpty()
        termios.tcsetwinsize(self.follower, size)
        self.before = termios.tcgetattr(self.follower)
        self._shown = b""
        self.process = subprocess.Popen(
            [sys.executable, "-c", self.launcher, str(COACH), *arguments],
            env=environ(home, **more),
            stdin=self.follower,
            stdout=self.follower,
            stderr=self.follower,
            start_new_session=True,  # takes the terminal as its own, so that Ctrl-C and a closed window reach it
        )
        self._open = True
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while self._open:
            try:
                part = os.read(self.leader, 1 << 16)
            except OSError:
                return
            self._shown += part

    @property
    def shown(self) -> str:
        return self._shown.decode(errors="ignore")  # the last character may be on its way

    @property
    def status(self) -> str:
        """The last line, as it is now."""
        return self.shown.rpartition("\x1b[K")[2]

    @property
    def settings(self) -> list[object]:
        import termios  # noqa: PLC0415

        return termios.tcgetattr(self.follower)

    def press(self, keys: str) -> int:
        """Type; returns how much had been shown by then."""
        place = len(self.shown)
        os.write(self.leader, keys.encode())
        return place

    def until(self, text: str, since: int = 0, within: float = PATIENCE) -> int:
        """Wait until ``text`` is shown after place ``since``, also over several lines; returns the place behind it."""
        wanted = over_lines(text)
        until(
            lambda: wanted.search(self.shown, since) or self.process.poll() is not None,
            lambda: self.shown[since:],
            within,
        )
        found = wanted.search(self.shown, since)
        assert found, self.shown[since:]
        return found.end()

    def answers(self, keys: str, text: str) -> None:
        """Type, and wait for the answer."""
        self.until(text, self.press(keys))

    def stop(self) -> int:
        """Stop the workout, as the keys ask for it: twice. Returns how much had been shown by then."""
        place = self.press("q")
        asked = [over_lines(Words.load(locale).say("terminal-stop-sure")) for locale in LOCALES]
        until(lambda: any(one.search(self.shown, place) for one in asked), lambda: self.shown)
        return self.press("y")

    def interrupt(self, presses: int = 5) -> int:
        """Press Ctrl-C, once more where it was not noticed, as people do; the exit code.

        One that comes in the instant before Python waits for a line is noticed with the next.
        """
        for _ in range(presses - 1):
            self.press("\x03")
            with contextlib.suppress(subprocess.TimeoutExpired):
                return self.process.wait(PATIENCE / presses)
        self.press("\x03")
        return self.end(PATIENCE / presses)

    def end(self, within: float = PATIENCE) -> int:
        """Wait for the end; the exit code."""
        try:
            return self.process.wait(within)
        finally:
            self.process.kill()

    def close_window(self) -> None:
        """The terminal goes away."""
        os.close(self.follower)
        self.follower = -1
        self._open = False
        os.close(self.leader)
        self.leader = -1

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._open = False
        for descriptor in (self.follower, self.leader):
            if descriptor >= 0:
                os.close(descriptor)
        self._reader.join(5)


@contextlib.contextmanager
def terminal(home: Path, *arguments: str, size: tuple[int, int] = (30, 100), **more: str) -> Iterator[Terminal]:
    """A coach on a terminal, ended in the end."""
    there = Terminal(home, *arguments, size=size, **more)
    try:
        yield there
    finally:
        there.close()


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == pid:
                found.append(int(stat.parent.name))
    return found
