"""A voice that needs no process, and notes what it is asked to say."""

from __future__ import annotations

from pathlib import Path

from engine.tracks.files.locale_voices import LocaleVoices
from engine.voice.port import Samples, VoiceError
from tests.cli.voices import Buzz


class Noting(Buzz):
    """A quick voice; it fails for as long as it is broken."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.broken = False

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        if self.broken:
            raise VoiceError("It has lost its tongue.")
        self.said.append(text)
        return super().synthesise(text, pace * 2)


def noted(voice: Noting, clips: Path | None = None) -> LocaleVoices:
    return LocaleVoices(clips, lambda _: voice)
