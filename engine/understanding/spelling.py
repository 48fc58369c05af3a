"""Typing and hearing errors: a word that no sentence holds becomes the known one that is almost the same."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

SHORTEST: Final = 4
"""Letters of a word that can hold an error; shorter ones are too like each other."""

LONG: Final = 8
"""Letters from which a word may hold two errors."""

_ALIKE: Final = 0.85


class Spelling:
    """Puts single words right."""

    def __init__(self, vocabulary: Collection[str], negations: Collection[str]) -> None:
        """Take the known words; no word is corrected into a negation."""
        self._words = frozenset(vocabulary)
        self._targets = tuple(word for word in self._words if len(word) >= SHORTEST and word not in negations)

    def repaired(self, tokens: tuple[str, ...]) -> tuple[str, ...] | None:
        """Put every unknown word right that is near a known one; None where nothing was to be done."""
        found = tuple(part for word in self._joined(tokens) for part in self._word(word).split())
        return None if found == tokens else found

    def _joined(self, tokens: tuple[str, ...]) -> list[str]:
        """Join two words that are one, such as "dead lift"."""
        whole: list[str] = []
        index = 0
        while index < len(tokens):
            pair = "".join(tokens[index : index + 2])
            both = index + 1 < len(tokens) and pair in self._words
            whole.append(pair if both else tokens[index])
            index += 2 if both else 1
        return whole

    def _word(self, word: str) -> str:
        if word in self._words or len(word) < SHORTEST or not word.isalpha():
            return word
        near = process.extract(word, self._targets, scorer=JaroWinkler.similarity, score_cutoff=_ALIKE, limit=5)
        slips = 2 if len(word) >= LONG else 1
        wrong = {target: OSA.distance(word, target) for target, _, _ in near if _may_be(word, target)}
        best = min(wrong, key=wrong.__getitem__, default=None)
        if best is not None and wrong[best] <= slips:
            return best
        return self._apart(word)

    def _apart(self, word: str) -> str:
        """Part a word that is two, such as "hipthrust"."""
        for at in range(3, len(word) - 2):
            if word[:at] in self._words and word[at:] in self._words:
                return f"{word[:at]} {word[at:]}"
        return word


def _may_be(word: str, target: str) -> bool:
    """Short words are too like each other: only letters that changed places are put right in them."""
    return len(word) > SHORTEST or sorted(word) == sorted(target)
