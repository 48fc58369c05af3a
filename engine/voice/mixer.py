"""Mixes clips at exact places of a timeline that is counted in samples. No device, no thread, no clock.

Any thread may ask (play, cancel, pause, ...); one thread at a time reads. Asking only appends to a queue which
``read`` empties before it mixes: so the audio thread never waits for a lock, and what was asked first is done first.
What was asked therefore shows (in ``position``, say) with the next ``read``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from engine.voice.mixer_timeline import Timeline
from engine.voice.mixer_voices import FADE, Mix, Placing, amplified, limited, ramp_down
from engine.voice.port import SAMPLE_RATE, Samples

Which = Callable[[Hashable], bool] | Hashable | None
"""What to cancel: by a question asked of each tag, by one tag, or everything (None)."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A sound and where it begins, for arranging ahead of time.

    Attributes:
        at: Samples from the beginning.
        samples: What sounds from there.
    """

    at: int
    samples: Samples

    @classmethod
    def at_seconds(cls, seconds: float, samples: Samples) -> Placed:
        """Place by time instead of by sample."""
        return cls(round(seconds * SAMPLE_RATE), samples)


class _State(Enum):
    PLAYING = auto()
    FADING = auto()
    FROZEN = auto()


class Mixer:
    """Clips in, samples out.

    Pausing fades within 5 ms and stops the timeline. Resuming goes on where the word began: the timeline goes back to
    the start of the earliest clip that sounded at the pause, so that no word is ever heard in half only.
    """

    def __init__(self, volume: float = 1.0) -> None:
        self._timeline = Timeline()
        self._aside: list[Placing] = []
        self._asked: deque[Callable[[], None]] = deque()
        self._state = _State.PLAYING
        self._faded = 0
        self._volume = self._heard_volume = _checked(volume)

    @property
    def position(self) -> int:
        """Samples of the timeline delivered. Stands still in a pause, moves back when a word is begun again."""
        return self._timeline.position

    @property
    def paused(self) -> bool:
        """Whether the timeline stands still, or is about to."""
        return self._state is not _State.PLAYING

    @property
    def volume(self) -> float:
        """From 0 (silent) to 1 (as made)."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = _checked(volume)

    def play(self, samples: Samples, at_sample: int, *, gain: float = 1.0, tag: Hashable = None) -> None:
        """Let ``samples`` begin at the timeline's sample ``at_sample``; at once, and whole, if that has passed."""
        if len(samples):
            placing = Placing(at_sample, amplified(samples, gain), tag)
            self._asked.append(lambda: self._timeline.add(placing))

    def interject(self, samples: Samples, *, gain: float = 1.0) -> None:
        """Let ``samples`` begin at once, beside the timeline: heard in a pause too, and not begun again after it."""
        if len(samples):
            placing = Placing(0, amplified(samples, gain))
            self._asked.append(lambda: self._aside.append(placing))

    def cancel(self, which: Which = None, *, hush: bool = False) -> None:
        """Drop what has not begun; with ``hush``, what sounds is faded out within 5 ms too.

        A callable ``which`` is run by the audio thread: keep it cheap.
        """
        matches = which if callable(which) else lambda tag: which is None or tag == which
        self._asked.append(lambda: self._timeline.drop(matches, hush=hush))

    def pause(self) -> None:
        """Fade out and stop the timeline. Twice is once."""
        self._asked.append(self._pause)

    def resume(self) -> None:
        """Go on where the word that sounded at the pause began."""
        self._asked.append(self._resume)

    def skip(self, count: int) -> None:
        """Move the timeline on by ``count`` samples that could not be heard (see ``Timeline.skip``); negative: back."""
        self._asked.append(lambda: self._skip(count))

    def read(self, count: int) -> Samples:
        """Mix the next ``count`` samples. One thread at a time."""
        while self._asked:
            self._asked.popleft()()
        out = np.zeros(count, np.int32)
        if self._state is _State.PLAYING:
            self._timeline.mix(out)
        elif self._state is _State.FADING:
            self._fade(out)
        if self._aside:
            self._mix_aside(out)
        return self._limited(out)

    def _pause(self) -> None:
        if self._state is _State.PLAYING:
            self._timeline.hold()
            self._state, self._faded = _State.FADING, 0

    def _resume(self) -> None:
        if self._state is not _State.PLAYING:
            self._timeline.go_back()
            self._state = _State.PLAYING

    def _skip(self, count: int) -> None:
        if self._state is _State.PLAYING:
            self._timeline.skip(count)

    def _fade(self, out: Mix) -> None:
        part = out[: FADE - self._faded]
        self._timeline.mix(part)
        part[:] = part * ramp_down(self._faded, len(part))
        self._faded += len(part)
        if self._faded == FADE:
            self._state = _State.FROZEN

    def _mix_aside(self, out: Mix) -> None:
        for placing in self._aside:
            placing.add_to(out, 0)
            placing.start -= len(out)
        self._aside = [placing for placing in self._aside if placing.end > 0]

    def _limited(self, out: Mix) -> Samples:
        """To 16 bits at the volume asked for; a changed volume is reached gradually, for a step would click."""
        before, self._heard_volume = self._heard_volume, self._volume
        if before == self._heard_volume == 1:
            return limited(out)
        return limited(out * np.linspace(before, self._heard_volume, len(out), dtype=np.float32))


def _checked(volume: float) -> float:
    if not 0 <= volume <= 1:
        raise ValueError(f"The volume must be from 0 to 1, not {volume}.")
    return volume
