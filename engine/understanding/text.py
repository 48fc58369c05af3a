"""Bringing text into one form, so that ``Step-Up!`` and ``step up`` are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

SLOT = re.compile(r"\{(\w+)\}")
"""A slot in a sample utterance."""

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "-": " ", "_": " ", "\N{EN DASH}": " "})
_SILENT = re.compile(r"[^\w\s']|(?<!\w)'|'(?!\w)")

LONGEST = 300
"""Longest sentence in characters; the rest is ignored."""


def plain(text: str) -> str:
    """Lower case, one form of each letter, one kind of apostrophe, spaces for hyphens."""
    return unicodedata.normalize("NFKC", text[:LONGEST]).lower().translate(_APOSTROPHES)


def normal(text: str) -> str:
    """Lower case, single spaces, no punctuation but apostrophes inside words."""
    return " ".join(_SILENT.sub(" ", plain(text)).split())


def template(sample: str) -> str:
    """A sample utterance in the same form, its slots kept."""
    return " ".join(map(_word, sample.split()))


@lru_cache(maxsize=4096)
def _word(word: str) -> str:
    """One word of a sample; some thousand make all of them."""
    return word if SLOT.fullmatch(word) else normal(word)


def anonymous(sample: str, types: Mapping[str, str]) -> str:
    """The sample with the types of its slots: names make no difference to a listener."""
    return SLOT.sub(lambda slot: f"{{{types.get(slot[1], slot[1])}}}", template(sample))


def slots_in(sample: str) -> tuple[str, ...]:
    """The names of a sample's slots, in order."""
    return tuple(SLOT.findall(sample))


def expansions(sample: str, values: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The sentences that a sample stands for, with every value of its slots; ``values`` are by slot."""
    slots = slots_in(sample)
    if not slots:
        yield sample
        return
    for value in values[slots[0]]:
        yield from expansions(sample.replace(f"{{{slots[0]}}}", value, 1), values)
