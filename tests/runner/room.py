"""A room for tests: a loudspeaker, a microphone that hears it, and somebody who speaks. All of it is PulseAudio's."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.listening.port import RATE, Samples
from tests.voice.pulse import RATE as PULSE_RATE
from tests.voice.pulse import Pulse, Recording, running, until
from tests.weights import weights

LATER = 40
"""Milliseconds by which a sound comes later to the microphone than it was made; as little as PulseAudio can."""


class Room:
    """What is played is heard by the microphone ``desk``, and so is who speaks."""

    def __init__(self, pulse: Pulse, echo: float = 1.0) -> None:
        """``echo``: how loud the loudspeaker is at the microphone, beside what it plays; 0 for headphones."""
        self.pulse = pulse
        pulse.add_microphone("desk")
        pulse.add_sink("mouth")
        pulse.control("set-default-sink", "one")
        if echo:
            self._lead("one.monitor", echo)
        self._lead("mouth.monitor", 1.0)

    def say(self, samples: Samples) -> tuple[float, float]:
        """Speak, to the end; gives when (monotonic) it began and when it was over."""
        recording = self.pulse.record("mouth")
        before = len(recording.samples())
        loud = np.rint(np.clip(samples, -1, 1) * 32_000).astype(np.int16)
        with self.pulse.play(np.concatenate([loud, np.zeros(RATE // 4, np.int16)]), "mouth", RATE) as playing:
            playing.wait(60)
        return _spoken(recording, before)

    def _lead(self, source: str, loudness: float) -> None:
        """Lead one sound into the room, without the changes of rate by which PulseAudio follows a clock."""
        how = [f"source={source}", "sink=desk-room", f"latency_msec={LATER}", "adjust_time=0", "source_dont_move=1"]
        self.pulse.control("load-module", "module-loopback", *how, "sink_dont_move=1")
        last = self.pulse.control("list", "short", "sink-inputs").splitlines()[-1].split()[0]
        self.pulse.control("set-sink-input-volume", last, f"{round(loudness * 65_536)}")


def _spoken(recording: Recording, before: int) -> tuple[float, float]:
    samples = np.abs(recording.stop()[before:].astype(int))
    loud = np.flatnonzero(samples > 0.02 * samples.max())
    first, last = (recording.began() + (before + int(at)) / PULSE_RATE for at in (loud[0], loud[-1]))
    return first, last


@contextlib.contextmanager
def room(echo: float = 1.0) -> Iterator[Room]:
    """A room while in here; this process's sound, and that of those it starts, goes there."""
    with running() as pulse:
        yield Room(pulse, echo)


def with_weights(home: Path) -> Path:
    """A home of the coach in which the recogniser's weights are installed, and no others."""
    folder = home / "data" / "weights"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("whisper-tiny.en", "whisper-base"):
        (folder / name).symlink_to(weights(name))
    return home


__all__ = ["Room", "room", "until", "with_weights"]
