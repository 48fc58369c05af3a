"""The coach's own workouts, rendered as a person would, as a microphone beside the loudspeaker hears them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import miniaudio
import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus.rooms import DESK, answer
from tests.listening.corpus.shelf import FOLDER
from tests.listening.corpus.sound import LOUDNESS, convolve, level

HOME = FOLDER.with_name("coach")
"""The coach's data folder: its clips stay from one time to the next."""


QUIET = 0.02
"""What is less loud than this, beside the loudest, is a pause."""


VOICES = {"en-US": "pico:en-GB", "de-DE": "pico:de-DE"}
"""Who coaches: the clearest voices that are there at once."""


def coached(locale: str, workout: str) -> Samples:
    """A workout through the loudspeaker into the microphone, as loud as somebody who speaks to it."""
    played = _rendered(locale, workout)
    heard = np.concatenate([convolve(part, answer(DESK)) for part in np.array_split(played, len(played) // RATE // 20)])
    return (heard * (LOUDNESS / level(heard[np.abs(heard) > QUIET * np.abs(heard).max()]))).astype(np.float32)


def _rendered(locale: str, workout: str) -> Samples:
    HOME.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HOME) as folder:
        path = Path(folder) / "workout.wav"
        command = [Path(sys.executable).with_name("coach"), "render", workout, "-o", path, "--locale", locale]
        voice = ["--voice", VOICES[locale]]
        environment = os.environ | {"FORM_COACH_HOME": str(HOME)}
        subprocess.run([*command, *voice], check=True, capture_output=True, env=environment)
        sound = miniaudio.decode_file(str(path), miniaudio.SampleFormat.FLOAT32, 1, RATE)
        return np.array(sound.samples, dtype=np.float32)
