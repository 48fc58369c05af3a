"""Learns how a person says commands: each twice, and the thresholds follow from the scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from engine.listening.candidates import candidates
from engine.listening.decision import decide
from engine.listening.ear import PATIENCE
from engine.listening.port import CHUNK, RATE, ActivityDetector, Recogniser, Samples
from engine.listening.segments import Piece, Segmenter
from engine.listening.sentences import load
from engine.listening.thresholds import Thresholds

SITUATION: Final = "in-rest"
"""What is open while one enrols: most commands are sensible."""

TWICE: Final = 2
TRIES: Final = 3
"""How often a command may be misunderstood before the next is asked for."""

ENOUGH: Final = 0.7
"""The share of the commands that must be understood."""

_SLACK: Final = 3.0
"""How much worse than the worst that was said a command may be: nobody says it the same way in the middle of a set."""

_LOOSER: Final = 1.5
_STRICTER: Final = 1.0
"""How far thresholds may move: talk must not become commands, nor commands talk."""


class Said(Struct, frozen=True):
    """A command as it was said once.

    Attributes:
        wanted: What was to be said.
        heard: What it sounds like.
        clear: See :class:`.decision.Decision`.
        margin: As above.
        understood: Whether it is what was to be said.
    """

    wanted: str
    heard: str
    clear: float
    margin: float
    understood: bool


class Enrolment:
    """Asks for one command after the other.

    Attributes:
        all: What is to be said, in its order.
        said: What was said.
    """

    def __init__(self, locale: str, recogniser: Recogniser, detector: ActivityDetector, usual: Thresholds) -> None:
        """Begin with the first command; ``usual``: what counts without enrolment."""
        self._recogniser, self._segmenter, self._usual = recogniser, Segmenter(detector), usual
        self._armed = candidates(locale, SITUATION, True)
        self._texts = [one.text for one in self._armed]
        spoken = load(locale)
        self.all = [f"{spoken.address}, {phrase}." for phrase in spoken.enrol for _ in range(TWICE)]
        self._wanted = list(self.all)
        self._missed = 0
        self._rest = np.zeros(0, np.float32)
        self.said: list[Said] = []

    @property
    def wanted(self) -> str | None:
        """What is to be said now; None when all was said."""
        return self._wanted[0] if self._wanted else None

    def feed(self, samples: Samples) -> list[Said]:
        """Take in sound, and give what was said to its end in it."""
        waiting = np.concatenate((self._rest, samples))
        whole = len(waiting) // CHUNK * CHUNK
        self._rest = waiting[whole:]
        found = []
        for at in range(0, whole, CHUNK):
            piece = self._segmenter.take(waiting[at : at + CHUNK])
            if piece is not None and piece.silence >= PATIENCE and self._wanted:
                self._segmenter.drop()
                found.append(self._judged(piece))
        return found

    def finish(self) -> list[Said]:
        """Say that no more sound comes."""
        return self.feed(np.zeros(2 * RATE, np.float32))

    def _judged(self, piece: Piece) -> Said:
        wanted = self._wanted[0]
        scores = self._recogniser.score(piece.samples, self._texts)
        decision = decide(scores, self._armed, self._usual, piece.above)
        best = None if decision.best is None else self._armed[decision.best]
        meant = next(one for one in self._armed if one.text == wanted)
        right = best is not None and (best.meaning, best.slots) == (meant.meaning, meant.slots)
        said = Said(wanted, scores.text, decision.clear, decision.margin, right)
        self._missed = 0 if right else self._missed + 1
        if right or self._missed == TRIES:
            self._missed = 0
            self._wanted.pop(0)
        self.said.append(said)
        return said

    def result(self) -> Thresholds | None:
        """The thresholds for this person; None where too little was understood."""
        right = [one for one in self.said if one.understood]
        if len(right) < ENOUGH * len(self.all):
            return None
        bar, noisy = self._usual.addressed, self._usual.noisy
        clear = _moved(bar.clear, [one.clear for one in right])
        if noisy is not None:
            noisy = replace(noisy, clear=round(noisy.clear + clear - bar.clear, 1))
        return replace(self._usual, addressed=replace(bar, clear=clear), noisy=noisy)


def _moved(usual: float, scores: Sequence[float]) -> float:
    """A threshold a little below the worst but one."""
    worst = sorted(scores)[min(1, len(scores) - 1)]
    return round(float(np.clip(worst - _SLACK, usual - _LOOSER, usual + _STRICTER)), 1)
