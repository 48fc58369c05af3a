"""How clearly each voice is understood: the coach's sentences, spoken as in a workout and heard by Whisper base.

``python -m tests.voice.clearness [VOICE]...`` prints what ``clearness.toml`` holds.
"""

from __future__ import annotations

import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from engine.voice.clips import ClipLibrary
from engine.voice.port import Samples
from engine.voice.voices import open_voice
from tests.voice.judge import hear, misheard
from tests.weights import HOME

LOCALES = {"en": "en-US", "de": "de-DE"}

VOICES = {
    "en": ("kokoro:af_heart", "kokoro:am_michael", "kokoro:bf_emma", "pico:en-GB", "pico:en-US", "pyttsx3"),
    "de": ("pico:de-DE", "pyttsx3"),
}
"""What is there to be measured, the most natural first."""


class Spoken(NamedTuple):
    """What became of the sentences.

    Attributes:
        wrong: Words that were heard wrongly.
        words: All words.
        cold: Seconds to make all clips, in a process that is ready.
        warm: Seconds to have them again from the disk.
        length: Seconds that they last.
        mistakes: Each sentence that was not understood, and what was heard.
    """

    wrong: int
    words: int
    cold: float
    warm: float
    length: float
    mistakes: list[str]

    @property
    def percent(self) -> float:
        """Words of a hundred that were heard wrongly."""
        return 100 * self.wrong / self.words


def sentences(language: str) -> list[str]:
    """The sentences of a language."""
    found: list[str] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))[language]
    return found


def spoken(name: str, language: str) -> Spoken:
    """Let a voice speak, and judge it."""
    texts = sentences(language)
    with tempfile.TemporaryDirectory() as folder:
        cold, length, clips = _made(name, language, texts, Path(folder))
        warm, _, _ = _made(name, language, texts, Path(folder))
    heard = [hear(clip, language) for clip in clips]
    counted = [misheard(text, found, language) for text, found in zip(texts, heard, strict=True)]
    mistakes = [f"{text} -> {found}" for text, found, (wrong, _) in zip(texts, heard, counted, strict=True) if wrong]
    return Spoken(sum(one for one, _ in counted), sum(of for _, of in counted), cold, warm, length, mistakes)


def _made(name: str, language: str, texts: list[str], folder: Path) -> tuple[float, float, list[Samples]]:
    with closing(open_voice(voice=name, locale=LOCALES[language], weights=HOME)) as voice:
        library = ClipLibrary(voice, folder)
        if not any(folder.iterdir()):
            voice.synthesise("a")  # its process starts
        began = time.perf_counter()
        clips = [library.get(text) for text in texts]
        took = time.perf_counter() - began
        library.close()
    assert all(clip.spoken for clip in clips), name
    return took, sum(clip.length for clip in clips), [clip.samples for clip in clips]


def everything(names: list[str]) -> Iterator[tuple[str, str, Spoken]]:
    """Every voice that is asked for, by language."""
    for language, voices in VOICES.items():
        for name in voices:
            if not names or name in names:
                yield language, name, spoken(name, language)


if __name__ == "__main__":
    for language, name, found in everything(sys.argv[1:]):
        print(f'[{language}] "{name}" = {found.percent:.1f}  ({found.wrong} of {found.words})', flush=True)
        print(*(f"    {mistake}" for mistake in found.mistakes), sep="\n", flush=True)
