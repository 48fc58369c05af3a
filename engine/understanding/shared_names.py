"""Names in a sentence that several exercises share."""

from __future__ import annotations

from typing import Final

from engine.catalog.names import key_of
from engine.understanding.text import normal
from engine.words.exercise_names import names_of

_LONGEST: Final = 6
"""Words of a name."""


def may_mean(sentence: str, id_: str, locale: str) -> tuple[str, ...]:
    """All exercises that the longest name in a sentence for ``id_`` may mean; none where it means that one alone."""
    names, words = names_of(locale), normal(sentence).split()
    for length in range(min(len(words), _LONGEST), 0, -1):
        for at in range(len(words) - length + 1):
            ids = names.get(key_of("".join(words[at : at + length])), ())
            if id_ in ids:
                return ids if len(ids) > 1 else ()
    return ()
