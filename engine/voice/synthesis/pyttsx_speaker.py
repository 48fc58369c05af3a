"""pyttsx3, used in the one way found to be reliable. Runs inside the worker.

It speaks one text at a time, each into its own file, and checks the file. The first ``runAndWait`` of a process returns
too early, so a short text is spoken first and waited for. ``runAndWait`` cancels whatever espeak-ng is still doing,
even a change of the rate, so espeak-ng is left to become idle before each text.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.voice.synthesis import espeak
from engine.voice.synthesis.speaker import Speaker, SpeakerError
from engine.voice.synthesis.voice_names import by_locale, espeak_names

_WARM_UP_LIMIT = 2.0
_FILE_LIMIT = 0.5
_SETTLE_LIMIT = 1.0
_MOMENT = 0.0005
_ATTEMPTS = 2
_CHUNK_HEADER = 8
_EMPTY_WAV = 44


@dataclass(frozen=True, slots=True)
class Described:
    """A voice as the driver describes it."""

    id: str
    name: str
    languages: tuple[str, ...]


def open_speaker(argument: str, folder: Path) -> Speaker:
    """Open pyttsx3 with its own driver of that name; empty means the platform's.

    Raises:
        SpeakerError: it did not start.
    """
    try:
        return _Pyttsx(argument, folder)
    except espeak.EspeakError as error:
        raise SpeakerError(str(error)) from error


class _Pyttsx(Speaker):
    """One pyttsx3 engine."""

    def __init__(self, driver: str, folder: Path) -> None:
        espeak.load(folder)
        self._engine = _engine(driver)
        self._espeak = _library(self._engine.driver_name)
        self._folder = folder
        self._spoken = 0
        self._errors: list[str] = []
        self._chosen = ""
        self._engine.connect("error", self._note)
        self._save("a", _WARM_UP_LIMIT)

    def say(self, text: str, rate: int, voice: str, locale: str) -> bytes:
        """Speak into a file and return its content (WAV; AIFF on macOS)."""
        self._choose(voice, locale)
        self._set_rate(rate)
        return self._save(text, _FILE_LIMIT)

    def voices(self) -> list[dict[str, Any]]:
        """All voices of the driver."""
        return [asdict(voice) for voice in self._described()]

    def _described(self) -> list[Described]:
        found = self._engine.getProperty("voices")
        return [Described(str(v.id), str(v.name or v.id), _languages(v.languages)) for v in found]

    def _choose(self, voice: str, locale: str) -> None:
        if self._chosen == f"{voice}\n{locale}":
            return
        if not any(self._set_voice(name) for name in self._candidates(voice, locale)):
            raise SpeakerError(f"There is no voice {voice!r}." if voice else f"No voice here speaks {locale}.")
        self._chosen = f"{voice}\n{locale}"

    def _candidates(self, voice: str, locale: str) -> Sequence[str]:
        if voice:
            return [voice]
        if self._espeak:
            return espeak_names(locale)
        best = by_locale(locale, self._described())
        return [best.id] if best else []

    def _set_voice(self, name: str) -> bool:
        self._errors.clear()
        self._engine.setProperty("voice", name)
        return not self._errors

    def _set_rate(self, rate: int) -> None:
        for _ in range(_ATTEMPTS):
            self._engine.setProperty("rate", rate)
            self._settle()
            if not self._espeak or self._espeak.dll.espeak_GetParameter(self._espeak.RATE, 1) == rate:
                return
        raise SpeakerError(f"espeak-ng did not take the rate of {rate} words a minute.")

    def _settle(self) -> None:
        """Wait until espeak-ng is idle."""
        deadline = time.monotonic() + _SETTLE_LIMIT
        while self._espeak and self._espeak.IsPlaying() and time.monotonic() < deadline:
            time.sleep(_MOMENT)

    def _save(self, text: str, limit: float) -> bytes:
        """Speak into a file, and once more if it is empty. A text without sound stays empty."""
        sound = b""
        for _ in range(_ATTEMPTS):
            self._spoken += 1
            path = self._folder / f"{self._spoken}.{'aiff' if sys.platform == 'darwin' else 'wav'}"
            self._settle()
            self._engine.save_to_file(text, str(path))
            self._engine.runAndWait()
            sound = _whole_file(path, time.monotonic() + limit)
            path.unlink(missing_ok=True)
            if len(sound) > _EMPTY_WAV:
                break
        return sound

    def _note(self, name: object = None, exception: object = None) -> None:  # noqa: ARG002 - pyttsx3's words
        self._errors.append(str(exception))


def _engine(driver: str) -> Any:  # noqa: ANN401 - pyttsx3 has no types
    try:
        import pyttsx3  # noqa: PLC0415 - only after its library was loaded

        return pyttsx3.init(driver or None)
    except ImportError as error:
        raise SpeakerError(f"pyttsx3 cannot use its driver {driver or 'for this system'}: {error}.") from error
    except Exception as error:
        raise SpeakerError(f"pyttsx3 did not start: {error}") from error


def _library(driver: str) -> Any:  # noqa: ANN401 - pyttsx3 has no types
    """pyttsx3's handle of espeak-ng, if that is the driver."""
    if driver != "espeak":
        return None
    from pyttsx3.drivers import _espeak  # noqa: PLC0415 - Linux only

    return _espeak


def _languages(tags: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(tag).replace("_", "-") for tag in tags if tag)


def _whole_file(path: Path, deadline: float) -> bytes:
    """The file's content, once it is as long as its header says."""
    while True:
        content = path.read_bytes() if path.exists() else b""
        if _is_whole(content):
            return content
        if time.monotonic() > deadline:
            raise SpeakerError("pyttsx3 wrote no sound.")
        time.sleep(_MOMENT)


def _is_whole(content: bytes) -> bool:
    order = {b"RIFF": "little", b"FORM": "big"}.get(content[:4])
    if order is None:
        return False
    length = int.from_bytes(content[4:_CHUNK_HEADER], "little" if order == "little" else "big")
    return 0 < length <= len(content) - _CHUNK_HEADER
