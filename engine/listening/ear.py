"""The ear: sound goes in, what was heard comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from msgspec.structs import replace

from engine.listening.candidates import Candidate, candidates
from engine.listening.decision import decide
from engine.listening.gate import echoes
from engine.listening.hearing import Heard
from engine.listening.own_words import understood_freely
from engine.listening.port import CHUNK, ActivityDetector, Recogniser, Samples
from engine.listening.segments import Piece, Segmenter
from engine.listening.thresholds import Thresholds

JUDGED: Final = 0.19
"""Seconds of silence after which a sentence is judged, as if it were over."""

OVER: Final = 0.32
"""Seconds of silence after which it is over, if it is a command."""

PATIENCE: Final = 0.8
"""Seconds that are waited for the rest of what is no command yet: "Coach, ..." and a breath."""

PORTION: Final = 40
"""Sentences that are got ready at once."""

TOO_LONG: Final = "long"
"""Why speech is refused that takes longer than any command."""

ECHO: Final = "echo"
"""Why speech is refused that the coach itself is just saying."""


class Ear:
    """Listens for what is sensible now. Holds the sound of the sentence that is being said, and nothing older.

    Knows no clock: its times are counted in samples. Not for two threads at once.
    """

    def __init__(self, locale: str, recogniser: Recogniser, detector: ActivityDetector, thresholds: Thresholds) -> None:
        """Listen in a locale; nothing is armed yet."""
        self._locale, self._recogniser, self._thresholds = locale, recogniser, thresholds
        self._segmenter = Segmenter(detector)
        self._rest = np.zeros(0, np.float32)
        self._armed: tuple[Candidate, ...] = ()
        self._texts: list[str] = []
        self._situation = ""
        self._said: tuple[str, ...] = ()
        self._judged: Heard | None = None

    def arm(self, situation: str, addressed: bool) -> None:
        """Listen for what is sensible in a situation from now on.

        Args:
            situation: See :data:`engine.understanding.situations.SITUATIONS`.
            addressed: Whether the coach must be called first.
        """
        self._situation = situation
        armed = candidates(self._locale, situation, addressed)
        if armed is not self._armed:
            self._armed, self._texts = armed, [one.text for one in armed]
            self._recogniser.prepare(self._texts)
            self._judged = None

    @property
    def hears(self) -> bool:
        """Whether somebody speaks, or has just stopped."""
        return self._segmenter.speaking

    def foresee(self, situation: str, addressed: bool) -> Iterator[None]:
        """Get ready for what may be armed later, in portions that take a fraction of a second each."""
        texts = [one.text for one in candidates(self._locale, situation, addressed)]
        for at in range(0, len(texts), PORTION):
            self._recogniser.foresee(texts[at : at + PORTION])
            yield

    def gate(self, texts: Iterable[str]) -> None:
        """Leave alone what the coach is saying just now; no text at all when it is silent."""
        self._said = tuple(texts)

    def feed(self, samples: Samples) -> list[Heard]:
        """Take in sound of any length, and give what was heard to its end in it."""
        waiting = np.concatenate((self._rest, samples))
        whole = len(waiting) // CHUNK * CHUNK
        self._rest = waiting[whole:]
        return [heard for at in range(0, whole, CHUNK) for heard in self._take(waiting[at : at + CHUNK])]

    def finish(self) -> list[Heard]:
        """Say that no more sound comes, and give what was heard last."""
        silence = round((PATIENCE + JUDGED) * 2 * 16_000)
        return self.feed(np.zeros(silence, np.float32))

    def _take(self, chunk: Samples) -> Iterator[Heard]:
        piece = self._segmenter.take(chunk)
        if piece is None or piece.silence < JUDGED:
            return
        if self._judged is None or self._judged.end != piece.end:
            self._judged = self._judge(piece)
        if piece.silence >= (PATIENCE if self._judged.refused else OVER):
            self._segmenter.drop()
            yield self._judged

    def _judge(self, piece: Piece) -> Heard:
        heard = Heard(at=piece.at, end=piece.end, above=piece.above)
        if piece.too_long:
            return replace(heard, refused=TOO_LONG)
        scores = self._recogniser.score(piece.samples, self._texts)
        decision = decide(scores, self._armed, self._thresholds, piece.above)
        heard = replace(heard, text=scores.text, free=scores.text, score=round(decision.clear, 2))
        if decision.best is None:
            return replace(heard, refused=decision.refused)
        best = self._armed[decision.best]
        second = self._armed[decision.second].shown if decision.second is not None else ""
        heard = replace(heard, text=best.shown, second=second)
        if echoes(best, scores.text, self._said):
            return replace(heard, refused=ECHO)
        if decision.refused is None:
            return replace(heard, meaning=best.meaning, slots=best.slots, loses=best.loses)
        intent = understood_freely(self._locale, self._situation, scores, self._armed)
        if intent is None:
            return replace(heard, refused=decision.refused)
        meant = {"meaning": intent.name, "slots": intent.slots, "also": intent.also}
        return replace(heard, text=scores.text, second=best.shown, **meant)
