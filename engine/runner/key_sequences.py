"""Takes the bytes of a terminal apart: keys, and what is none, such as an arrow or pasted text."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, Literal

ESCAPE: Final = "\x1b"
"""The key Esc, and the first character of all sequences."""

PASTE_ON: Final = b"\x1b[?2004h"
PASTE_OFF: Final = b"\x1b[?2004l"
"""Ask a terminal to mark what is pasted, and no longer to."""

_PASTED: Final = b"200~"
_PASTE_ENDS: Final = b"\x1b[201~"
_FINAL: Final = range(0x40, 0x7F)
"""Bytes that end a sequence after ``ESC [``."""

TOGETHER: Final = 0.05
"""Seconds within which the bytes of one key arrive, over a slow line too."""

_PASTING: Final = 1.0
"""The same for pasted text. If its end never comes, the keys are not lost for ever."""

_ANSWERING: Final = 1.0
"""The same for a string, such as what a terminal answers about its colours or its name."""

ANSWERED: Final = 5.0
"""Seconds after which a string that never ended is none any more, whatever is typed meanwhile."""

LONGEST: Final = 65_536
"""Bytes after which it is none any more."""

_STRINGS: Final = b"]PX^_"
"""Bytes that begin a string after ``ESC``: OSC, DCS, SOS, PM and APC."""

_STRING_ENDS: Final = b"\x07\x18\x1a"
"""BEL ends a string; CAN and SUB break it off."""

_ST: Final = b"\x9c"
"""Ends a string in one byte, where it is no part of a letter."""

Place = Literal["between", "escape", "control", "one-more", "paste", "string", "string-escape"]


class Sequences:
    """Takes bytes one by one, and gives the keys among them.

    A lone Esc is a key. Arrow and function keys, keys with Alt, what is not ASCII, all that is pasted, and what the
    terminal itself answers are none.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin between two keys; ``clock`` has the seconds by which a string must have ended."""
        self._place: Place = "between"
        self._read = b""
        self._clock, self._until, self._length = clock, 0.0, 0

    @property
    def patience(self) -> float:
        """Seconds within which the next byte belongs to what has begun; 0 between two keys."""
        if self._place == "between":
            return 0.0
        return {"paste": _PASTING, "string": _ANSWERING, "string-escape": _ANSWERING}.get(self._place, TOGETHER)

    def take(self, byte: bytes) -> str | None:
        """Take a byte; give the key that it is."""
        match self._place:
            case "between":
                return self._begin(byte)
            case "escape":
                return self._follow(byte)
            case "control":
                self._go_on(byte)
            case "one-more":
                self._place = "between"
            case "paste":
                self._paste(byte)
            case "string" | "string-escape":
                return self._answer(byte)
        return None

    def give_up(self) -> str | None:
        """Nothing followed in time; give the key Esc if that was all there was."""
        alone = self._place == "escape"
        self._place = "between"
        return ESCAPE if alone else None

    def _begin(self, byte: bytes) -> str | None:
        if byte == ESCAPE.encode():
            self._place = "escape"
            return None
        return byte.decode(errors="ignore") or None

    def _follow(self, byte: bytes) -> str | None:
        if byte == ESCAPE.encode():
            return ESCAPE  # and another one has begun
        if byte in _STRINGS:
            self._place, self._until, self._length = "string", self._clock() + ANSWERED, 0
            return None
        self._place, self._read = {b"[": "control", b"O": "one-more"}.get(byte, "between"), b""  # type: ignore[assignment]
        return None

    def _go_on(self, byte: bytes) -> None:
        self._read += byte
        if self._read == b"[":  # the function keys of a Linux console
            self._place = "one-more"
        elif byte[0] in _FINAL:
            self._place, self._read = "paste" if self._read == _PASTED else "between", b""

    def _paste(self, byte: bytes) -> None:
        self._read = (self._read + byte)[-len(_PASTE_ENDS) :]
        if self._read == _PASTE_ENDS:
            self._place = "between"

    def _answer(self, byte: bytes) -> str | None:
        """Pass over a byte of a string; it is a key again where the string should have ended long ago."""
        self._length += 1
        if self._length > LONGEST or self._clock() >= self._until:
            self._place = "between"
            return self._begin(byte)
        if self._place == "string-escape":
            return self._end_or_follow(byte)
        if byte == ESCAPE.encode():
            self._place = "string-escape"
        elif byte in _STRING_ENDS or (byte == _ST and self._read < b"\x80"):
            self._place = "between"
        self._read = byte
        return None

    def _end_or_follow(self, byte: bytes) -> str | None:
        """After ``ESC`` in a string: its end, or another sequence that breaks it off."""
        self._place = "between" if byte == b"\\" else "escape"
        return None if byte == b"\\" else self._follow(byte)
