"""What a sentence seems to say, but doesn't: it is denied, it is a question, or its only number is a "one"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from engine.understanding.automaton import Found
from engine.understanding.decision import Layout, Tile, spans_of
from engine.understanding.lattice import CONTENT, Lattice
from engine.understanding.source import Guard, Meaning

DENIABLE: Final = frozenset(
    {
        *("AMAZON.YesIntent", "AMAZON.RepeatIntent", "AMAZON.ResumeIntent", "AllowIntent", "ReadyIntent"),
        *("HaveIntent", "HarderIntent", "StartWorkoutIntent", "DoneIntent"),
    }
)
"""Intents that the same words don't mean behind a "never" or "not"."""

MEASURED: Final = frozenset({"EffortIntent", "CorrectIntent"})
"""Intents that tell how a set was."""


def undenied(
    lattice: Lattice, layout: Layout, negations: Collection[str], connectors: Collection[str]
) -> tuple[Tile, ...]:
    """Give the tiles without the deniable ones that have an unexplained negation in their part of the sentence.

    A "no" answer that ends in a negation counts as one.
    """
    answers = [tile for tile in layout.tiles if tile.intent == "AMAZON.NoIntent"]
    open_ = [tile for tile in answers if lattice.tokens[tile.end - 1] in negations]  # "I do not" before "have a chair"
    telling = [tile for tile in layout.tiles if tile not in open_]
    read = {at for tile in telling for at in range(tile.start, tile.end)}
    loose = [at for at, token in enumerate(lattice.tokens) if token in negations and at not in read]
    loose = [at for at in loose if not lattice.fillers[at]]
    breaks = lattice.boundaries | {at for at, token in enumerate(lattice.tokens) if token in connectors}
    return tuple(
        tile
        for tile in layout.tiles
        if tile.intent not in DENIABLE or not any(_same_part(tile, at, breaks) for at in loose)
    )


def _same_part(tile: Tile, at: int, breaks: Collection[int]) -> bool:
    """Whether a word stands in the same part of the sentence as a tile."""
    between = range(at + 1, tile.start + 1) if at < tile.start else range(tile.end, at + 1)
    return not any(place in breaks for place in between)


def asks(lattice: Lattice, askers: Iterable[tuple[str, ...]], pronouns: Collection[str]) -> bool:
    """Whether a sentence is a question without a number in it."""
    begins = {0, lattice.begin}
    asked = any(lattice.tokens[at : at + len(words)] == words for words in askers for at in begins)
    return asked and not any(
        span.type == "number" and lattice.tokens[span.start] not in pronouns for span in lattice.spans
    )


def only_a_pronoun(lattice: Lattice, tile: Tile, pronouns: Collection[str]) -> bool:
    """Whether all that measures anything in a tile is a "one" that other words stand beside."""
    severity = {slot for slot, _ in tile.values} == {"severity"}
    if not (tile.intent in MEASURED or severity) or not tile.values or tile.slots:
        return False
    spans = spans_of(lattice, tile)
    alone = all(span.end - span.start == 1 and lattice.tokens[span.start] in pronouns for span in spans)
    return alone and _beside(lattice, tile)


def points(lattice: Lattice, tile: Tile, pronouns: Collection[str], pointers: Collection[str]) -> bool:
    """Whether a number of what was measured is a "one" that stands for something: "that one"."""
    if tile.intent not in MEASURED:
        return False
    ones = [span.start for span in spans_of(lattice, tile) if lattice.tokens[span.start] in pronouns]
    return any(at and lattice.tokens[at - 1] in pointers and at + 1 == _end_of(lattice, at) for at in ones)


def _end_of(lattice: Lattice, at: int) -> int:
    """Where the longest number ends that begins at a word."""
    return max((span.end for span in lattice.spans if span.type == "number" and span.start == at), default=at)


def _beside(lattice: Lattice, tile: Tile) -> bool:
    """Whether words stand beside a tile, beside a longer one words that say something."""
    outside = [at for at in range(len(lattice.tokens)) if not tile.start <= at < tile.end and not lattice.fillers[at]]
    if tile.end - tile.start == 1:
        return bool(outside)
    return any(lattice.weights[at] >= CONTENT for at in outside)


def guards_here(lattice: Lattice, found: Found, guard: Guard, connectors: Collection[str]) -> bool:
    """Whether a guard is meant where its words stand: some only at the beginning of the sentence, or alone."""
    if guard.together and parted(lattice, found, connectors):
        return False
    if guard.alone and not _is_all(lattice, found):
        return False
    return not guard.start or found.start in {0, lattice.begin}


def _is_all(lattice: Lattice, found: Found) -> bool:
    """Whether nothing but fillers is said beside what was found."""
    beside = (*range(found.start), *range(found.end, len(lattice.tokens)))
    return all(lattice.fillers[at] for at in beside)


def misplaced(lattice: Lattice, found: Found, meaning: Meaning, connectors: Collection[str]) -> bool:
    """Whether what was found must be all that is said, or in one part of the sentence, and isn't."""
    if meaning.together and parted(lattice, found, connectors):
        return True
    beside = (*range(found.start), *range(found.end, len(lattice.tokens)))
    return meaning.alone and not all(lattice.fillers[at] for at in beside)


def parted(lattice: Lattice, found: Found, connectors: Collection[str]) -> bool:
    """Whether a mark, or a word between two parts of a sentence, stands between the words that were found."""
    inside = range(found.start + 1, found.end)
    return any(at in lattice.marks or lattice.tokens[at] in connectors for at in inside)


def blocked(lattice: Lattice, tile: Tile, guards: Sequence[tuple[Found, Guard]]) -> bool:
    """Whether a guard says that this isn't meant: where it overlaps, or anywhere behind its beginning.

    Pain that is told behind a mark, after a question, is told: "is that bad, my knee hurts".
    """
    return any(tile.intent in guard.blocks and _reaches(lattice, tile, found, guard) for found, guard in guards)


def _reaches(lattice: Lattice, tile: Tile, found: Found, guard: Guard) -> bool:
    if found.start < tile.end and tile.start < found.end:
        return True
    return guard.start and not _told_after(lattice, tile, found)


def _told_after(lattice: Lattice, tile: Tile, found: Found) -> bool:
    """Whether this is pain or danger in a part of the sentence of its own, behind what a guard has found."""
    return tile.priority > 0 and any(found.end <= mark <= tile.start for mark in lattice.marks)
