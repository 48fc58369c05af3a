"""Pico, asked directly."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from py_nanotts import NanoTTS

RATE = 16_000


def say(text: str, voice: str, pace: float, pitch: float) -> tuple[npt.NDArray[np.int16], int]:
    """Speak a text; samples and their rate."""
    return np.frombuffer(NanoTTS().speak(text, voice=voice, speed=pace, pitch=pitch), dtype=np.int16), RATE
