"""The voice that is always there: pyttsx3."""

from __future__ import annotations

import sys

import numpy as np

from engine.voice.port import Samples
from engine.voice.synthesis import espeak
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pronunciation import edition, respelt
from engine.voice.synthesis.sounds import read_sound
from engine.voice.synthesis.voice_names import tag
from engine.voice.synthesis.worker_voice import SLOWEST, WorkerVoice, checked_rate, speakable

_FASTEST_OF_ALL = 450  # espeak-ng's limit, for a fast rate at a fast pace


class PyttsxVoice(WorkerVoice):
    """Speaks through pyttsx3.

    Args:
        voice: The driver's id of a voice; empty means the best for the locale.
        locale: The language to speak.
        rate: Words a minute.
        driver: pyttsx3's own driver name; empty means the platform's.
        limit: Seconds a short text may take; a long one gets more.
        worker: A worker started earlier.
    """

    def __init__(
        self,
        voice: str = "",
        *,
        locale: str = "en-US",
        rate: int | None = None,
        driver: str = "",
        limit: float = 5.0,
        worker: Worker | None = None,
    ) -> None:
        super().__init__("pyttsx", driver, limit=limit, worker=worker)
        self.voice = voice
        self._locale = tag(locale)
        self._rate = checked_rate(rate)
        self._driver = driver
        is_espeak = driver == "espeak" or not (driver or sys.platform in {"darwin", "win32"})
        self._spelling = "espeak" if is_espeak else ""

    @property
    def key(self) -> str:
        """Driver, voice, rate, and which espeak-ng it is."""
        path = espeak.library()
        library = path.stat().st_size if path else "system"
        who, spelling = self.voice or f"locale {self._locale}", edition(self._locale, self._spelling)
        return f"pyttsx3|{self._driver}|{who}|{self._rate}|{library}|{spelling}".rstrip("|")

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Speak a text; a worker that hangs or dies is replaced and asked once more."""
        words = speakable(text)
        if not words:
            return np.zeros(0, np.int16)
        rate = min(max(round(self._rate * pace), SLOWEST), _FASTEST_OF_ALL)
        words = respelt(words, self._locale, self._spelling)
        return read_sound(self._said({"text": words, "rate": rate, "voice": self.voice, "locale": self._locale}))
