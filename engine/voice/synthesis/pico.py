"""Pico: a small clear voice for six languages and countries, from the wheel ``py-nanotts``."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from engine.voice.choice import PICO_VOICES
from engine.voice.port import Samples, VoiceInfo
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pronunciation import edition, respelt
from engine.voice.synthesis.sounds import read_sound
from engine.voice.synthesis.worker_voice import DEFAULT_RATE, WorkerVoice, checked_rate, speakable

_SLOWEST, _FASTEST = 0.4, 3.0


class PicoVoice(WorkerVoice):
    """Speaks with Pico.

    Args:
        voice: The tag of one of its voices.
        locale: The language of the texts, for the words that it reads wrongly.
        rate: Words a minute.
        worker: A worker started earlier.
    """

    def __init__(
        self, voice: str, *, locale: str = "en-US", rate: int | None = None, worker: Worker | None = None
    ) -> None:
        super().__init__("pico", worker=worker)
        self.voice = voice
        self._locale = locale
        self._rate = checked_rate(rate)

    @property
    def key(self) -> str:
        """Voice, rate, which Pico it is, and how its words are spelt."""
        return f"pico|{self.voice}|{self._rate}|{_size(self.voice)}|{edition(self._locale, 'pico')}".rstrip("|")

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Speak a text."""
        words = respelt(speakable(text), self._locale, "pico")
        if not words:
            return np.zeros(0, np.int16)
        speed = min(max(self._rate / DEFAULT_RATE * pace, _SLOWEST), _FASTEST)
        return read_sound(self._said({"text": words, "voice": self.voice, "speed": round(speed, 3)}))

    def voices(self) -> list[VoiceInfo]:
        """All its voices, one of each language or country."""
        return [VoiceInfo(name, f"Pico {name}", (name,)) for name in PICO_VOICES]


@cache
def _size(voice: str) -> int:
    """The bytes of a voice's data, by which two releases are told apart without looking for package metadata."""
    found = find_spec("py_nanotts")
    data = Path(found.origin).with_name("lang").glob(f"{voice}_*") if found and found.origin else ()
    return sum(path.stat().st_size for path in data)
