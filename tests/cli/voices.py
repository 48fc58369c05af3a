"""Voices that fail, each in its own way."""

from __future__ import annotations

import numpy as np

from engine.voice.port import SAMPLE_RATE, Samples, Voice, VoiceError, VoiceInfo


class Buzz(Voice):
    """Speaks at once: a buzz of a twentieth of a second a letter."""

    key = "buzz"

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        count = round(len(text) * SAMPLE_RATE / 20 / pace) + 2000
        return np.where(np.arange(count) // 50 % 2, 9000, -9000).astype(np.int16)

    def voices(self) -> list[VoiceInfo]:
        return [VoiceInfo("buzz", "Buzz", ("en-US",))]

    def close(self) -> None:
        pass


class Mute(Buzz):
    """Says nothing at all."""

    key = "mute"

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        raise VoiceError("It has lost its tongue.")


class Stumbling(Buzz):
    """Cannot say one text."""

    key = "stumbling"

    def __init__(self, text: str) -> None:
        self.text = text

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        if text == self.text:
            raise VoiceError("It stumbles.")
        return super().synthesise(text, pace)


class Interrupted(Buzz):
    """Ctrl-C, or any exception, at the fiftieth text."""

    key = "interrupted"

    def __init__(self, error: BaseException) -> None:
        self.error, self.said = error, 0

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        self.said += 1
        if self.said == 50:
            raise self.error
        return super().synthesise(text, pace)
