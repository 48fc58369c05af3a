"""Mixes clips at exact places of a timeline counted in samples. No device, no thread, no clock.

Any thread may call ``play``, ``hush`` and ``skip``; one thread at a time reads. Calls are queued, and ``read`` carries
them out in order before it mixes, so the audio thread never waits for a lock. Their effect, for example on
``position``, shows after the next ``read``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import numpy as np

from engine.voice.mixer_ceiling import Ceiling
from engine.voice.mixer_timeline import Timeline
from engine.voice.mixer_voices import Placing, amplified
from engine.voice.port import Samples


class Mixer:
    """Clips in, samples out."""

    def __init__(self, volume: float = 1.0) -> None:
        """Mix at ``volume``, from 0 (silent) to 1 (as made).

        Raises:
            ValueError: it is no such volume.
        """
        if not 0 <= volume <= 1:
            raise ValueError(f"The volume must be from 0 to 1, not {volume}.")
        self._timeline = Timeline()
        self._asked: deque[Callable[[], None]] = deque()
        self._volume = volume
        self._ceiling = Ceiling()

    @property
    def position(self) -> int:
        """Samples of the timeline delivered."""
        return self._timeline.position

    def play(self, samples: Samples, at_sample: int, *, gain: float = 1.0) -> None:
        """Start ``samples`` at the sample ``at_sample`` of the timeline; at once, and whole, if that has passed."""
        if len(samples):
            placing = Placing(at_sample, amplified(samples, gain))
            self._asked.append(lambda: self._timeline.add(placing))

    def hush(self) -> None:
        """Drop clips that have not begun, and fade out the others within 5 ms."""
        self._asked.append(self._timeline.hush)

    def skip(self, count: int) -> None:
        """Move the timeline on by ``count`` unheard samples (see ``Timeline.skip``); back if negative."""
        self._asked.append(lambda: self._timeline.skip(count))

    def read(self, count: int) -> Samples:
        """Mix the next ``count`` samples. One thread at a time."""
        while self._asked:
            self._asked.popleft()()
        out = np.zeros(count, np.int32)
        self._timeline.mix(out)
        return self._ceiling.hold(out if self._volume == 1 else out * np.float32(self._volume))
