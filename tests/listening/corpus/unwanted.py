"""Two hours of what must not be taken for a command: none of it is said to the coach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice

import numpy as np
from msgspec import Struct

from engine.listening.port import RATE, Samples
from tests.listening.corpus.babble import babble, talker
from tests.listening.corpus.counting import counting
from tests.listening.corpus.noises import breathing, music
from tests.listening.corpus.rooms import BEDROOM, LIVING_ROOM, answer
from tests.listening.corpus.sentences import read_aloud, talk
from tests.listening.corpus.sound import LOUDNESS, convolve, joined, levelled, silence
from tests.listening.corpus.speech import say
from tests.listening.corpus.workouts import coached

BLOCK = 30.0
"""Seconds that are made at once, so that hours need no memory."""

Making = Callable[[str, float, np.random.Generator], Iterator[Samples]]


class Kind(Struct, frozen=True):
    """Something to hear, for so many minutes."""

    name: str
    minutes: float
    make: Making

    def blocks(self, locale: str, share: float = 1.0) -> Iterator[Samples]:
        """Its sound, or a share of it, block by block; the same every time."""
        seconds = self.minutes * 60 * share
        left = round(seconds * RATE)
        for block in self.make(locale, seconds, np.random.default_rng(14)):
            yield block[:left]
            left -= len(block)
            if left <= 0:
                return


def _coach(locale: str, seconds: float, _chance: np.random.Generator) -> Iterator[Samples]:
    sound = coached(locale, "starter")[: round(seconds * RATE)]
    yield from np.array_split(sound, max(1, round(seconds / BLOCK)))


def _spoken(lines: Callable[[str], tuple[str, ...]], first: int, locale: str, *_: object) -> Iterator[Samples]:
    """Somebody says sentence after sentence, then the next one does; ``first`` is who begins."""
    chance = np.random.default_rng(first)
    line = cycle(lines(locale))
    for turn in cycle(range(first, first + 6)):
        parts: list[Samples] = []
        for text in islice(line, 8):
            parts += [say(talker(locale, turn), text), silence(chance.uniform(0.15, 1.2))]
        room = answer((BEDROOM, LIVING_ROOM)[turn % 2])
        yield levelled(convolve(joined(*parts), room), LOUDNESS * chance.uniform(0.5, 1.2))


def _talking(locale: str, seconds: float, chance: np.random.Generator) -> Iterator[Samples]:
    """One in front of several."""
    for block in _spoken(talk, 3, locale, seconds, chance):
        yield block + babble(locale, len(block) / RATE + 0.1, chance)[: len(block)] * (LOUDNESS * 0.25)


def _radio(locale: str, seconds: float, chance: np.random.Generator) -> Iterator[Samples]:
    """Somebody who speaks over music."""
    for block in _spoken(read_aloud, 1, locale, seconds, chance):
        yield block + music(len(block) / RATE + 0.1, chance)[: len(block)] * (LOUDNESS * 0.5)


def _made(
    noise: Callable[[float, np.random.Generator], Samples], _locale: str, seconds: float, chance: np.random.Generator
) -> Iterator[Samples]:
    for _ in range(int(seconds / BLOCK) + 1):
        yield noise(BLOCK, chance) * (LOUDNESS * chance.uniform(0.3, 1.2))


def _counting(locale: str, seconds: float, chance: np.random.Generator) -> Iterator[Samples]:
    for _ in range(int(seconds / BLOCK) + 1):
        yield counting(locale, BLOCK, chance)


KINDS = (
    Kind("the coach itself", 40, _coach),
    Kind("read aloud", 22, partial(_spoken, read_aloud, 0)),
    Kind("talk", 22, partial(_spoken, talk, 0)),
    Kind("several people", 12, _talking),
    Kind("radio", 6, _radio),
    Kind("music", 8, partial(_made, music)),
    Kind("counting along", 7, _counting),
    Kind("breath", 3, partial(_made, breathing)),
)
"""Together two hours."""
