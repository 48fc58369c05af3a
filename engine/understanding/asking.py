"""Sentences that only ask: a question begins nothing and notes nothing, and one for a reason changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from engine.understanding.decision import Tile
from engine.understanding.lattice import Lattice

BEGUN_OR_NOTED: Final = frozenset({"StartWorkoutIntent", "CorrectIntent", "EffortIntent", "ReadinessIntent"})
"""Intents that somebody who only wants to know something does not mean."""

CHANGING: Final = BEGUN_OR_NOTED | frozenset(
    {
        *("MoreRestIntent", "LessRestIntent", "SlowerIntent", "FasterIntent", "EasierIntent"),
        *("HarderIntent", "SkipIntent", "SwapIntent", "DoneIntent", "AMAZON.NextIntent", "AMAZON.StartOverIntent"),
        *("TalkLevelIntent", "HaveIntent", "HaveNotIntent", "MissingEquipmentIntent", "AvoidIntent", "AllowIntent"),
        *("ShorterIntent", "RestLengthIntent", "TrainingDaysIntent", "SessionsIntent", "CardioIntent", "ReadyIntent"),
        *("NotTodayIntent", "CannotIntent", "VolumeIntent", "JustPlayIntent", "CountWithMeIntent", "ForgetMeIntent"),
    }
)
"""Intents that somebody who asks for a reason does not mean."""

Phrases = Iterable[tuple[str, ...]]


class Asking:
    """Knows the words with which one asks in a language."""

    def __init__(self, wonders: Phrases, reasons: Phrases, offers: Phrases, connectors: Collection[str]) -> None:
        """Take what questions, and questions for a reason, begin with; ``offers`` begin so and propose something."""
        self._kinds = [(tuple(reasons), CHANGING), (tuple(wonders), BEGUN_OR_NOTED)]
        self._offers = tuple(offers)
        self._connectors = connectors

    def meant(self, lattice: Lattice, tiles: list[Tile]) -> list[Tile]:
        """Leave out what a question does not mean, as far as the next mark."""
        asked = [(at, self._denied(lattice, at)) for at in self._begins(lattice)]
        return [
            tile
            for tile in tiles
            if not any(tile.intent in denied and _behind(lattice, at, tile.start) for at, denied in asked)
        ]

    def _begins(self, lattice: Lattice) -> Iterator[int]:
        """Where a sentence, or a part of it, begins: with or without the words that say nothing."""
        for begin in {0, *lattice.marks}:
            at = begin
            while at < len(lattice.tokens):
                yield at
                if not lattice.fillers[at] and lattice.tokens[at] not in self._connectors:
                    break
                at = max((at + 1, *lattice.fillers[at]))

    def _denied(self, lattice: Lattice, at: int) -> frozenset[str]:
        if _any_at(lattice, at, self._offers):
            return frozenset({"CorrectIntent"})
        return next((denied for words, denied in self._kinds if _any_at(lattice, at, words)), frozenset())


def _any_at(lattice: Lattice, at: int, phrases: Phrases) -> bool:
    return any(lattice.tokens[at : at + len(words)] == words for words in phrases)


def _behind(lattice: Lattice, at: int, start: int) -> bool:
    return at <= start and not any(at < mark <= start for mark in lattice.marks)
