"""A voice and its clips for each locale, opened when the first track in it is to be made."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from engine.voice.clips import ClipLibrary
from engine.voice.port import Voice
from engine.voice.voices import open_voice

Open = Callable[[str], Voice]


class Speaking(NamedTuple):
    """A voice, and its clips."""

    voice: Voice
    clips: ClipLibrary


def usual_voice(locale: str) -> Voice:
    """The usual voice of a locale."""
    return open_voice(locale=locale)


class LocaleVoices:
    """Voices by locale. Safe to use from several threads."""

    def __init__(
        self, folder: Path | None, opened: Open = usual_voice, on_trouble: Callable[[str], None] = lambda _: None
    ) -> None:
        """Keep clips in ``folder``; ``on_trouble`` takes a message for people."""
        self._folder, self._open, self._on_trouble = folder, opened, on_trouble
        self._speaking: dict[str, Speaking] = {}
        self._lock, self._open_ones = Lock(), ExitStack()

    def of(self, locale: str) -> Speaking:
        """The voice of a locale.

        Raises:
            VoiceError: there is none.
        """
        with self._lock:
            if locale not in self._speaking:
                voice = self._open_ones.enter_context(closing(self._open(locale)))
                library = ClipLibrary(voice, self._folder, on_trouble=self._on_trouble)
                self._speaking[locale] = Speaking(voice, self._open_ones.enter_context(closing(library)))
            return self._speaking[locale]

    def close(self) -> None:
        """End all voices. May be called twice."""
        with self._lock:
            self._speaking.clear()
            self._open_ones.close()
