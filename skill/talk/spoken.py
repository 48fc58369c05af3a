"""Reads SSML as pieces of text and silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final
from xml.parsers import expat

from msgspec import Struct

from engine.cues.estimate import estimate

STRENGTHS: Final = {"none": 0.0, "x-weak": 0.1, "weak": 0.25, "medium": 0.5, "strong": 0.75, "x-strong": 1.25}
"""Seconds of a break, by its strength."""

SHOWN: Final = 0.75
"""A silence is shown from this many seconds on."""

_TIME = re.compile(r"(\d+(?:\.\d+)?)(ms|s)")


class Piece(Struct, frozen=True):
    """A piece of speech; without text, a silence."""

    text: str
    seconds: float


class BrokenSpeech(ValueError):  # noqa: N818 - a name for what happened
    """Alexa could not speak this."""


def plain(text: str) -> tuple[Piece, ...]:
    """Text without any markup."""
    words = " ".join(text.split())
    return (Piece(words, estimate(words)),) if words else ()


def from_ssml(ssml: str) -> tuple[Piece, ...]:
    """The pieces of an SSML document.

    Raises:
        BrokenSpeech: it is not well-formed, or a break cannot be read.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.buffer_text = True
    try:
        parser.Parse(ssml.encode(), True)
    except expat.ExpatError as error:
        raise BrokenSpeech(f"SSML that is not well-formed: {error}") from error
    return tuple(reader.pieces)


def length(pieces: Iterable[Piece]) -> float:
    """Seconds that all of it takes."""
    return sum(piece.seconds for piece in pieces)


def shown_seconds(seconds: float) -> str:
    """Seconds as text, rounded to whole or half ones."""
    halves = round(seconds * 2) / 2
    return f"{halves:g}"


def told(pieces: Sequence[Piece], pause: str) -> str:
    """The pieces as one line. ``pause`` is the text for a silence, with ``{seconds}`` in it."""
    parts: list[str] = []
    for silent, several in groupby(pieces, key=lambda piece: not piece.text):
        same = list(several)
        if not silent:
            parts.extend(piece.text for piece in same)
        elif length(same) >= SHOWN:
            parts.append(f"({pause.format(seconds=shown_seconds(length(same)))})")
    return " ".join(parts)


class _Reader:
    """Takes the parser's events."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._paces = [1.0]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if name == "break":
            self.pieces.append(Piece("", _break(attributes)))
        elif name == "audio":
            self.pieces.append(Piece("♪", 0.0))
        self._paces.append(_pace(attributes.get("rate", ""), self._paces[-1]) if name == "prosody" else self._paces[-1])

    def end(self, _name: str) -> None:
        """A tag closes."""
        self._paces.pop()

    def text(self, text: str) -> None:
        """Words."""
        words = " ".join(text.split())
        if words:
            self.pieces.append(Piece(words, estimate(words, self._paces[-1])))


def _break(attributes: dict[str, str]) -> float:
    if "time" not in attributes:
        return STRENGTHS.get(attributes.get("strength", "medium"), STRENGTHS["medium"])
    found = _TIME.fullmatch(attributes["time"].strip())
    if found is None:
        raise BrokenSpeech(f'a break of "{attributes["time"]}"')
    return float(found[1]) / (1000 if found[2] == "ms" else 1)


def _pace(rate: str, usual: float) -> float:
    percent = rate.removesuffix("%")
    return float(percent) / 100 if rate.endswith("%") and percent.isdigit() and int(percent) else usual
