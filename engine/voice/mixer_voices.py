"""What the mixer mixes: clips with a place on the timeline, and where they are in their sounding."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE, Samples

FADE = SAMPLE_RATE // 200
"""Samples of a fade: 5 ms, too short to be heard as one, long enough not to click."""

Mix = npt.NDArray[np.int32]
"""Where sounds are added up before they are limited to 16 bits."""


def ramp_down(done: int, count: int) -> npt.NDArray[np.float32]:
    """The factors of a fade of which ``done`` samples are over, for the next ``count``; zero once it is over."""
    left = np.arange(FADE - done, FADE - done - count, -1, dtype=np.float32) / FADE
    return np.maximum(left, 0)


def amplified(samples: Samples, gain: float) -> Samples:
    """``samples`` times ``gain``, limited to 16 bits; the very same array when there is nothing to do."""
    if gain == 1:
        return samples
    return limited(np.rint(samples * np.float32(gain)))


def limited(mix: npt.NDArray[np.int32] | npt.NDArray[np.float32]) -> Samples:
    """Saturate instead of wrapping round: too loud is bad, a wrapped sample is a crack."""
    return np.clip(mix, -32_768, 32_767).astype(np.int16)


class Placing:
    """A clip on the timeline.

    Attributes:
        start: Timeline sample at which it begins.
        samples: What sounds.
        hushed: Samples of the fade-out that are over; None while it has not been asked for.
    """

    __slots__ = ("hushed", "samples", "start")

    def __init__(self, start: int, samples: Samples) -> None:
        self.start = start
        self.samples = samples
        self.hushed: int | None = None

    @property
    def end(self) -> int:
        """The timeline sample after its last."""
        return self.start + len(self.samples)

    def add_to(self, out: Mix, position: int) -> None:
        """Add what sounds from ``position`` on to ``out``."""
        first = max(0, self.start - position)
        source = self.samples[position + first - self.start :][: len(out) - first]
        if self.hushed is None:
            out[first : first + len(source)] += source
            return
        faded = source * ramp_down(self.hushed, len(source))
        out[first : first + len(source)] += faded.astype(np.int32)
        self.hushed += len(out) - first

    def over(self, position: int) -> bool:
        """Whether nothing of it sounds from ``position`` on."""
        return self.end <= position or (self.hushed is not None and self.hushed >= FADE)
