"""Brings a sentence into one form: lower case, contractions written out, numbers and units apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from engine.understanding.spoken_words import SpokenWords
from engine.understanding.text import plain

_SHORTEST_STEM: Final = 4
_WITHOUT_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_TOKEN: Final = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)*|[,;.!?:…\N{EM DASH}]")
_COMMA: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_GLUED: Final = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")


class Normal(NamedTuple):
    """A sentence in the normal form; ``boundaries`` are the words before which there was a mark."""

    tokens: tuple[str, ...]
    boundaries: frozenset[int]


class NormalForm:
    """The normal form of one language."""

    def __init__(self, words: SpokenWords) -> None:
        self._inflections = words.inflections
        self._known: frozenset[str] | None = None
        self._whole = {*words.uninflected.split(), *words.numbers.words, *words.times.units, *words.units}
        self._spellings = {word: tuple(map(self._stem, put.split())) for word, put in words.spellings.items()}
        self._endings = {ending: put.split() for ending, put in words.endings.items()}
        self._read: dict[str, tuple[str, ...]] = {}
        self._rewrites = [(re.compile(pattern), put) for pattern, put in words.rewrites.items()]

    def learn(self, vocabulary: Collection[str]) -> None:
        """Understand these words also as they are typed without umlauts and sharp s: ``fuer``, ``Fuss``.

        From now on an inflection is taken off only where a known word stays: an unknown one may be a typing error.
        """
        self._known = frozenset(part for parts in self._read.values() for part in parts)
        for word in (*vocabulary, *self._spellings):
            for typed in () if word.isascii() else (word.translate(_WITHOUT_UMLAUTS), word.replace("ß", "ss")):
                if typed not in vocabulary:
                    self._spellings.setdefault(typed, self.word(word))

    def sentence(self, text: str) -> Normal:
        """Bring what was said into the normal form."""
        spaced = _GLUED.sub(" ", _COMMA.sub(".", plain(text)))
        for pattern, put in self._rewrites:
            spaced = pattern.sub(put, spaced)
        tokens: list[str] = []
        boundaries: set[int] = set()
        for token in _TOKEN.findall(spaced):
            if token[0].isalnum():
                tokens.extend(self.word(token))
            else:
                boundaries.add(len(tokens))
        return Normal(tuple(tokens), frozenset(boundaries))

    def word(self, word: str) -> tuple[str, ...]:
        """Bring one word into the normal form: it may become several."""
        spelled = self._spellings.get(word)
        if spelled is not None:
            return spelled
        for ending, put in self._endings.items():
            if "'" in ending and word.endswith(ending) and word != ending:
                return (*self.word(word.removesuffix(ending)), *put)
        before, apostrophe, ending = word.rpartition("'")
        if not apostrophe:
            stem = self._stem(word)
            return self._spellings.get(stem, (stem,))
        if ending in self._endings and before:
            return (*self.word(before), *self._endings[ending])
        return (word.replace("'", ""),)

    def _stem(self, word: str) -> str:
        """Take an inflection off, so that ``leichten`` and ``leichte`` are one word; numbers stay as they are."""
        if word in self._whole:
            return word
        for ending in self._inflections:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST_STEM:
                return stem if self._known is None or stem in self._known or stem in self._spellings else word
        return word

    def template_word(self, word: str) -> tuple[str, ...]:
        """Bring a word of a template into the same form."""
        known = self._read.get(word)
        if known is None:
            parts = plain(word).replace(",", " ").split()
            known = self._read[word] = tuple(part for one in parts for part in self.word(one))
        return known

    def phrases(self, lines: str) -> Iterator[tuple[str, ...]]:
        """Bring every line of a list into the same form."""
        for line in lines.splitlines():
            words = tuple(part for one in line.split() for part in self.template_word(one))
            if words:
                yield words
