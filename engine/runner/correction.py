"""Typing a correction in a rest: ``c``, then what the last set really was, then Enter."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, cast

from engine.catalog.terms import Unit
from engine.workflow.events import HEAVIEST, MOST_REPETITIONS, Corrected

BEGIN: Final = "c"
ENTER: Final = frozenset("\r\n")
ERASE: Final = frozenset("\b\x7f")
LONGEST: Final = 8

_NEVER_A_COMMAND: Final = frozenset("+-0123456789.,kplrc")
"""What a correction may begin with, rightly or not: ``-3`` must not shorten the rest and change the effort."""

_ALWAYS: Final = "o"
"""To say that it hurts: this key means that in the midst of a correction, too. A space there belongs to "12 kg"."""

_REPETITIONS: Final = re.compile(r"(\d{1,3})([lr]?)")
_LOAD: Final = re.compile(r"(\d{1,3}(?:[.,]\d)?)(kg?|p|lbs?)")
_SIDES: Final[dict[str, Literal["left", "right"]]] = {"l": "left", "r": "right"}


class Taken(NamedTuple):
    """What a key came to.

    Attributes:
        mine: It was part of a correction, and means nothing else.
        event: The correction, when it is whole.
    """

    mine: bool
    event: Corrected | None = None


class Correction:
    """Takes keys. ``6``: repetitions; ``6l``: on the left; ``l``: left only; ``12k``, ``25p``: kilos, pounds.

    Attributes:
        text: What was typed; None while nothing is being typed.
    """

    def __init__(self) -> None:
        """Nothing is being typed."""
        self.text: str | None = None

    def take(self, key: str, id_: str) -> Taken:
        """Take a key. Once something is typed, keys are part of it until Enter: no command hides in a text.

        While nothing is, a key that no correction begins with ends the typing, and means what it always means.
        """
        if self.text is None:
            self.text = "" if key.lower() == BEGIN else None
            return Taken(self.text is not None)
        if key in ENTER:
            text, self.text = self.text, None
            return Taken(mine=True, event=read(text, id_) if text else None)
        if key in ERASE:
            self.text = self.text[:-1] if self.text else None
            return Taken(mine=True)
        if key.lower() == _ALWAYS or (not self.text and key.lower() not in _NEVER_A_COMMAND):
            self.text = None
            return Taken(mine=False)
        self.text = (self.text + key.lower().strip())[:LONGEST]
        return Taken(mine=True)


def read(text: str, id_: str) -> Corrected:
    """The correction that a text means; an empty one, which is answered with what there is, for one without meaning."""
    if text in _SIDES:
        return Corrected(id=id_, side=_SIDES[text])
    if (count := _REPETITIONS.fullmatch(text)) and int(count[1]) <= MOST_REPETITIONS:
        return Corrected(id=id_, repetitions=int(count[1]), side=_SIDES.get(count[2]))
    if weight := _LOAD.fullmatch(text):
        load, unit = float(weight[1].replace(",", ".")), "kg" if weight[2].startswith("k") else "lb"
        if 0 < load <= HEAVIEST:
            return Corrected(id=id_, load=load, unit=cast(Unit, unit))
    return Corrected(id=id_)
