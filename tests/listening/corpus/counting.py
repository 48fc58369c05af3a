"""Somebody who counts along, and breathes."""

from __future__ import annotations

import numpy as np

from engine.listening.port import RATE, Samples
from tests.listening.corpus.babble import talker
from tests.listening.corpus.noises import breathing
from tests.listening.corpus.sound import LOUDNESS
from tests.listening.corpus.speech import say

NUMBERS = {
    "en-US": ("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten."),
    "de-DE": ("Eins.", "Zwei.", "Drei.", "Vier.", "Fünf.", "Sechs.", "Sieben.", "Acht.", "Neun.", "Zehn."),
}


def counting(locale: str, seconds: float, chance: np.random.Generator) -> Samples:
    """Sets of ten, a number every one to four seconds, with breath under them."""
    sound = breathing(seconds, chance) * (LOUDNESS * 0.15)
    at, number = 1.0, 0
    tempo, who = chance.uniform(1, 4), talker(locale, int(chance.integers(6)))
    while at < seconds - 2:
        spoken = say(who, NUMBERS[locale][number % 10])
        begin = round(at * RATE)
        sound[begin : begin + len(spoken)] += spoken[: len(sound) - begin]
        at += tempo * chance.uniform(0.9, 1.1)
        number += 1
        if number % 10 == 0:
            tempo, who = chance.uniform(1, 4), talker(locale, int(chance.integers(6)))
    return sound
