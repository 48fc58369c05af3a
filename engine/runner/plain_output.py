"""What a terminal takes: plain text only, lines that are written anew, or a picture on the whole window."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Final

from engine.runner.screen_readers import one_runs

VARIABLE: Final = "FORM_COACH_PLAIN"
"""Set to anything, it means the same as ``--plain``, for all commands."""

LINES_VARIABLE: Final = "FORM_COACH_LINES"
"""The same for ``--lines``."""

LEAST: Final = (40, 12)
"""Columns and rows that a picture needs."""


def is_plain() -> bool:
    """Whether this terminal, or the person at it, wants plain text: a screen reader reads each line once."""
    wanted = os.environ.get(VARIABLE) or os.environ.get("NO_COLOR")
    return bool(wanted) or os.environ.get("TERM") == "dumb"


def draws(*, plain: bool = False) -> bool:
    """Whether a picture can be drawn on the whole terminal, and nobody wants it ``plain``. Colours are no matter."""
    if plain or os.environ.get(VARIABLE) or not _is_terminal() or one_runs():
        return False
    return _has_escapes() and _has_blocks() and _is_large()


def _is_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def _has_blocks() -> bool:
    try:
        "█▀▄░".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _is_large() -> bool:
    found = shutil.get_terminal_size()
    return found.columns >= LEAST[0] and found.lines >= LEAST[1]


def _has_escapes() -> bool:
    """Whether the terminal takes escapes; a console of Windows is asked to."""
    if os.name != "nt":
        return os.environ.get("TERM", "dumb") not in {"dumb", "unknown", ""}
    from engine.runner.windows_console import take_escapes  # noqa: PLC0415 - ctypes, there only

    return take_escapes()
