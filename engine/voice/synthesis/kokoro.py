"""Kokoro: natural English voices, which take long. Their weights are installed, see ``engine/weights``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from engine.voice.port import Samples, VoiceInfo
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pronunciation import edition, respelt
from engine.voice.synthesis.sounds import read_sound
from engine.voice.synthesis.worker_voice import DEFAULT_RATE, WorkerVoice, checked_rate, speakable

_OWN_RATE: Final = 0.88
"""The speed at which it takes about as long for a text as the other voices: by itself it hurries."""

COUNTRIES: Final = {"a": "en-US", "b": "en-GB"}
"""What a voice speaks, by the first letter of its name. The others' languages are not spoken well."""

_SLOWEST, _FASTEST = 0.5, 2.0  # what kokoro-onnx takes
_LIMIT, _LIMIT_A_LETTER, _START_LIMIT = 30.0, 0.5, 60.0  # for a busy machine that lets it wait


class KokoroVoice(WorkerVoice):
    """Speaks with Kokoro.

    Args:
        voice: The name of one of its voices.
        weights: The folder with the model and the voices.
        locale: The language of the texts, for the words that it reads wrongly.
        rate: Words a minute.
        gentle: Whether it lets everything else go first.
        worker: A worker started earlier.
    """

    slow = True

    def __init__(
        self,
        voice: str,
        weights: Path,
        *,
        locale: str = "en-US",
        rate: int | None = None,
        gentle: bool = False,
        worker: Worker | None = None,
    ) -> None:
        limits = {"limit": _LIMIT, "a_letter": _LIMIT_A_LETTER, "start_limit": _START_LIMIT}
        super().__init__("kokoro", str(weights), gentle=gentle, worker=worker, **limits)
        self.voice = voice
        self._locale = locale
        self._rate = checked_rate(rate)
        self._weights = weights
        self._size = (weights / "model.onnx").stat().st_size

    @property
    def key(self) -> str:
        """Voice, rate, which model it is, and how its words are spelt."""
        spelling = edition(self._locale, "kokoro")
        return f"kokoro|{self.voice}|{self._rate}|{_OWN_RATE}|{self._size}|{spelling}".rstrip("|")

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Speak a text; this may take longer than the text is."""
        words = respelt(speakable(text), self._locale, "kokoro")
        if not words:
            return np.zeros(0, np.int16)
        speed = min(max(_OWN_RATE * self._rate / DEFAULT_RATE * pace, _SLOWEST), _FASTEST)
        return read_sound(self._said({"text": words, "voice": self.voice, "speed": round(speed, 3)}))

    def voices(self) -> list[VoiceInfo]:
        """The English voices whose style vectors are beside the model."""
        names = sorted(path.stem for path in self._weights.glob("*.bin") if path.stem[:1] in COUNTRIES)
        return [VoiceInfo(name, f"Kokoro {name}", (COUNTRIES[name[0]],)) for name in names]
