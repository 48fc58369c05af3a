"""Pico, from the wheel ``py-nanotts``. Runs inside the worker."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from engine.voice.synthesis.speaker import Speaker, SpeakerError, wav

_RATE: Final = 16_000
_VOLUME: Final = 0.5
"""At its usual volume of 1 it clips its loudest sounds."""

_MARKUP: Final = str.maketrans("<>", "  ")
"""Pico takes these for markup."""


def open_speaker(_argument: str, _folder: Path) -> Speaker:
    """Open Pico.

    Raises:
        SpeakerError: it is not installed, or its library cannot be loaded.
    """
    try:
        from py_nanotts import NanoTTS, Voice  # noqa: PLC0415 - only in this worker
    except ImportError as error:
        raise SpeakerError(f"Pico cannot be used here: {error}.") from error
    return _Pico(NanoTTS(), [str(voice.value) for voice in Voice])


class _Pico(Speaker):
    """One voice of each language or country; its id is the tag of that."""

    def __init__(self, engine: Any, tags: list[str]) -> None:  # noqa: ANN401 - it has no types
        self._engine, self._tags = engine, tags

    def say(self, text: str, voice: str, speed: float) -> bytes:
        """Speak at ``speed`` times the voice's own rate."""
        if voice not in self._tags:
            raise SpeakerError(f"Pico has no voice {voice!r}: it has {', '.join(self._tags)}.")
        samples = self._engine.speak(text.translate(_MARKUP), voice=voice, speed=speed, volume=_VOLUME)
        return wav(samples, _RATE)
