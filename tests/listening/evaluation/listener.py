"""An ear, with what it says and by which scores."""

from __future__ import annotations

from functools import cache

from engine.listening.candidates import Candidate, candidates
from engine.listening.ear import TOO_LONG, Ear
from engine.listening.hearing import Heard
from engine.listening.opening import open_recogniser, weights_for
from engine.listening.port import Samples, Scores
from engine.listening.silero import Silero
from engine.listening.thresholds import thresholds
from tests.listening.evaluation.recording import Recording
from tests.weights import HOME, weights

KEPT = 40
"""Sentences whose scores are kept: the second meaning is among them."""


class Listener:
    """The product's ear with a recogniser that keeps what it said."""

    def __init__(self, locale: str) -> None:
        self._locale = locale
        self._recogniser = _recogniser(locale)
        self._situation, self._addressed = "", True

    def begin(self, situation: str, *, addressed: bool) -> None:
        """Listen anew."""
        self._ear = Ear(self._locale, self._recogniser, Silero(), thresholds(self._locale))
        self.arm(situation, addressed=addressed)

    def arm(self, situation: str, *, addressed: bool) -> None:
        """Listen for what is sensible in a situation."""
        self._situation, self._addressed = situation, addressed
        self._ear.arm(situation, addressed)

    def hear(self, samples: Samples) -> list[tuple[Heard, Scores | None, tuple[Candidate, ...]]]:
        """What was heard, with the scores of the sentences that fitted best."""
        found = []
        for heard in self._ear.feed(samples):
            judged = None if heard.refused == TOO_LONG else self._recogniser.last
            found.append((heard, *self._best(judged)))
            self._recogniser.last = None
        return found

    def _best(self, scores: Scores | None) -> tuple[Scores | None, tuple[Candidate, ...]]:
        if scores is None:
            return None, ()
        armed = candidates(self._locale, self._situation, self._addressed)
        places = sorted(range(len(armed)), key=scores.clear, reverse=True)[:KEPT]
        kept = tuple(scores.candidates[place] for place in places)
        anyhow = tuple(scores.anyhow[place] for place in places)
        calls = tuple(scores.calls[place] for place in places)
        return Scores(scores.text, scores.free, kept, anyhow, calls), tuple(armed[place] for place in places)


@cache
def _recogniser(locale: str) -> Recording:
    weights(weights_for(locale))
    return Recording(open_recogniser(locale, HOME))
