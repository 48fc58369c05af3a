"""Single key presses, without Enter. Without a terminal there are none."""

from __future__ import annotations

import math
import os
import select
import sys
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from types import TracebackType
from typing import Self

from engine.runner.inbox import Inbox
from engine.runner.key_sequences import PASTE_OFF, PASTE_ON, TOGETHER, Sequences
from engine.runner.plain_output import is_plain
from engine.runner.terminal_output import AT_THE_END, takes


class Keys(ABC):
    """A source of keys. A context manager, which always restores the terminal.

    Attributes:
        there: Whether there is a keyboard to read.
        inbox: Whose bell ends the wait for a key; None where nobody rings.
    """

    there = True
    inbox: Inbox | None = None

    @abstractmethod
    def read(self, timeout: float) -> str | None:
        """The next key; None after ``timeout`` real seconds without one."""

    def now(self) -> float:
        """Seconds on the clock of the person at the keys, from any beginning."""
        return time.monotonic()

    def let_go(self) -> None:
        """Give the terminal back to its shell, until keys are read again."""
        return

    def _pass(self, seconds: float) -> bool:
        """Let real time pass; tell whether the inbox rang before it was over."""
        if self.inbox is not None:
            return self.inbox.wait(seconds)
        time.sleep(max(0.0, seconds))
        return False

    def __enter__(self) -> Self:
        """Set the terminal up."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Restore the terminal."""
        return


class NoKeys(Keys):
    """The keys of a run without a terminal: none."""

    there = False

    def read(self, timeout: float) -> None:
        """Wait."""
        self._pass(timeout)


class PosixKeys(Keys):
    """A terminal with line editing switched off while keys are read, and pasted text told from keys."""

    AT_ONCE = 4096
    """The most bytes of what is no key that are passed over in one go."""

    def __init__(self, descriptor: int, *, plain: bool = False) -> None:
        """Listen on an open terminal; to a ``plain`` one nothing is written."""
        self._descriptor, self._plain = descriptor, plain
        self._open = True
        self._sequences, self._heard_at = Sequences(), -math.inf

    def __enter__(self) -> Self:
        """Switch line editing and echo off; Ctrl-C still interrupts."""
        import termios  # noqa: PLC0415 - there is none on Windows

        self._before = termios.tcgetattr(self._descriptor)
        self._take_hold()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Restore the terminal, unless it has gone."""
        self.let_go()

    def let_go(self) -> None:
        """Restore the terminal, unless it has gone. The next look for a key takes it again."""
        import termios  # noqa: PLC0415 - as above

        with suppress(termios.error):
            termios.tcsetattr(self._descriptor, termios.TCSANOW, self._before)
        self._ask(PASTE_OFF)

    def _take_hold(self) -> None:
        import termios  # noqa: PLC0415 - as above
        import tty  # noqa: PLC0415 - as above

        tty.setcbreak(self._descriptor, termios.TCSANOW)
        self._ask(PASTE_ON)

    def _ask(self, of_the_terminal: bytes) -> None:
        """Ask the terminal for something; one that is stopped, or gone, or open for reading only, is not asked."""
        if not self._plain and takes(self._descriptor, AT_THE_END):
            with suppress(OSError):
                os.write(self._descriptor, of_the_terminal)

    def _is_mine(self) -> bool:
        """Whether the keys are meant for this process. A shell that had the terminal meanwhile left it changed."""
        import termios  # noqa: PLC0415 - as above

        if self._in_background():
            return False
        with suppress(termios.error):  # it has gone: reading tells
            if termios.tcgetattr(self._descriptor)[3] & termios.ICANON:
                self._take_hold()
        return True

    def _in_background(self) -> bool:
        """Whether another process has the terminal; to touch it then would stop this one."""
        try:
            return os.tcgetpgrp(self._descriptor) != os.getpgrp()
        except OSError:  # it has gone, or is not the terminal that this process belongs to
            return False

    def read(self, timeout: float) -> str | None:
        """Wait for a key. Of what is no key, a part is passed over at a time: the workout goes on."""
        if not self._open or not self._is_mine():
            self._pass(timeout)
            return None
        for _ in range(self.AT_ONCE):
            pressed = self._byte(max(timeout, min(self._sequences.patience, TOGETHER)))
            if not pressed:
                return self._sequences.give_up() if self._is_silent() else None
            self._heard_at = time.monotonic()
            key = self._sequences.take(pressed)
            if key or not self._sequences.patience:
                return key
            timeout = 0.0
        return None

    def _is_silent(self) -> bool:
        """Whether what has begun is over, or will never be."""
        return time.monotonic() - self._heard_at >= self._sequences.patience

    def _byte(self, timeout: float) -> bytes:
        bell = [] if self.inbox is None else [self.inbox.fileno()]
        readable, _, _ = select.select([self._descriptor, *bell], [], [], max(0.0, timeout))
        if self.inbox is not None:
            self.inbox.hush()
        if self._descriptor not in readable:
            return b""
        try:
            pressed = os.read(self._descriptor, 1)
        except OSError:
            pressed = b""
        # The terminal was closed: go on without keys instead of spinning.
        self._open = bool(pressed)
        return pressed


class WindowsKeys(Keys):
    """The console of Windows, polled."""

    POLL = 0.02
    SPECIAL = ("\x00", "\xe0")
    """The prefixes of arrow and function keys."""

    def read(self, timeout: float) -> str | None:
        """Wait for a key."""
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        end = time.monotonic() + timeout
        while not msvcrt.kbhit():  # type: ignore[attr-defined]
            if time.monotonic() >= end or self._pass(self.POLL):
                return None
        pressed = str(msvcrt.getwch())  # type: ignore[attr-defined]
        if pressed in self.SPECIAL:
            msvcrt.getwch()  # type: ignore[attr-defined]
            return None
        return pressed


def open_keys(*, plain: bool = False) -> Keys:
    """The keyboard, if standard input is a terminal; one that takes ``plain`` text gets no escapes."""
    if not sys.stdin or not sys.stdin.isatty():
        return NoKeys()
    return WindowsKeys() if sys.platform == "win32" else PosixKeys(sys.stdin.fileno(), plain=plain or is_plain())
