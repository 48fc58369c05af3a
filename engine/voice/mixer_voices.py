"""Clips with a place on the timeline, and how far each has sounded."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.voice.port import SAMPLE_RATE, Samples

FADE = SAMPLE_RATE // 200
"""Samples of a fade: 5 ms, too short to be heard as one, long enough not to click."""

Mix = npt.NDArray[np.int32]
"""Where sounds are added up before they are limited to 16 bits."""


def ramp_down(done: int, count: int) -> npt.NDArray[np.float32]:
    """The next ``count`` factors of a fade of which ``done`` samples are over; zero after its end."""
    left = np.arange(FADE - done, FADE - done - count, -1, dtype=np.float32) / FADE
    return np.maximum(left, 0)


def amplified(samples: Samples, gain: float) -> Samples:
    """``samples`` times ``gain``, limited to 16 bits; the same array if the gain is 1."""
    if gain == 1:
        return samples
    return limited(np.rint(samples * np.float32(gain)))


def limited(mix: npt.NDArray[np.int32] | npt.NDArray[np.float32]) -> Samples:
    """Limit to 16 bits by saturation. A sample that wraps round would crack."""
    return np.clip(mix, -32_768, 32_767).astype(np.int16)


class Placing:
    """A clip on the timeline.

    Attributes:
        start: Timeline sample at which it begins.
        samples: The sound.
        hushed: Samples of the fade-out that are over; None before a fade-out.
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
        """Add the samples from ``position`` on to ``out``."""
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
