"""The watcher that shows a workout on web screens, by a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from threading import Condition, Thread
from typing import Final

import msgspec
from msgspec.structs import replace

from engine.decoding import decode_json
from engine.display.model import Display
from engine.runner.inbox import Inbox
from engine.runner.watcher import Watcher
from engine.web.orders import Opening, Told
from engine.web.server import ServerError

READY_WITHIN: Final = 20.0
"""Seconds in which the process must serve."""

ANEW_AFTER: Final = 0.5
"""Seconds after which a process that died is replaced."""

STUCK: Final = 1.0
ENDS_WITHIN: Final = 4.0
"""Seconds that are given to a process to take a last picture, and to end."""

STILL: Final = 2.0
"""Seconds after which a picture is sent though it runs on as the one before says: so no screen drifts."""


class Broadcast(Watcher):
    """Shows a session on every screen that looks, and brings what is pressed there."""

    def __init__(self, opening: Opening, inbox: Inbox) -> None:
        """Serve as ``opening`` says; presses go to ``inbox``.

        Raises:
            ServerError: it cannot be served like that.
        """
        self._opening, self._inbox = opening, inbox
        self._some, self._next, self._closed = Condition(), b"", False
        self._last: Display | None = None
        self._sent_at = 0.0
        self._process = self._start()
        self._writer = Thread(target=self._write, name="web screen: write", daemon=True)
        self._writer.start()

    def show(self, display: Display) -> None:
        """Take what is to be seen now; what runs on by itself is not sent each time."""
        now = time.monotonic()
        if self._last is not None and now - self._sent_at < STILL and _still(display) == _still(self._last):
            return
        self._last, self._sent_at = display, now
        with self._some:
            self._next = msgspec.json.encode(display)
            self._some.notify()

    def close(self) -> None:
        """Serve no more. May be called twice."""
        with self._some:
            if self._closed:
                return
            self._closed = True
            self._some.notify()
        self._writer.join(STUCK)
        if self._writer.is_alive():  # the process reads no more
            self._process.kill()
        elif self._next:
            _write_line(self._process, self._next)
        _end(self._process)

    def _start(self) -> subprocess.Popen[bytes]:
        """Start the process, and wait until it serves."""
        # In a session of its own: Ctrl-C and Ctrl-Z are the coach's.
        apart = sys.platform != "win32"
        process = subprocess.Popen(
            [sys.executable, "-m", "engine.web.process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=apart,
        )
        _write_line(process, msgspec.json.encode(self._opening))
        told = _first(process)
        if not told.ready:
            _end(process)
            if process.stdout is not None:
                process.stdout.close()
            raise ServerError(told.error or "The web screen did not start.")
        Thread(target=self._read, args=(process,), name="web screen: read", daemon=True).start()
        return process

    def _write(self) -> None:
        """Hand the newest picture on; a process that died is replaced."""
        while not self._closed:
            picture = self._await_picture()
            if self._process.poll() is not None and not self._closed:
                self._replace()
            elif picture:
                _write_line(self._process, picture)

    def _await_picture(self) -> bytes:
        """The newest picture that was not handed on; an empty one if there is none for a while."""
        with self._some:
            if not self._next and not self._closed:
                self._some.wait(ANEW_AFTER)
            picture, self._next = self._next, b""
        return picture

    def _replace(self) -> None:
        """Start a process in the place of one that died, and show its screens where the session is."""
        _end(self._process)
        time.sleep(ANEW_AFTER)
        with suppress(ServerError, OSError):
            self._process = self._start()
            if self._last is not None:
                _write_line(self._process, msgspec.json.encode(self._last))

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None  # noqa: S101 - asked for above
        with process.stdout as lines:
            for line in lines:
                with suppress(msgspec.MsgspecError):
                    self._take(decode_json(line, Told))
        self._inbox.attended = False

    def _take(self, told: Told) -> None:
        if told.screens is not None:
            self._inbox.attended = told.screens > 0
        if told.key:
            self._inbox.press(told.key, told.step)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process by ending its input."""
    with suppress(OSError, ValueError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        process.wait(ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _write_line(process: subprocess.Popen[bytes], line: bytes) -> None:
    """Write a line to a process; one that has died takes none."""
    assert process.stdin is not None  # noqa: S101 - asked for when it was started
    with suppress(OSError, ValueError):
        process.stdin.write(line + b"\n")
        process.stdin.flush()


def _first(process: subprocess.Popen[bytes]) -> Told:
    """What a process tells first; an empty one if it dies, or is silent for too long."""
    assert process.stdout is not None  # noqa: S101 - asked for by the caller
    found: list[bytes] = []
    reader = Thread(target=lambda: found.append(process.stdout.readline()), daemon=True)  # type: ignore[union-attr]
    reader.start()
    reader.join(READY_WITHIN)
    with suppress(msgspec.MsgspecError):
        return decode_json(found[0] if found else b"", Told)
    return Told()


def _still(display: Display) -> Display:
    """A picture without what a screen runs by itself."""
    running = display.state == "running"
    big = replace(display.big, text="") if running and display.big.kind != "word" else display.big
    step, workout = replace(display.step, now=0.0), replace(display.workout, now=0.0)
    return replace(display, big=big, step=step, workout=replace(workout, until=round(workout.until)))
