"""What espeak-ng reads wrongly, spelt so that it sounds right: ``espeak.toml`` in the folder of a locale.

Only what is spoken changes; captions and the screen have the words as they are written.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

from engine.words.locales import LOCALES


def respelt(text: str, locale: str) -> str:
    """``text`` as espeak-ng is to read it; also where a listed word has an ending."""
    words = _words(locale)
    if not words:
        return text
    return _pattern(locale).sub(lambda found: words[found[0]], text)


def edition(locale: str) -> str:
    """What tells clips of another spelling apart; empty where nothing is spelt otherwise."""
    return "|".join(f"{word}={spelling}" for word, spelling in _words(locale).items())


@lru_cache(maxsize=8)
def _words(locale: str) -> dict[str, str]:
    path = next((one / "espeak.toml" for one in LOCALES.glob("*") if one.name.lower() == locale.lower()), None)
    if path is None or not path.is_file():
        return {}
    words: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
    return words


@lru_cache(maxsize=8)
def _pattern(locale: str) -> re.Pattern[str]:
    longest_first = sorted(_words(locale), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + ")")
