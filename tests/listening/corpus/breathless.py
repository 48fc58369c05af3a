"""Commands after a hard set: in pieces with breath between them, higher and faster; and commands cut short."""

from __future__ import annotations

import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus.clips import Clip
from tests.listening.corpus.noises import breath
from tests.listening.corpus.sound import LOUDNESS, joined, resample, silence
from tests.listening.corpus.speech import say

HIGHER = (1.04, 1.1)
"""How much, from and to."""

GAP = (0.2, 0.4)
"""Seconds between the pieces, from and to."""

BREATH = 0.35
"""How loud a breath between words is beside the words."""

CUT = 0.07
"""Seconds that are missing before and after."""


def pieces(clip: Clip) -> tuple[str, ...]:
    """What is said in one breath."""
    words = clip.words.split()
    middle = (len(words) + 1) // 2
    halves = (words[:middle], words[middle:]) if len(words) > 2 else (words,)
    return (*((f"{clip.address}.",) if clip.address else ()), *(f"{' '.join(half)}." for half in halves))


def breathless(clip: Clip) -> Samples:
    """A command in pieces."""
    chance = np.random.default_rng((clip.number, 11))
    parts: list[Samples] = []
    for piece in pieces(clip):
        if parts:
            parts.append(_gap(chance))
        parts.append(say(clip.speaker, piece, clip.pace))
    return resample(joined(*parts), 1 / chance.uniform(*HIGHER))


def cut_short(clip: Clip) -> Samples:
    """A command whose beginning and end are missing, as a slow switch leaves it."""
    edge = round(CUT * RATE)
    return say(clip.speaker, clip.text, clip.pace)[edge:-edge]


def _gap(chance: np.random.Generator) -> Samples:
    seconds = chance.uniform(*GAP)
    air = breath(seconds, chance) * (BREATH * LOUDNESS)
    return joined(silence(0.03), air)
