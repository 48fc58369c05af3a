"""Takes the coach's own voice out of what the microphone hears.

What the coach plays is known. A microphone hears it later, quieter, and coloured by the room. How much later is found
by laying the two over each other (:mod:`.echo_delay`); an adaptive filter (that of SpeexDSP) does the rest. With
headphones there is no echo: then nothing is found, and what is heard is passed on as it is.

As long as that is not known, and while the filter learns a room, what is heard while the coach speaks may be the coach
itself (:mod:`.echo_doubt`): it is left out.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final

import numpy as np

from engine.listening.echo_delay import EARLIER, LATER, LOOKED_AT, find_delay
from engine.listening.echo_doubt import Doubt
from engine.listening.echo_reference import Reference
from engine.listening.port import RATE, Samples

FRAME: Final = 256
"""Samples that the filter takes at once: 16 ms."""

LEAD: Final = 128
"""Samples by which the filter is given what was played before its echo: 8 ms, for the clocks to wander in."""

_EVERY: Final = RATE // 2
_LOUD: Final = 0.003
_RINGS: Final = RATE * 3 // 10
_SAME: Final = RATE * 4 // 1000

_CERTAIN: Final = 30.0
"""How clear an echo is that is none by chance: people who answer have come to 22, the coach alone comes to 50 to 85."""

_LESSONS: Final = 8
"""Looks after an echo was found at which the filter hears the last seconds again: it knows the room twice as soon."""

_AGAIN: Final = 2
"""The same where the echo has moved: a machine that is too busy to play without gaps has no time for more."""


class Filter(ABC):
    """Takes an echo away whose beginning is known."""

    @abstractmethod
    def clean(self, heard: Samples, played: Samples) -> Samples:
        """Give what is heard in a frame beside what was played in it."""


class EchoCanceller:
    """Takes the coach's voice out of the sound of one microphone.

    Attributes:
        reference: Where what is played is handed in.
        shift: The sample of the reference that a microphone's sample 0 hears; None as long as no echo was found.
        doubt: When what was heard may have been the coach.
    """

    def __init__(self, make_filter: Callable[[], Filter] | None) -> None:
        """Clean with filters from ``make_filter``; None where there is no filter here."""
        self.reference = Reference()
        self._make = make_filter
        self._filter: Filter | None = None
        self._heard: Samples = np.zeros(LOOKED_AT, np.float32)
        self._rest: Samples = np.zeros(0, np.float32)
        self._count, self._looked, self._stream, self._lessons = 0, 0, 0, 0
        self._epoch = float("inf")
        self.shift: int | None = None
        self.doubt = Doubt()
        self._found: int | None = None

    def clean(self, samples: Samples, at: float) -> Samples:
        """Give what else is heard in ``samples``, which came at ``at`` (uptime), a frame late at most.

        Silence where nobody can tell.
        """
        self.reference.take_in()
        self._note(samples, at)
        if not self.reference.stream:
            return samples
        doubtful = self.doubt.note(self._count, len(samples), loud=self._is_loud(len(samples)))
        if self._count - self._looked >= _EVERY:
            self._look()
            self._learn_again(len(samples))
        cleaned = samples if self._make is None else self._cleaned_frames(samples)
        return np.zeros_like(cleaned) if doubtful else cleaned

    def _note(self, samples: Samples, at: float) -> None:
        self._heard = np.concatenate([self._heard, samples])[-LOOKED_AT:]
        self._count += len(samples)
        self._epoch = min(self._epoch + 1e-5, at - self._count / RATE)

    def _is_loud(self, count: int) -> bool:
        """Whether the coach spoke in the last ``count`` samples, or shortly before, as a room rings."""
        end = self._count + (self._expected if self.shift is None else self.shift)
        return bool(np.abs(self.reference.between(end - count - _RINGS, end + LEAD)).max() > _LOUD)

    @property
    def _expected(self) -> int:
        """The shift by the clocks alone."""
        return round((self._epoch - self.reference.epoch) * RATE)

    def _look(self) -> None:
        """Look for the echo; what is found twice in the same place counts."""
        self._looked = self._count
        if self._stream != self.reference.stream:
            self._stream, self.shift, self._found = self.reference.stream, None, None
            self.doubt.begin()
        expected = self._expected
        first = self._count - LOOKED_AT + expected - LATER
        played = self.reference.between(first, self._count + expected + EARLIER)
        found = find_delay(self._heard, played)
        if found is not None:
            self._consider(expected - found.samples, found.clear)
        elif self.shift is None and np.abs(played[LATER:-EARLIER]).max() > _LOUD:
            self.doubt.nothing_found()

    def _consider(self, shift: int, clear: float) -> None:
        """Follow an echo to where it is found twice. Once may be a person whose words are like the coach's."""
        before, self._found = self._found, shift
        twice = before is not None and abs(before - shift) <= _SAME
        if self.shift is not None and abs(shift - self.shift) <= LEAD // 2:
            return
        if self.shift is None or twice or clear > _CERTAIN:
            self.doubt.elsewhere(self._count)
        if self._make is None or not twice:
            return
        self._lessons = _LESSONS if self.shift is None else _AGAIN
        self.shift, self._filter = shift, self._make()
        self.doubt.learn()

    def _learn_again(self, new: int) -> None:
        """Let the filter learn once more from the last seconds, without the ``new`` samples it has yet to clean."""
        if not self._lessons:
            return
        self._lessons -= 1
        begin, end = self._count - len(self._heard), len(self._heard) - new - len(self._rest)
        for at in range(end % FRAME, end, FRAME):
            self._frame(self._heard[at : at + FRAME], begin + at)

    def _cleaned_frames(self, samples: Samples) -> Samples:
        whole = np.concatenate([self._rest, samples])
        begin = self._count - len(whole)
        frames = len(whole) // FRAME
        self._rest = whole[frames * FRAME :]
        done = [self._frame(whole[at : at + FRAME], begin + at) for at in range(0, frames * FRAME, FRAME)]
        return np.concatenate(done) if done else np.zeros(0, np.float32)

    def _frame(self, heard: Samples, begin: int) -> Samples:
        if self._filter is None or self.shift is None:
            return heard
        first = begin + self.shift + LEAD
        return self._filter.clean(heard, self.reference.between(first, first + FRAME))
