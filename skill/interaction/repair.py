"""Typing errors: the nearest thing that somebody may have meant, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler

CUTOFF: Final = 85
"""How alike, in percent, what was typed and what is meant must be."""

SHORTEST: Final = 4
"""Letters of a word that can hold an error; shorter ones are too like each other."""

LONG: Final = 8
"""Letters from which a word may hold two errors."""


class Repair:
    """Puts right single words and, failing that, finds the sentence that is almost the same."""

    def __init__(
        self, words: Iterable[str], spoken: Iterable[str], sentences: Iterable[str], negations: Iterable[str]
    ) -> None:
        """Know the words of the grammar, the names of its values, and its sentences without slots."""
        self._words = {*words}
        joined = {left + right: f"{left} {right}" for text in spoken for left, right in pairwise(text.split())}
        self._targets = joined | {word: word for word in self._words if len(word) >= SHORTEST}
        self._known = tuple(self._targets)
        self._sentences = tuple(sentences)
        self._negations = frozenset(negations)

    def words(self, text: str) -> str:
        """The text with every unknown word put right that is near a known one."""
        return " ".join(self._word(word) for word in self._joined(text.split()))

    def sentence(self, text: str) -> str | None:
        """The sentence that is almost the same; one that denies what the other says is not."""
        found = process.extract(text, self._sentences, scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=3)
        return next((sentence for sentence, _, _ in found if self._denied(sentence) == self._denied(text)), None)

    def _joined(self, words: list[str]) -> Iterator[str]:
        """Words of which two together are one that is known, such as "dead lift"."""
        index = 0
        while index < len(words):
            pair = "".join(words[index : index + 2])
            both = pair in self._words and not {*words[index : index + 2]} <= self._words
            yield pair if both else words[index]
            index += 2 if both else 1

    def _word(self, word: str) -> str:
        if word in self._words or len(word) < SHORTEST or not word.replace("'", "").isalpha():
            return word
        near = process.extract(word, self._known, scorer=JaroWinkler.similarity, score_cutoff=CUTOFF / 100, limit=5)
        slips = 2 if len(word) >= LONG else 1
        wrong = {target: OSA.distance(word, target) for target, _, _ in near}
        best = min(wrong, key=wrong.__getitem__, default=None)
        return word if best is None or wrong[best] > slips else self._targets[best]

    def _denied(self, text: str) -> int:
        return sum(word in self._negations for word in text.split())
