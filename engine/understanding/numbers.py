"""Numbers as people say them: in digits and in words, with halves and points, in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

MOST: Final = 100_000
"""Above it no number means anything to the coach."""

_DIGITS: Final = re.compile(r"\d{1,6}(?:\.\d{1,2})?")
_TENS: Final = range(20, 100, 10)
_HUNDRED: Final = 100


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The number words of a locale.

    Attributes:
        words: Each word with its value; compounds such as ``twenty five`` need not be there.
        hundred: Words for a hundred.
        great: What multiplies the number before it: "thousand", "million".
        between: Words that may stand between a hundred and the rest: "and".
        joined: Joins units and tens to one word, units first: "und" in ``fünfundzwanzig``; empty where none does.
        half: What adds a half behind a number, as words: "and a half".
        half_ending: What adds a half at the end of a number word: "einhalb".
        point: Words for the decimal point.
        stems: Number words as they stand inside compounds, where these differ: "ein" for "eins".
    """

    words: dict[str, float]
    hundred: tuple[str, ...] = ()
    great: dict[str, float] = {}
    between: tuple[str, ...] = ()
    joined: str = ""
    half: tuple[str, ...] = ()
    half_ending: str = ""
    point: tuple[str, ...] = ()
    stems: dict[str, float] = {}


class Numbers:
    """Reads numbers out of a sentence."""

    def __init__(self, words: NumberWords) -> None:
        self._words = dict(words.words)
        self._hundred, self._between, self._point = {*words.hundred}, {*words.between}, {*words.point}
        self._great = words.great
        self._spelled = {str(int(value)): word for word, value in reversed(words.words.items()) if value == int(value)}
        self._halves = tuple(tuple(half.split()) for half in words.half)
        if words.joined:
            self._words |= dict(_compounds(words))
        if words.half_ending:
            self._words |= dict(_with_halves(words, self._words))

    @property
    def words(self) -> Mapping[str, float]:
        """Every number that is one word."""
        return self._words

    def spelled(self, digits: str) -> str:
        """Give the word for a number in digits; empty where there is none."""
        return self._spelled.get(digits, "")

    def read(self, tokens: Sequence[str], start: int) -> tuple[float, int] | None:
        """Read the longest number at ``start``: its value and where it ends."""
        whole = self._whole(tokens, start)
        return None if whole is None else self._with_rest(tokens, *whole)

    def _whole(self, tokens: Sequence[str], start: int) -> tuple[float, int] | None:
        below = self._below_thousand(tokens, start)
        while below is not None and below[1] < len(tokens) and tokens[below[1]] in self._great:
            below = self._behind_great(tokens, *below)
        return below

    def _behind_great(self, tokens: Sequence[str], value: float, end: int) -> tuple[float, int]:
        times = self._great[tokens[end]]
        after = end + 2 if tokens[end + 1 : end + 2] and tokens[end + 1] in self._between else end + 1
        rest = self._below_thousand(tokens, after)
        if rest is not None and rest[0] < min(times, 1000.0):
            return value * times + rest[0], rest[1]
        return value * times, end + 1

    def _below_thousand(self, tokens: Sequence[str], start: int) -> tuple[float, int] | None:
        if start >= len(tokens):
            return None
        if _DIGITS.fullmatch(tokens[start]):
            return float(tokens[start]), start + 1
        value = self._words.get(tokens[start])
        end = start + 1
        if value is None:
            return None
        if value in _TENS:
            value, end = self._unit(tokens, value, end)
        if end < len(tokens) and tokens[end] in self._hundred and 1 <= value < 10:  # noqa: PLR2004
            return self._behind_hundred(tokens, value * _HUNDRED, end + 1)
        return value, end

    def _unit(self, tokens: Sequence[str], tens: float, end: int) -> tuple[float, int]:
        unit = self._words.get(tokens[end]) if end < len(tokens) else None
        return (tens + unit, end + 1) if unit is not None and 1 <= unit < 10 else (tens, end)  # noqa: PLR2004

    def _behind_hundred(self, tokens: Sequence[str], value: float, end: int) -> tuple[float, int]:
        after = end + 1 if end < len(tokens) and tokens[end] in self._between else end
        rest = self._whole(tokens, after) if after < len(tokens) else None
        if rest is not None and rest[0] < _HUNDRED:
            return value + rest[0], rest[1]
        return value, end

    def _with_rest(self, tokens: Sequence[str], value: float, end: int) -> tuple[float, int]:
        """The number with what comes behind it: a half, or digits behind the point."""
        for half in self._halves:
            if value == int(value) and tuple(tokens[end : end + len(half)]) == half:
                return value + 0.5, end + len(half)
        if end + 1 < len(tokens) and tokens[end] in self._point:
            digit = self._whole(tokens, end + 1)
            if digit is not None and digit[0] < _HUNDRED and digit[0] == int(digit[0]):
                return float(f"{int(value)}.{int(digit[0])}"), digit[1]
        return value, end


def _compounds(words: NumberWords) -> list[tuple[str, float]]:
    """The compounds of a language that writes them as one word, up to 999."""
    stems = {word: value for word, value in words.words.items() if 1 <= value < 10} | words.stems  # noqa: PLR2004
    tens = {word: value for word, value in words.words.items() if value in _TENS}
    small = dict(words.words) | {
        f"{stem}{words.joined}{ten}": unit + value for stem, unit in stems.items() for ten, value in tens.items()
    }
    hundreds = {f"{stem}{word}": unit * _HUNDRED for stem, unit in stems.items() for word in words.hundred}
    hundreds |= dict.fromkeys(words.hundred, float(_HUNDRED))
    behind = {**small, "": 0.0}
    return [
        *small.items(),
        *(
            (f"{hundred}{rest}", value + more)
            for hundred, value in hundreds.items()
            if value <= 600  # noqa: PLR2004 - ten minutes in seconds is the longest that is said
            for rest, more in behind.items()
            if more < _HUNDRED
        ),
    ]


def _with_halves(words: NumberWords, known: Mapping[str, float]) -> list[tuple[str, float]]:
    stems = {word: value for word, value in known.items() if value <= 60 and value == int(value)} | words.stems  # noqa: PLR2004
    return [(f"{word}{words.half_ending}", value + 0.5) for word, value in stems.items()]
