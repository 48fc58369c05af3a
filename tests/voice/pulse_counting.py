"""Counts once a second through the real stream into a recorded null sink, and measures every onset."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass

from engine.voice.mixer import Mixer
from engine.voice.port import SAMPLE_RATE, VoiceError
from engine.voice.stream import AudioStream
from engine.voice.synthesis.kokoro import KokoroVoice
from engine.voice.tones import tick
from tests.voice.pulse import RATE, Pulse, onsets, until
from tests.weights import weights


@dataclass(frozen=True)
class Counted:
    """How far each count was from its second, in samples of 1/48000 s (the recording's own).

    The stream runs at 22050 Hz and is resampled by miniaudio; a second is a whole number of samples in both.
    """

    errors: list[int]
    missing: int
    underruns: int

    @property
    def drift(self) -> int:
        return self.errors[-1]

    @property
    def worst(self) -> int:
        return max(map(abs, self.errors))

    @property
    def worst_ms(self) -> float:
        return self.worst / RATE * 1000

    @classmethod
    def of(cls, found: list[int], expected: int, underruns: int = 0) -> Counted:
        """Compare with a count each second from the first one on."""
        errors = [at - found[0] - RATE * round((at - found[0]) / RATE) for at in found]
        return cls(errors, expected - len(found), underruns)


def counted(pulse: Pulse, seconds: int) -> Counted:
    """Play a tick each second for so long. The recorder and the wait take none of the stream's own time."""
    mixer = Mixer()
    for second in range(seconds):
        mixer.play(tick(), second * SAMPLE_RATE)
    stream = AudioStream(mixer)
    with pulse.tape() as tape:
        stream.start()
        try:
            until(lambda: stream.position_seconds > seconds, within=seconds + 30, every=0.25)
        finally:
            stream.close()
        return Counted.of(onsets(tape.samples(), RATE), seconds, stream.underruns)


@contextlib.contextmanager
def busy_machine(processes: int = 3, *, hog: bool = True) -> Iterator[None]:
    """Processes that compute without end, and a thread in this one that hogs the interpreter."""
    stop = threading.Event()
    thread = threading.Thread(target=_spin, args=(stop,), daemon=True)
    crowd = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(processes)]
    if hog:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for process in crowd:
            process.kill()
            process.wait()


@contextlib.contextmanager
def kokoro_at_work() -> Iterator[list[str]]:
    """Kokoro makes one clip after the other, as it does ahead of a workout; those that are made are in the list."""
    voice = KokoroVoice("af_heart", weights("kokoro"), gentle=True)
    made: list[str] = []
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            with contextlib.suppress(VoiceError):  # closed in the middle of a clip
                voice.synthesise(f"Get ready: split squat, set {len(made) + 1} of 3, 8 repetitions.")
                made.append(str(len(made)))

    voice.synthesise("Go.")  # its process is ready
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        stop.set()
        voice.close()
        thread.join()


def _spin(stop: threading.Event) -> None:
    while not stop.is_set():
        sum(range(1000))
