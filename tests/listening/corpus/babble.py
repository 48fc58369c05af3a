"""Several people who talk at once."""

from __future__ import annotations

from functools import cache

import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus.sentences import talk
from tests.listening.corpus.sound import joined, levelled, silence
from tests.listening.corpus.speakers import Speaker
from tests.listening.corpus.speech import say

PEOPLE = 6
LENGTH = 60.0
"""Seconds that each has to say; where a clip begins in them is drawn."""

TALKERS = {
    "en-US": (("pico", "en-GB"), ("espeak", "en-us+f3"), ("espeak", "en-us+m1"), ("pico", "en-US")),
    "de-DE": (("pico", "de-DE"), ("espeak", "de+f3"), ("espeak", "de+m1"), ("pico", "de-DE")),
}
TRACTS = (0.84, 0.94, 1.03, 1.14, 0.89, 1.08)


def babble(locale: str, seconds: float, chance: np.random.Generator) -> Samples:
    """So much of their talk, at a root mean square of 1."""
    count = round(seconds * RATE)
    mixed = np.zeros(count, dtype=np.float32)
    for said in _talks(locale):
        begin = int(chance.integers(len(said) - RATE))
        mixed += np.take(said, np.arange(begin, begin + count), mode="wrap") * chance.uniform(0.6, 1)
    return (mixed / max(float(np.sqrt(np.square(mixed).mean())), 1e-9)).astype(np.float32)


def talker(locale: str, number: int) -> Speaker:
    """One of those who are not in the corpus of commands."""
    engine, voice = TALKERS[locale][number % len(TALKERS[locale])]
    return Speaker(f"talker {number}", "figures", engine, voice, tract=TRACTS[number % len(TRACTS)])


@cache
def _talks(locale: str) -> tuple[Samples, ...]:
    return tuple(_talk(locale, number) for number in range(PEOPLE))


def _talk(locale: str, number: int) -> Samples:
    parts: list[Samples] = []
    lines = talk(locale)
    at = number * 97
    while sum(map(len, parts)) < LENGTH * RATE:
        parts += [say(talker(locale, number), lines[at % len(lines)]), silence(0.2)]
        at += 1
    return levelled(joined(*parts), 1.0)
