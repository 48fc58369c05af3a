"""What the worker's process speaks with. One module for each kind, named after it, has ``open_speaker``."""

from __future__ import annotations

import io
import wave
from abc import ABC, abstractmethod
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, cast


class SpeakerError(Exception):
    """A text could not be spoken. The text of it is for people."""


class Speaker(ABC):
    """Speaks one text at a time."""

    @property
    @abstractmethod
    def say(self) -> Callable[..., bytes]:
        """Speak what the voice of the kind asks for; returns the content of a sound file (WAV or AIFF).

        It raises :class:`SpeakerError` if it cannot.
        """

    def voices(self) -> list[dict[str, Any]]:
        """Voices that only the process knows: their id, name and languages."""
        return []


def open_speaker(kind: str, argument: str, folder: Path) -> Speaker:
    """Open a speaker.

    Args:
        kind: ``pyttsx``, ``pico`` or ``kokoro``.
        argument: What the kind needs to know.
        folder: The worker's own temporary folder.

    Raises:
        SpeakerError: it cannot be used here.
    """
    module = import_module(f"engine.voice.synthesis.{kind}_speaker")
    opened = cast("Callable[[str, Path], Speaker]", module.open_speaker)
    return opened(argument, folder)


def wav(samples: bytes, rate: int) -> bytes:
    """The content of a WAV file with one channel of 16-bit samples."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return content.getvalue()
