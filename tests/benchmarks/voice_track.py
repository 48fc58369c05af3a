"""How fast a whole workout becomes a file: the full session, with the real voice, each time in a process of its own.

``python -m tests.benchmarks.voice_track full.wav`` makes one file and prints what it took.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from engine.catalog.loader import load
from engine.catalog.own_workout import find_workout
from engine.cli.clip_source import voiced
from engine.cli.track_maker import Order, render
from engine.voice.mixer import Mixer
from engine.voice.tones import bell, tick
from engine.words.words import Words
from tests.benchmarks.table import Row, Section, at_least, at_most, figure

WORKOUT = "full"
ROUNDS = 5
NOTES = (
    "The full session, an hour and a minute. Seconds are those inside the process, from the workout's name to the "
    "finished file.\nCold: no clip has been made before; that includes starting the voice. Warm: all clips are on the "
    "disk. Medians."
)

Taken = dict[str, float]


def section() -> Section:
    """All figures of making tracks."""
    with tempfile.TemporaryDirectory() as folder:
        cold = [_made(Path(folder), f"home-{number}", "cold.wav") for number in range(3)]
        wav = [_made(Path(folder), "home-0", "warm.wav") for _ in range(ROUNDS)]
        mp3 = [_made(Path(folder), "home-0", "warm.mp3") for _ in range(ROUNDS)]
    return Section("voice: tracks", (*_rows(cold, wav, mp3),), NOTES)


def _rows(cold: list[Taken], wav: list[Taken], mp3: list[Taken]) -> list[Row]:
    most = max(taken["memory"] for taken in [*cold, *wav, *mp3])
    return [
        figure("length of the track", cold[0]["length"], "s"),
        figure("WAV, no clip made before: takes", _middle(cold, "seconds"), "s"),
        at_least("WAV, no clip made before", _speed(cold), "× real time", 300),
        at_most("WAV, all clips there: takes", _middle(wav, "seconds"), "s", 1.8),
        at_least("WAV, all clips there", _speed(wav), "× real time", 2000),
        figure("MP3, all clips there: takes", _middle(mp3, "seconds"), "s"),
        at_least("MP3, all clips there", _speed(mp3), "× real time", 400),
        at_most("memory at its most", most, "MB", 300),
        at_most("mixing 93 ms of a busy minute takes", _mixing() * 1e6, "µs", 100),
    ]


def _mixing() -> float:
    """Seconds that the live stream's mixer takes for a block of 2,048 samples."""
    mixer = Mixer()
    for at in range(0, 4_000_000, 6_000):
        mixer.play(bell(), at)
        mixer.play(tick(), at + 2_000)
    taken = []
    for _ in range(500):
        began = time.perf_counter()
        mixer.read(2_048)
        taken.append(time.perf_counter() - began)
    return median(taken)


def _middle(taken: list[Taken], what: str) -> float:
    return median(one[what] for one in taken)


def _speed(taken: list[Taken]) -> float:
    return median(one["length"] / one["seconds"] for one in taken)


def _made(folder: Path, home: str, name: str) -> Taken:
    command = [sys.executable, "-m", "tests.benchmarks.voice_track", str(folder / name)]
    environ = os.environ | {"FORM_COACH_HOME": str(folder / home)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True, timeout=300)
    taken: Taken = json.loads(done.stdout)
    return taken


def make(file: Path) -> Taken:
    """Make a track here and now."""
    began = time.perf_counter()
    catalog, words = load(), Words.load("en-US")
    with voiced(words.locale, None, None, print) as clips:
        length = render(Order(find_workout(WORKOUT, catalog), words, file), catalog, clips)
    seconds = time.perf_counter() - began
    return {"length": length, "seconds": seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__":
    print(json.dumps(make(Path(sys.argv[1]))))
