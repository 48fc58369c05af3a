"""Takes the bytes of a terminal apart: keys, and what is none, such as an arrow or pasted text."""

from __future__ import annotations

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

Place = Literal["between", "escape", "control", "one-more", "paste"]


class Sequences:
    """Takes bytes one by one, and gives the keys among them.

    A lone Esc is a key. Arrow and function keys, keys with Alt, what is not ASCII, and all that is pasted are none.
    """

    def __init__(self) -> None:
        """Begin between two keys."""
        self._place: Place = "between"
        self._read = b""

    @property
    def patience(self) -> float:
        """Seconds within which the next byte belongs to what has begun; 0 between two keys."""
        if self._place == "between":
            return 0.0
        return _PASTING if self._place == "paste" else TOGETHER

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
