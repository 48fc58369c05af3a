"""Respelling of words that espeak-ng reads wrongly, from ``espeak.toml`` in a locale's folder.

Only speech changes. Captions and the screen keep the spelling.
"""

from __future__ import annotations

import re
from functools import lru_cache

from engine.words.layers import read_toml
from engine.words.locales import LOCALES


def respelt(text: str, locale: str) -> str:
    """``text`` respelt for espeak-ng, including listed words with an ending."""
    words = _words(locale)
    if not words:
        return text
    return _pattern(locale).sub(lambda found: words[found[0]], text)


def edition(locale: str) -> str:
    """A key for the locale's respellings, part of a clip's key; empty if it has none."""
    return "|".join(f"{word}={spelling}" for word, spelling in _words(locale).items())


@lru_cache(maxsize=8)
def _words(locale: str) -> dict[str, str]:
    name = next((one.name for one in LOCALES.glob("*") if one.name.lower() == locale.lower()), None)
    return read_toml(name, "espeak.toml", LOCALES).get("words", {}) if name else {}


@lru_cache(maxsize=8)
def _pattern(locale: str) -> re.Pattern[str]:
    longest_first = sorted(_words(locale), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + ")")
