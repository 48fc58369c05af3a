"""The console of Windows: whether a screen reader reads it, and that it takes escapes. Called on Windows only."""

from __future__ import annotations

import ctypes
from typing import Any, Final

_READS_SCREEN: Final = 0x0046
"""Asks whether a screen reader runs (SPI_GETSCREENREADER)."""

_OUTPUT: Final = -11
_ESCAPES: Final = 0x0004
"""Standard output, and that it takes escapes (ENABLE_VIRTUAL_TERMINAL_PROCESSING)."""


def reads_screen() -> bool:
    """Whether a screen reader runs."""
    runs = ctypes.c_int(0)
    _library("user32").SystemParametersInfoW(_READS_SCREEN, 0, ctypes.byref(runs), 0)
    return bool(runs.value)


def take_escapes() -> bool:
    """Have the console take escapes; tell whether it does. One of before Windows 10 cannot."""
    console, mode = _library("kernel32"), ctypes.c_ulong(0)
    handle = console.GetStdHandle(_OUTPUT)
    known = console.GetConsoleMode(handle, ctypes.byref(mode))
    return bool(known and console.SetConsoleMode(handle, mode.value | _ESCAPES))


def _library(name: str) -> Any:  # noqa: ANN401 - a library has whatever it has
    return getattr(ctypes, "windll")[name]  # noqa: B009 - it is there on Windows only
