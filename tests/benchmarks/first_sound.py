"""How soon ``coach start`` is heard: from the start of its process to the first sound, with no clip made before.

Heard from a PulseAudio null sink's monitor where PulseAudio is installed; else read off the first block with sound in
it that the silent device asks for. Beside it, what bare pyttsx3 takes for the same sentence, which it only writes.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import numpy as np

from tests.benchmarks.table import Section, at_most, figure
from tests.voice.pulse import MISSING, RATE, WHY_NOT, Pulse, running, until

RUNS = 5
GOAL = 1.0
"""Seconds to the first sound."""

LOUD = 300
_COACH = Path(sys.executable).with_name("coach.exe" if sys.platform == "win32" else "coach")
_SENTENCE = "Welcome to Form Coach. Starter session, about 47 minutes."

_BARE = """
import ctypes, os, sys
if sys.platform == "linux":
    import espeakng_loader
    ctypes.CDLL(espeakng_loader.get_library_path())
    os.environ["ESPEAK_DATA_PATH"] = str(espeakng_loader.get_data_path())
import pyttsx3
engine = pyttsx3.init()
for _ in range(2):  # on Linux its first run returns before anything is written
    engine.save_to_file(sys.argv[1], sys.argv[2])
    engine.runAndWait()
"""

_WATCHED = """
import sys, time
from engine.voice.stream_feed import Feed
plain, stamp = Feed._pulled, sys.argv[-1]
def watched(feed, tap, frames):
    out = plain(feed, tap, frames)
    if out.any():
        print(time.monotonic(), file=open(stamp, "w"), flush=True)
        Feed._pulled = plain
    return out
Feed._pulled = watched
sys.argv = ["coach", "start", "--no-tones", *sys.argv[1:-1]]
from engine.cli import main
main()
"""


def section() -> Section:
    """Time to first sound, and what it is to be compared with."""
    with ExitStack() as stack:
        heard = partial(recorded, stack.enter_context(running())) if not MISSING else watched
        cold = [_with_home(heard) for _ in range(RUNS)]
        warm = _warm(heard)
    bare = [_bare() for _ in range(RUNS)]
    middle = statistics.median
    left_out = ()
    if MISSING:
        left_out = (f"What a sound device plays: the first sound is read off the silent device. {WHY_NOT}",)
    notes = "Median of five starts of a new process; the device's half second of silence in front is part of it."
    return Section(
        "First sound",
        (
            at_most("coach start, no clip made before", middle(cold), "s", GOAL),
            at_most("coach start, clips there", middle(warm), "s", GOAL),
            figure("bare pyttsx3: import, init, the same sentence to a file", middle(bare), "s"),
        ),
        notes,
        left_out,
    )


def _with_home(heard: Callable[..., float]) -> float:
    with tempfile.TemporaryDirectory() as home:
        return heard(Path(home))


def _warm(heard: Callable[..., float]) -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        times = []
        for _ in range(RUNS + 1):
            times.append(heard(home))
            shutil.rmtree(home / "data")
        return times[1:]


def recorded(pulse: Pulse, home: Path, *options: str) -> float:
    """Seconds until ``coach start`` is heard from a sink, with a home and options."""
    recording = pulse.record()
    environ = os.environ | {"FORM_COACH_HOME": str(home), "FORM_COACH_AUDIO": "", "PULSE_SERVER": pulse.server}
    before = len(recording.samples())
    began = time.monotonic()
    coach = subprocess.Popen([str(_COACH), "start", "--no-tones", *options], env=environ, **_QUIET)
    try:
        until(lambda: np.abs(recording.samples()[before:].astype(np.int32)).max(initial=0) > LOUD)
    finally:
        _end(coach)
    samples = recording.stop().astype(np.int32)
    first = before + int(np.flatnonzero(np.abs(samples[before:]) > LOUD)[0])
    return recording.began() + first / RATE - began


def watched(home: Path, *options: str) -> float:
    """The same from the silent device."""
    environ = os.environ | {"FORM_COACH_HOME": str(home), "FORM_COACH_AUDIO": "null"}
    stamp = home / "heard"
    stamp.unlink(missing_ok=True)  # of the start before
    began = time.monotonic()
    coach = subprocess.Popen([sys.executable, "-c", _WATCHED, *options, str(stamp)], env=environ, **_QUIET)
    try:
        until(lambda: stamp.exists() and stamp.read_text().endswith("\n"))
    finally:
        _end(coach)
    return float(stamp.read_text()) - began


_QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(20)


def _bare() -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bare.wav"
        began = time.monotonic()
        subprocess.run([sys.executable, "-c", _BARE, _SENTENCE, str(path)], check=True, timeout=60, **_QUIET)
        return time.monotonic() - began


if __name__ == "__main__":
    from tests.benchmarks.table import show

    print(show(section()))
