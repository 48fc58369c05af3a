"""Gives the mixer's samples to one reader at a time: the device, or a silent substitute while there is none.

Both read through the same clock. So the timeline advances evenly, and needs no correction after a lost device.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from engine.voice.devices_output import Pull
from engine.voice.mixer import Mixer
from engine.voice.port import SAMPLE_RATE, Samples
from engine.voice.stream_clock import StreamClock
from engine.voice.uptime import uptime

LEAD = SAMPLE_RATE // 2
"""Silent samples given to a device first. Many distort or swallow sound while they wake up."""

_SUBSTITUTE_LATENCY = 0.12
_BLOCK = SAMPLE_RATE


class Tap:
    """One device's access to the mixer.

    Attributes:
        last_pull: When (seconds of the uptime) it pulled last, or was made.
        frames: How many frames it has pulled.
        closed: True if it gets only silence from now on.
        held: Silent samples still to give before the mixer is read.
        muted: Samples still to be read but not heard.
    """

    def __init__(self, latency: float, now: float) -> None:
        self.latency = latency
        self.last_pull = now
        self.frames = 0
        self.closed = False
        self.held = 0
        self.muted = 0


class Feed:
    """Gives the mixer's samples to exactly one reader at a time.

    Attributes:
        take: Is shown what a device pulls, and when it is heard; None for nobody.
        waits: Whether a device gets silence until the timeline is to begin.
    """

    def __init__(self, mixer: Mixer, clock: Callable[[], float] = uptime) -> None:
        self._mixer = mixer
        self._now = clock
        self._lock = threading.Lock()
        self._tap: Tap | None = None
        self.take: Callable[[Samples, float], None] | None = None
        self.waits = False
        self._earlier_underruns = 0
        self._clock = StreamClock(clock(), _SUBSTITUTE_LATENCY)

    @property
    def underruns(self) -> int:
        """Gaps that devices have played."""
        return self._earlier_underruns + self._clock.underruns

    @property
    def position(self) -> float:
        """Samples of the timeline that have been heard, or would have been."""
        return self._clock.position(self._now())

    def first(self, tap: Tap) -> None:
        """Make ``tap`` the first reader. The timeline starts when it has had its silence, and nothing waits."""
        with self._lock:
            self._take_over(tap)
            tap.held, tap.muted = LEAD, 0

    def has(self, tap: Tap | None) -> bool:
        """Whether ``tap`` is the one that reads."""
        return tap is not None and self._tap is tap

    def release(self, tap: Tap) -> None:
        """Stop feeding ``tap``. The substitute continues from there."""
        tap.closed = True
        with self._lock:
            if self._tap is tap:
                self._tap = None

    def start_substitute(self) -> None:
        """Start the timeline now, without a device."""
        self._clock = StreamClock(self._now(), _SUBSTITUTE_LATENCY)

    def substitute(self) -> None:
        """Read what is due by now, without sound. Does nothing while a device reads."""
        with self._lock:
            missing = 0 if self._tap else self._clock.missing(self._now())
            while missing > 0:
                self._read(min(missing, _BLOCK))
                missing -= _BLOCK

    def catch_up(self) -> None:
        """Move the timeline to where it would be by now, after the whole process stood still.

        The substitute, and some devices, make up for that by themselves.
        """
        with self._lock:
            missed = self._clock.catch_up(self._now()) if self._tap else 0
            if missed:
                self._mixer.skip(missed)

    def pull(self, tap: Tap) -> Pull:
        """The generator that a device pulls from."""
        wanted = yield b""
        while True:
            wanted = yield self._pulled(tap, wanted)

    def _pulled(self, tap: Tap, frames: int) -> Samples:
        """The next samples, which are shown to whoever wants to know."""
        tap.last_pull, tap.frames = self._now(), tap.frames + frames
        out = self._next(tap, frames)
        if self.take is not None:
            self.take(out, tap.last_pull + tap.latency)
        return out

    def _next(self, tap: Tap, frames: int) -> Samples:
        """The next samples. Never waits: while another reader is busy, the device gets silence once."""
        silence: Samples = np.zeros(frames, np.int16)
        if tap.closed or not self._lock.acquire(blocking=False):
            return silence
        try:
            return self._given(tap, frames, silence)
        finally:
            self._lock.release()

    def _given(self, tap: Tap, frames: int, out: Samples) -> Samples:
        if self._tap is not tap:
            self._take_over(tap)
        held = frames if self.waits else min(tap.held, frames)
        if held:
            self._hold(tap, held)
        if held < frames:
            out[held:] = self._read(frames - held)
            self._keep_up(tap, out[held:])
        return out

    def _take_over(self, tap: Tap) -> None:
        """Make ``tap`` the reader. The listener first catches up with what the substitute read ahead."""
        now, heard = self._now(), self.position
        self._earlier_underruns += self._clock.underruns
        self._clock = StreamClock(now, tap.latency, heard)
        self._tap = tap
        tap.held, tap.muted = max(0, round(self._mixer.position - heard)), LEAD

    def _hold(self, tap: Tap, frames: int) -> None:
        # The listener catches up, in silence, with what the substitute read ahead.
        place = self._mixer.position
        behind = (tap.held, tap.held - frames) if tap.muted else (0, 0)
        self._clock.pulled(self._now(), frames, place - behind[0], place - behind[1])
        tap.held = max(0, tap.held - frames)
        if self.waits:
            self._clock.correction(self._now())  # a gap in the silence is nobody's loss, and no gap later

    def _read(self, frames: int) -> Samples:
        samples = self._mixer.read(frames)
        after = self._mixer.position
        self._clock.pulled(self._now(), frames, after - frames, after)
        return samples

    def _keep_up(self, tap: Tap, out: Samples) -> None:
        """Move the timeline by what the device did not play; while muted, once and in silence."""
        now = self._now()
        if not tap.muted:
            by = self._clock.correction(now)
        else:
            out[: tap.muted] = 0
            tap.muted = max(0, tap.muted - len(out))
            by = 0 if tap.muted else self._clock.missing(now)
        if by:
            self._mixer.skip(by)
