"""Which voice speaks where nobody has chosen one: the clearest that is installed.

How clear a voice is was measured, see ``clearness.toml``. Imports no numpy: the voice's process starts before that.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from engine.voice.synthesis.voice_names import tag
from engine.weights.finding import find

PYTTSX: Final = "pyttsx3"
PICO: Final = "pico"
KOKORO: Final = "kokoro"
OURS: Final = (KOKORO, PICO, PYTTSX)
"""The drivers that come with the coach, the most natural one first."""

KINDS: Final = {KOKORO: "kokoro", PICO: "pico", PYTTSX: "pyttsx"}
"""The kind of worker process that each of them needs."""

PICO_VOICES: Final = ("en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "it-IT")

_TABLE: Final = Path(__file__).with_name("clearness.toml")
_ALIKE: Final = 2.0
"""Percentage points within which two voices are equally clear: then the one of the listener's own country speaks."""


class Choice(NamedTuple):
    """A voice.

    Attributes:
        driver: One of :data:`OURS`.
        voice: One of the driver's; empty for the one that the driver takes for the locale.
    """

    driver: str
    voice: str = ""

    @property
    def name(self) -> str:
        """What ``--voice`` takes."""
        return f"{self.driver}:{self.voice}" if self.voice else self.driver


def choices(locale: str, weights: Path | None = None, *, driver: str = "", quick: bool = False) -> list[Choice]:
    """The voices that can speak a locale here, the best first: the first one speaks, the others stand by.

    Args:
        locale: The language to speak.
        weights: The folder of all weights; None where slow voices are not wanted.
        driver: Only this driver's.
        quick: Only voices that take less time for a text than it lasts.
    """
    there = [one for one in OURS if driver in ("", one) and is_there(one, weights) and not (quick and one == KOKORO)]
    found = [one for one in _known(locale) if one.driver in there and not _is_worse_than_the_system(one, driver)]
    best = min((figure for one in found if (figure := misheard(one.name, locale)) is not None), default=0.0)
    return sorted(found, key=lambda one: _rank(one, locale, best))


def kokoro_speaks(locale: str) -> bool:
    """Whether Kokoro has a good voice for a language."""
    return any(name.startswith(KOKORO) for name in _figures(_language(locale)))


def driver_of(wanted: str | None, locale: str, weights: Path | None) -> str:
    """The driver of the voice that was asked for, or else that speaks; pyttsx3 also for voices of other packages."""
    if wanted:
        driver = wanted.partition(":")[0]
        return driver if driver in OURS else PYTTSX
    return choices(locale, weights)[0].driver


def is_there(driver: str, weights: Path | None) -> bool:
    """Whether a driver's packages are installed, and its weights as well."""
    if driver == KOKORO:
        return kokoro_can_run() and weights is not None and find(KOKORO, weights) is not None
    return driver == PYTTSX or (driver == PICO and pico_is_there())


def pico_is_there() -> bool:
    """Whether Pico is installed: it has wheels for some systems only."""
    return find_spec("py_nanotts") is not None


def kokoro_can_run() -> bool:
    """Whether the packages that Kokoro needs beside its weights are installed."""
    return all(find_spec(name) is not None for name in ("kokoro_onnx", "onnxruntime"))


def misheard(name: str, locale: str) -> float | None:
    """How many words of a hundred were heard wrongly from a voice in this language; None if nobody has measured it."""
    if name.startswith(PYTTSX) and sys.platform != "linux":
        return None  # another voice, of another system
    return _figures(_language(locale)).get(name)


def _known(locale: str) -> Iterator[Choice]:
    """Every voice that is known to speak the language, wherever it is."""
    language = _language(locale)
    for name in _figures(language):
        driver, _, voice = name.partition(":")
        yield Choice(driver, voice)
    measured = _figures(language)
    for voice in PICO_VOICES:
        if _language(voice) == language and f"{PICO}:{voice}" not in measured:
            yield Choice(PICO, voice)
    if PYTTSX not in measured:
        yield Choice(PYTTSX)


def _rank(one: Choice, locale: str, best: float) -> tuple[float, float, float, int]:
    """The clearest first; among those as good as the clearest, the one of the same country."""
    figure = misheard(one.name, locale)
    if figure is None:
        return (2.0, 0.0, 0.0, OURS.index(one.driver))
    alike = figure <= best + _ALIKE
    return (0.0 if alike else 1.0, float(alike and not _is_at_home(one, locale)), figure, OURS.index(one.driver))


def _is_at_home(one: Choice, locale: str) -> bool:
    """Whether a voice speaks as in the country of the locale."""
    if one.driver == KOKORO:
        return tag(locale) == ("en-gb" if one.voice.startswith("b") else "en-us")
    return tag(locale) == tag(one.voice)


def _is_worse_than_the_system(one: Choice, driver: str) -> bool:
    """Windows and macOS have good voices of their own."""
    return one.driver == PICO and driver != PICO and sys.platform in {"win32", "darwin"}


def _language(locale: str) -> str:
    return tag(locale).partition("-")[0]


def _figures(language: str) -> dict[str, float]:
    return _tables().get(language, {})


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, float]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))
