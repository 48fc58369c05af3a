"""What somebody says, as clean sound at one loudness."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version

import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus.shelf import kept
from tests.listening.corpus.sound import levelled, resample, trim
from tests.listening.corpus.speakers import Speaker

PACKAGES = {"kokoro": "kokoro-onnx", "pico": "py-nanotts", "espeak": "espeakng-loader"}


def say(speaker: Speaker, text: str, pace: float = 1.0) -> Samples:
    """Let somebody say a text, faster for a pace above 1; taken from the shelf if it was said before."""
    key = (speaker.engine, version(PACKAGES[speaker.engine]), speaker.voice, text)
    return kept((*key, speaker.tract, speaker.pitch, round(speaker.pace * pace, 3)), lambda: _said(speaker, text, pace))


def _said(speaker: Speaker, text: str, pace: float) -> Samples:
    engine = import_module(f"tests.listening.corpus.{speaker.engine}")  # only what speaks is loaded
    samples, rate = engine.say(text, speaker.voice, speaker.pace * pace / speaker.tract, speaker.pitch)
    scale = 32768 if samples.dtype == np.int16 else 1
    return levelled(trim(resample(samples / scale, RATE / rate / speaker.tract)))
