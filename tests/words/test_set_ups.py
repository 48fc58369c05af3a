"""The set-up of an exercise and its how-to are said one after the other: the second says nothing twice."""

from __future__ import annotations

import re

import pytest

from engine.catalog.loader import load
from engine.words.words import Words

CATALOG = load()
MOST = 0.5
"""Share of the longer words of a line of a how-to that the set-up has said already."""


def long_words(text: str) -> set[str]:
    """Beginnings of the words of four letters and more: the same word in another form is the same."""
    return {word[:4] for word in re.findall(r"\w{4,}", text.lower())}


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("exercise", sorted(CATALOG.exercises))
def test_the_how_to_does_not_begin_with_the_set_up_once_more(exercise: str, locale: str) -> None:
    words = Words.load(locale)
    said = long_words(words.setup(exercise))
    for line in words.how(exercise)[:2]:
        assert len(long_words(line) & said) <= MOST * len(long_words(line)), (words.setup(exercise), line)
