"""Respelling of words that a voice reads wrongly, from a file in a locale's folder, named after the voice's driver.

``espeak.toml``, ``pico.toml`` and ``kokoro.toml`` may be there. ``words`` are words, with or without an ending;
``signs`` are patterns of figures and punctuation. Only speech changes: captions and the screen keep the spelling.
"""

from __future__ import annotations

import re
from functools import lru_cache

from engine.words.layers import read_toml
from engine.words.locales import LOCALES


def respelt(text: str, locale: str, driver: str) -> str:
    """``text`` respelt for a driver, including listed words with an ending."""
    words = _words(locale, driver)
    if words:
        text = _pattern(locale, driver).sub(lambda found: words[found[0]], text)
    for pattern, spelling in _signs(locale, driver).items():
        text = re.sub(pattern, spelling, text)
    return text


def edition(locale: str, driver: str) -> str:
    """A key for the driver's respellings in a locale, part of a clip's key; empty if it has none."""
    listed = _words(locale, driver) | _signs(locale, driver)
    return "|".join(f"{word}={spelling}" for word, spelling in listed.items())


def _words(locale: str, driver: str) -> dict[str, str]:
    return _file(locale, driver).get("words", {})


def _signs(locale: str, driver: str) -> dict[str, str]:
    return _file(locale, driver).get("signs", {})


@lru_cache(maxsize=8)
def _file(locale: str, driver: str) -> dict[str, dict[str, str]]:
    name = next((one.name for one in LOCALES.glob("*") if one.name.lower() == locale.lower()), None)
    return read_toml(name, f"{driver}.toml", LOCALES) if name and driver else {}


@lru_cache(maxsize=8)
def _pattern(locale: str, driver: str) -> re.Pattern[str]:
    longest_first = sorted(_words(locale, driver), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + ")")
