"""Writes to a terminal without waiting for it: one that is stopped (Ctrl-S), or not read, holds up no workout."""

from __future__ import annotations

import os
import select
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Final, TextIO

MOST: Final = 1 << 18
"""Bytes that wait for a terminal at most; of more, the oldest are dropped."""

AT_ONCE: Final = 256
"""Bytes that are written in one go where a write may have to wait: as many as a terminal has room for, if for any."""

AT_THE_END: Final = 0.5
"""Seconds for which a terminal is waited for when nothing follows any more."""


class TerminalOutput:
    """The output on one terminal. What it does not take now waits, and is written with what comes next."""

    def __init__(self, descriptor: int) -> None:
        """Write to the terminal that is open as ``descriptor``, which stays as it is: others use it, too."""
        self._descriptor, self._own = descriptor, _opened_anew(descriptor)
        self._waiting = b""

    @property
    def waits(self) -> bool:
        """Whether the terminal has not taken everything yet."""
        return bool(self._waiting)

    def put(self, data: bytes = b"") -> None:
        """Write ``data`` after what waits.

        Raises:
            OSError: the terminal has gone.
        """
        self._waiting = (self._waiting + data)[-MOST:]
        with suppress(BlockingIOError):
            while self._waiting and (written := self._write()):
                self._waiting = self._waiting[written:]

    def put_within(self, data: bytes, seconds: float) -> bool:
        """Write ``data`` after what waits, and wait for the terminal; whether it took everything.

        Raises:
            OSError: the terminal has gone.
        """
        until = time.monotonic() + seconds
        self.put(data)
        while self._waiting and (left := until - time.monotonic()) > 0:
            if takes(self._descriptor if self._own is None else self._own, left):
                self.put()
        return not self._waiting

    def drop(self) -> None:
        """Drop what waits."""
        self._waiting = b""

    def close(self) -> None:
        """Write what waits, if the terminal takes it soon. May be called twice."""
        with suppress(OSError):
            self.put_within(b"", AT_THE_END)
        own, self._own = self._own, None
        if own is not None:
            os.close(own)

    def _write(self) -> int:
        """Write what can be written without a wait; give the number of bytes."""
        if self._own is not None:
            return os.write(self._own, self._waiting)
        return os.write(self._descriptor, self._waiting[:AT_ONCE]) if takes(self._descriptor, 0.0) else 0


def terminal_of(stream: TextIO) -> TerminalOutput | None:
    """The output on the terminal that a stream leads to; None where it leads elsewhere, or to a console of Windows."""
    if sys.platform == "win32" or not stream.isatty():
        return None
    with suppress(OSError, ValueError):  # it only says that it is one
        return TerminalOutput(stream.fileno())
    return None


def write_soon(stream: TextIO, text: str, seconds: float = AT_THE_END) -> None:
    """Write a text to a stream; to a terminal, only what that takes within ``seconds``.

    Raises:
        OSError: nobody reads it any more.
    """
    terminal = terminal_of(stream)
    if terminal is None:
        stream.write(text)
        stream.flush()
        return
    with closing(terminal):
        terminal.put_within(text.encode(stream.encoding, errors="replace"), seconds)
        terminal.drop()


def takes(descriptor: int, seconds: float) -> bool:
    """Whether something can be written to an open terminal, or becomes so within ``seconds``."""
    if not hasattr(select, "poll"):
        return True
    poll = select.poll()
    poll.register(descriptor, select.POLLOUT)
    return bool(poll.poll(max(0.0, seconds) * 1000))


def drop_what_nobody_takes() -> None:
    """Let go of the terminal, where it takes nothing: whoever wants to end must not wait for it."""
    for descriptor in _open_terminals():
        if not takes(descriptor, AT_THE_END):
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), descriptor)


def _open_terminals() -> list[int]:
    streams = [stream for stream in (sys.__stdout__, sys.__stderr__) if stream is not None]
    found = []
    for stream in streams:
        with suppress(OSError, ValueError):
            if os.isatty(stream.fileno()):
                found.append(stream.fileno())
    return found


def _opened_anew(descriptor: int) -> int | None:
    """The same terminal, opened so that a write never waits; None where it cannot be opened."""
    with suppress(OSError, AttributeError):
        return os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    return None
