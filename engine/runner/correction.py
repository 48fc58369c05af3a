"""Typing a correction in a rest: ``c``, then what the last set really was, then Enter."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from engine.dialogue.intent import Intent, Value
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS

BEGIN: Final = "c"
ENTER: Final = frozenset("\r\n")
ERASE: Final = frozenset("\b\x7f")
LONGEST: Final = 8

_NEVER_A_COMMAND: Final = frozenset("+-0123456789.,kplrc")
"""First characters of a correction, valid or not. ``-3`` must not shorten the rest and set the effort."""

_ALWAYS: Final = "o"
"""Keys that keep their meaning inside a correction: reporting pain. A space is part of "12 kg"."""

_REPETITIONS: Final = re.compile(r"(\d{1,3})([lr]?)")
_LOAD: Final = re.compile(r"(\d{1,3}(?:[.,]\d)?)(kg?|p|lbs?)")
_SIDES: Final = {"l": "left", "r": "right"}


class Taken(NamedTuple):
    """The outcome of a key.

    Attributes:
        mine: The key belonged to a correction.
        intent: The complete correction; None before Enter.
    """

    mine: bool
    intent: Intent | None = None


class Correction:
    """Takes keys. ``6``: repetitions; ``6l``: on the left; ``l``: left only; ``12k``, ``25p``: kilos, pounds.

    Attributes:
        text: What was typed; None while nothing is being typed.
    """

    def __init__(self) -> None:
        """Start with nothing typed."""
        self.text: str | None = None

    def take(self, key: str) -> Taken:
        """Take a key. Once a correction is begun, all keys up to Enter belong to it.

        Before that, a key that cannot begin a correction ends it and keeps its usual meaning.
        """
        if self.text is None:
            self.text = "" if key.lower() == BEGIN else None
            return Taken(self.text is not None)
        if key in ENTER:
            text, self.text = self.text, None
            return Taken(mine=True, intent=read(text) if text else None)
        if key in ERASE:
            self.text = self.text[:-1] if self.text else None
            return Taken(mine=True)
        if key.lower() == _ALWAYS or (not self.text and key.lower() not in _NEVER_A_COMMAND):
            self.text = None
            return Taken(mine=False)
        self.text = (self.text + key.lower().strip())[:LONGEST]
        return Taken(mine=True)


def read(text: str) -> Intent:
    """Read a correction. A text without meaning gives an empty one, which is answered with what can be typed."""
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
