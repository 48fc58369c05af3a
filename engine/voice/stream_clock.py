"""The clock of a stream: what has been heard by now, and what the device failed to play.

A device pulls frames in bursts, a buffer ahead of what is heard. Each pull gives one reading of *frames pulled minus
frames due by the wall clock*. A late pull reads low for a moment and is made up for by the next ones, so the highest
reading of the last two seconds is what counts. When even that has fallen by more than 25 ms, the device has played a
gap (an underrun) of just that length: everything after it would be late by as much for the rest of the workout, so
the timeline is moved on by the gap. On a very busy machine two seconds can go by without one prompt pull; if the
readings rise again soon after, so much is given back. Less than 25 ms is the rhythm in which the service asks (it
wanders by some 10 ms without any gap) or the sound card's own clock: both are followed, never corrected.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from engine.voice.port import SAMPLE_RATE

_WINDOW = 2.0
_STEADY = 1.7
_LEAST_GAP = SAMPLE_RATE * 25 // 1000
_STOOD_STILL = SAMPLE_RATE // 2
_CARD_DRIFT = SAMPLE_RATE * 300e-6
_REGRET = 6.0
_KEPT = 64


@dataclass(frozen=True, slots=True)
class _Pulled:
    """Frames ``first`` to ``last`` of the device carry the timeline from ``begin`` to ``end``."""

    first: int
    last: int
    begin: float
    end: float

    def place(self, frame: float) -> float:
        share = (frame - self.first) / (self.last - self.first)
        return self.begin + share * (self.end - self.begin)


class StreamClock:
    """The clock. One thread writes it, any thread reads it.

    Attributes:
        underruns: Gaps found so far.
    """

    def __init__(self, now: float, latency: float, position: float = 0) -> None:
        self.underruns = 0
        self._start = now
        self._latency = latency * SAMPLE_RATE
        self._level = self._latency
        self._levelled: float | None = None
        self._moved = 0
        self._moved_at = now
        self._pulled = 0
        self._readings: deque[tuple[float, float]] = deque()
        # Replaced, never changed: other threads read it meanwhile.
        self._history: tuple[_Pulled, ...] = ()
        self._reached = position

    def pulled(self, now: float, frames: int, begin: float, end: float) -> None:
        """Note that ``frames`` (not none) were pulled and carry the timeline from ``begin`` to ``end``."""
        first, self._pulled = self._pulled, self._pulled + frames
        self._history = (*self._history[1 - _KEPT :], _Pulled(first, self._pulled, begin, end))
        self._readings.append((now, self._pulled - self._due(now)))
        while self._readings[0][0] < now - _WINDOW:
            self._readings.popleft()

    def correction(self, now: float) -> int:
        """Samples by which to move the timeline on now, to make up for a gap in what the device played.

        Negative when an earlier correction moved it too far.
        """
        highest = max(reading for _, reading in self._readings)
        if self._levelled is None or self._readings[0][0] > now - _STEADY:
            self._level = highest if self._levelled is None else max(self._level, highest)
            self._levelled = now
            return 0
        change = highest - self._level
        if change <= -_LEAST_GAP:
            self.underruns += 1
        elif change <= 0:
            self._level = max(highest, self._level - _CARD_DRIFT * (now - self._levelled))
            self._levelled = now
            return 0
        self._level, self._levelled = highest, now
        return self._move(round(-change), now)

    def catch_up(self, now: float) -> int:
        """Samples by which to move the timeline on at once, after the whole process stood still; 0 if none."""
        gap = self.missing(now)
        if gap < _STOOD_STILL:
            return 0
        self._readings.clear()
        self._level, self._levelled = self._level - gap, now
        self.underruns += 1
        return self._move(gap, now)

    def _move(self, by: int, now: float) -> int:
        if by > 0:
            self._moved, self._moved_at = by, now
            return by
        back = min(-by, self._moved) if now - self._moved_at < _REGRET else 0
        self._moved -= back
        return -back

    def missing(self, now: float) -> int:
        """Frames that should have been pulled by now, for the substitute to pull."""
        return max(0, round(self._due(now) + self._level) - self._pulled)

    def position(self, now: float) -> float:
        """Samples of the timeline that have been heard."""
        heard = min(self._due(now) + self._level - self._latency, self._pulled)
        for part in reversed(self._history):
            if part.first <= heard:
                return part.place(heard)
        return self._history[0].begin if self._history else self._reached

    def _due(self, now: float) -> float:
        return (now - self._start) * SAMPLE_RATE
