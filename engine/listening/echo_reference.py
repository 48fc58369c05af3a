"""What the coach itself plays, at the rate of the microphone and on the clock of the machine."""

from __future__ import annotations

from collections import deque
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from engine.listening.port import RATE, Samples
from engine.voice.port import SAMPLE_RATE
from engine.voice.port import Samples as Played

KEPT: Final = 8 * RATE
"""Samples that are kept: 8 s."""

_JUMP: Final = 0.5
"""Seconds by which the clock and the count of samples may differ before the stream counts as a new one."""

_PHASES: Final = 320
_STEP: Final = 441
_TAPS: Final = 32


class Resampler:
    """From the rate of the stream to that of the microphone, 441 samples to 320. Holds what the next piece needs."""

    def __init__(self) -> None:
        assert SAMPLE_RATE * _PHASES == RATE * _STEP  # noqa: S101 - the ratio is that of these two rates
        self._left: npt.NDArray[np.float32] = np.zeros(_TAPS, np.float32)
        self._at = 0

    def convert(self, samples: Played) -> Samples:
        """Give what can be said of the stream so far, from -1 to 1."""
        whole = np.concatenate([self._left, samples.astype(np.float32) / 32_768])
        count = max(0, -(-((len(whole) - _TAPS) * _PHASES - self._at) // _STEP))
        places = self._at + _STEP * np.arange(count)
        first, phase = np.divmod(places, _PHASES)
        out: Samples = np.einsum("ij,ij->i", whole[first[:, None] + np.arange(_TAPS)], _filters()[phase])
        gone = (self._at + _STEP * count) // _PHASES
        self._left, self._at = whole[gone:], (self._at + _STEP * count) % _PHASES
        return out


@cache
def _filters() -> npt.NDArray[np.float32]:
    """A windowed sinc for each place between two samples, passing what the lower rate can hold."""
    cut = 0.92 * RATE / SAMPLE_RATE
    places = np.arange(_TAPS) - _TAPS / 2 + 1 - np.arange(_PHASES)[:, None] / _PHASES
    window = np.cos(np.pi * places / _TAPS) ** 2
    filters: npt.NDArray[np.float32] = (cut * np.sinc(cut * places) * window).astype(np.float32)
    return filters


class Reference:
    """What was played lately. One thread hands it in, another reads it.

    Attributes:
        end: Samples so far, counted from the beginning of this stream.
        epoch: When sample 0 was heard, in seconds of the uptime, as far as the clock of the stream can tell.
        stream: Counts the streams: another one has begun where the device did.
    """

    def __init__(self) -> None:
        self._coming: deque[tuple[Played, float]] = deque()
        self._resampler = Resampler()
        self._kept: Samples = np.zeros(KEPT, np.float32)
        self.end, self.epoch, self.stream = 0, 0.0, 0

    def hand_in(self, samples: Played, at: float) -> None:
        """Note that ``samples`` are heard from ``at`` on. May be called from any thread."""
        self._coming.append((samples, at))

    def take_in(self) -> None:
        """Look at what was handed in."""
        while self._coming:
            samples, at = self._coming.popleft()
            epoch = at - self.end / RATE
            if not self.stream or abs(epoch - self.epoch) > _JUMP:
                self.stream += 1
                self.end, self.epoch = 0, at
                self._kept[:] = 0
            self.epoch += 0.05 * (at - self.end / RATE - self.epoch)
            self._keep(self._resampler.convert(samples))

    def between(self, first: int, last: int) -> Samples:
        """Give samples by their numbers; silence where there are none (any more, or yet)."""
        out = np.zeros(last - first, np.float32)
        oldest = self.end - KEPT
        begin, end = max(first, oldest, 0), min(last, self.end)
        if begin < end:
            out[begin - first : end - first] = self._kept[begin - oldest : end - oldest]
        return out

    def _keep(self, samples: Samples) -> None:
        self._kept = np.concatenate([self._kept, samples])[-KEPT:]
        self.end += len(samples)
