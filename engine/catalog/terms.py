"""The words of training that the whole engine shares, and the tempo. Costs next to nothing to import."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["strength", "activation", "cardio", "stretch"]
Pattern = Literal["hinge", "squat", "bridge", "step", "lunge", "curl", "mobility", "gait", "stretch"]
Sides = Literal["both", "each", "alternating"]
"""``both`` at once; ``each`` side makes its own count; ``alternating`` left and right within one count."""

Position = Literal["standing", "lying", "seated", "kneeling", "moving"]
Turn = Literal["lower", "lift"]
BodySide = Literal["left", "right"]
Unit = Literal["kg", "lb"]


class Tempo(NamedTuple):
    """How one repetition is timed, in seconds."""

    lower: float
    pause: float
    lift: float
    top: float

    @classmethod
    def parse(cls, text: str) -> Tempo:
        """Read ``2-1-1-0``.

        Raises:
            ValueError: the text is no tempo, or one repetition would take no time.
        """
        if not re.fullmatch(r"[0-9](\.5)?(-[0-9](\.5)?){3}", text):
            raise ValueError(f"{text!r} is no tempo")
        tempo = cls(*(float(part) for part in text.split("-")))
        if tempo.total < 1.0:
            raise ValueError(f"{text!r} leaves less than a second for a repetition")
        return tempo

    @property
    def total(self) -> float:
        """Seconds one repetition takes."""
        return self.lower + self.pause + self.lift + self.top
