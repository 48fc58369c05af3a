"""The default voice: pyttsx3 in a worker process that is timed, checked and replaced."""

from __future__ import annotations

import re
import sys
import threading
from typing import Any

import numpy as np

from engine.voice.port import Samples, Voice, VoiceError, VoiceInfo
from engine.voice.synthesis import espeak
from engine.voice.synthesis.process import Answer, Worker, WorkerFailed, WorkerLost
from engine.voice.synthesis.pronunciation import edition, respelt
from engine.voice.synthesis.sounds import read_sound
from engine.voice.synthesis.voice_names import tag

DEFAULT_RATE = 170
"""Words a minute. pyttsx3's default of 200 is too fast for a listener out of breath."""
SLOWEST, FASTEST = 80, 400
_FASTEST_OF_ALL = 450  # espeak-ng's limit, for a fast rate at a fast pace
_LIMIT_A_LETTER = 0.02
_ATTEMPTS = 2
_LONGEST_TEXT = 4000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class PyttsxVoice(Voice):
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
        self.voice = voice
        self._locale = tag(locale)
        self._rate = checked_rate(rate)
        self._driver = driver
        self._is_espeak = driver == "espeak" or not (driver or sys.platform in {"darwin", "win32"})
        self._edition = edition(locale) if self._is_espeak else ""
        self._limit = limit
        self._worker = worker
        self._closed = False
        self._turn = threading.Lock()
        self._swap = threading.Lock()
        self._listed: list[VoiceInfo] | None = None

    @property
    def key(self) -> str:
        """Driver, voice, rate, and which espeak-ng it is."""
        path = espeak.library()
        library = path.stat().st_size if path else "system"
        who = self.voice or f"locale {self._locale}"
        return f"pyttsx3|{self._driver}|{who}|{self._rate}|{library}|{self._edition}".rstrip("|")

    @property
    def pid(self) -> int | None:
        """The process that speaks, while there is one."""
        worker = self._worker
        return worker.pid if worker else None

    def prepare(self) -> None:
        """Start the worker in the background, without waiting for it."""
        try:
            self._running()
        except (VoiceError, WorkerFailed):
            return  # the next request for a clip reports the failure

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Speak a text; a worker that hangs or dies is replaced and asked once more."""
        words = _speakable(text)
        if not words:
            return np.zeros(0, np.int16)
        rate = min(max(round(self._rate * pace), SLOWEST), _FASTEST_OF_ALL)
        if self._is_espeak:
            words = respelt(words, self._locale)
        request = {"text": words, "rate": rate, "voice": self.voice, "locale": self._locale}
        return read_sound(self._ask(request, self._limit + _LIMIT_A_LETTER * len(words)).body)

    def voices(self) -> list[VoiceInfo]:
        """All voices of the driver, asked for once."""
        if self._listed is None:
            found = self._ask({}, self._limit).header["voices"]
            self._listed = [VoiceInfo(v["id"], v["name"], tuple(v["languages"])) for v in found]
        return list(self._listed)

    def close(self) -> None:
        """End the worker, even while it speaks."""
        self._closed = True
        self._drop()

    def _ask(self, request: dict[str, Any], limit: float) -> Answer:
        reason = ""
        with self._turn:
            for _ in range(_ATTEMPTS):
                try:
                    return self._running().ask(request, limit)
                except WorkerLost as lost:
                    reason = f"The voice's process was replaced, in vain: {lost}."
                    self._drop(wait=0)
                except WorkerFailed as failed:
                    reason = str(failed)
                    self._drop()
        raise VoiceError(reason)

    def _running(self) -> Worker:
        with self._swap:
            if self._closed:
                raise VoiceError("The voice is closed.")
            if self._worker is None:
                self._worker = Worker(self._driver)
            return self._worker

    def _drop(self, wait: float = 1.0) -> None:
        with self._swap:
            worker, self._worker = self._worker, None
        if worker:
            worker.close(wait)


def checked_rate(rate: int | None) -> int:
    """A rate that can be spoken.

    Raises:
        VoiceError: it is too slow or too fast.
    """
    if rate is None:
        return DEFAULT_RATE
    if not SLOWEST <= rate <= FASTEST:
        raise VoiceError(f"A rate of {rate} words a minute cannot be spoken: {SLOWEST} to {FASTEST} can.")
    return rate


def _speakable(text: str) -> str:
    """The text without control characters and lone surrogates, which break speech engines."""
    if len(text) > _LONGEST_TEXT:
        raise VoiceError(f"A text of {len(text)} characters is too long to be spoken at once.")
    whole = text.encode("utf-8", "replace").decode()
    return " ".join(_CONTROL.sub(" ", whole).split())
