"""Leaves alone what the coach is saying while something is heard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, utils

from engine.listening.candidates import Candidate

_ALIKE: Final = 75.0
"""How much of what was heard must be in what the coach says, in per cent."""

_SHORT: Final = 4
"""Letters that say too little to be compared."""


def echoes(best: Candidate, free: str, said: Iterable[str]) -> bool:
    """Whether something heard is the coach's own voice, or may be.

    Whatever calls the coach by name is none: it never says it.
    """
    texts = [utils.default_process(text) for text in said]
    heard = utils.default_process(free)
    if len(heard) >= _SHORT and any(fuzz.partial_ratio(heard, text) >= _ALIKE for text in texts):
        return not best.addressed or heard.split()[0] != utils.default_process(best.text).split()[0]
    words = f" {utils.default_process(best.text)} "
    return not best.addressed and any(words in f" {text} " for text in texts)
