"""A locale's words, most of them read without Fluent.

Importing and parsing Fluent takes longer than everything else before the first answer. A line with nothing but text
and plain places in it is read by a scan; every other line goes to Fluent, which is loaded when the first one comes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, cast

from engine.cues.estimate import estimate
from engine.words import locales
from engine.words.speech import SpokenWords
from engine.words.words import Argument, Words

_LINE = re.compile(
    r"^(?:(?P<id>[a-zA-Z][\w-]*)|[ ]+\.(?P<attribute>[a-zA-Z][\w-]*)) *= *(?P<text>[^\n]*)"
    r"(?P<whole>(?<=\S)\n(?![ ]+[^.\s]))?",
    re.MULTILINE,
)
"""The first line of an entry; ``whole`` when nothing is continued on the next."""

_PLACE = re.compile(r"\{ ?\$([a-z]+) ?\}")
_PLAIN_NUMBERS = range(1000)


class Phrases(Words):
    """The words of one locale; make it with :func:`phrases`."""

    def __init__(self, locale: str) -> None:
        """Read the plain lines of ``locale``, which must be there and complete."""
        super().__init__(locale, cast(Any, None), locales.entries(locale))
        self._plain = plain_lines(locale)

    def _format(self, message: str, arguments: tuple[tuple[str, Argument], ...]) -> str:
        text = self._plain.get(message)
        if text is not None and all(_simple(value) for _, value in arguments):
            given = dict(arguments)
            if {match[1] for match in _PLACE.finditer(text)} <= given.keys():
                return _PLACE.sub(lambda match: str(given[match[1]]), text)
        return Words.load(self.locale)._format(message, arguments)


def _simple(value: Argument) -> bool:
    """Whether Fluent would insert the value unchanged."""
    return isinstance(value, str) or (isinstance(value, int) and value in _PLAIN_NUMBERS)


def plain_lines(locale: str) -> dict[str, str]:
    """Lines of plain text and placeholders, by ``message`` or ``message.attribute``."""
    found: dict[str, str | None] = {}
    for path in locales.sources(locale):
        found |= _scan(path.read_text(encoding="utf-8"))  # a locale's own go over those of its base
    return {name: text for name, text in found.items() if text is not None}


def _scan(content: str) -> dict[str, str | None]:
    """Give every line by its name; None for those that are not plain."""
    found: dict[str, str | None] = {}
    message = ""
    for match in _LINE.finditer(content):
        message = match["id"] or message
        plain = match["whole"] is not None and "{" not in _PLACE.sub("", match["text"])
        found[f"{message}.{match['attribute']}" if match["attribute"] else message] = match["text"] if plain else None
    return found


@lru_cache(maxsize=64)
def locale_of(tag: str) -> str:
    """The locale to speak for a request's locale; the reference if there is none for its language."""
    return locales.fitting(tag) or locales.REFERENCE


BRISKNESS = 0.9
"""How much of the usual estimate Alexa's voice takes. That one is on the slow side, for clips that must fit; here, too
short is better than too long: a set that ends a little late has been heard, one that ends early has not."""


def length(text: str, pace: float) -> float:
    """Seconds that Alexa's voice takes for a text, by estimate."""
    return BRISKNESS * estimate(text, pace)


@cache
def speech(locale: str) -> SpokenWords:
    """The words of a locale with the lengths of Alexa's voice, as scripts want them."""
    return SpokenWords(phrases(locale), length)


@cache
def phrases(locale: str) -> Phrases:
    """The words of a locale that :func:`locale_of` has named."""
    return Phrases(locale)
