"""Typing a correction: ``c``, then what the last set really was, then Enter; Esc gives it up."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from engine.dialogue.intent import Intent, Value
from engine.runner.key_sequences import ESCAPE
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS

BEGIN: Final = "c"
ENTER: Final = frozenset("\r\n")
ERASE: Final = frozenset("\b\x7f")
_ALWAYS: Final = "o"
"""The key that keeps its meaning inside a correction: it hurts."""

_BEGINNING: Final = re.compile(r"[lr]|\d{1,3}(?:[lr]|[.,]|(?:[.,]\d)?(?:kg?|p|l(?:bs?)?)?)")
"""What can still become a correction, or is one."""

_OF_NUMBERS: Final = frozenset("0123456789.,/+-")
"""What is typed in numbers is never passed over: ``13 1/2`` is not 131, and ``-3`` not 3."""

_LONGEST: Final = 8

_RESERVE: Final = re.compile(r"\+(\d{1,2})")
_REPETITIONS: Final = re.compile(r"(\d{1,3})([lr]?)")
_LOAD: Final = re.compile(r"(\d{1,3}(?:[.,]\d)?)(kg?|p|lbs?)")
_SIDES: Final = {"l": "left", "r": "right"}


class Taken(NamedTuple):
    """The outcome of a key.

    Attributes:
        mine: The key belonged to a correction.
        text: The complete correction; None before Enter, empty if nothing was typed.
    """

    mine: bool
    text: str | None = None


class Correction:
    """Takes keys. ``6``: repetitions; ``6l``: on the left; ``l``: left only; ``12k``, ``25p``: kilos, pounds.

    ``+2``: two more would have been possible.

    Attributes:
        text: What was typed; None while nothing is being typed.
    """

    def __init__(self) -> None:
        """Start with nothing typed."""
        self.text: str | None = None

    def begin(self, key: str) -> None:
        """Begin with a digit, where a number was asked for."""
        if self.text is None and key.isascii() and key.isdigit():
            self.text = ""

    def take(self, key: str) -> Taken:
        """Take a key. Once a correction is begun, all keys up to Enter or Esc belong to it.

        Those that it cannot have are ignored: none of them may end it, or the next one would mean something else.
        """
        if self.text is None:
            self.text = "" if key.lower() == BEGIN else None
            return Taken(self.text is not None)
        if key in ENTER or key == ESCAPE:
            text, self.text = self.text, None
            return Taken(mine=True, text=text if key in ENTER else None)
        if key.lower() == _ALWAYS:
            self.text = None
            return Taken(mine=False)
        self.text = self.text[:-1] if key in ERASE else _longer(self.text, key.lower())
        return Taken(mine=True)


def _longer(text: str, key: str) -> str:
    fits = key in _OF_NUMBERS and len(text) < _LONGEST
    return text + key if fits or _BEGINNING.fullmatch(text + key) else text


def read(text: str) -> Intent:
    """Read a correction, or what was left. A text without meaning gives an empty correction."""
    if left := _RESERVE.fullmatch(text):
        return Intent("EffortIntent", {"reserve": int(left[1])})
    return Intent("CorrectIntent", _slots(text))


def _slots(text: str) -> dict[str, Value]:
    if text in _SIDES:
        return {"side": _SIDES[text]}
    if (count := _REPETITIONS.fullmatch(text)) and int(count[1]) <= MOST_REPETITIONS:
        side: dict[str, Value] = {"side": _SIDES[count[2]]} if count[2] else {}
        return {"repetitions": int(count[1]), **side}
    if weight := _LOAD.fullmatch(text):
        load, unit = float(weight[1].replace(",", ".")), "kg" if weight[2].startswith("k") else "lb"
        if 0 < load <= HEAVIEST:
            return {"weight": load, "unit": unit}
    return {}
