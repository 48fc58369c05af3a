"""Chooses what a sentence means in a situation, and whether that is sure enough to act on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from msgspec.structs import replace

from engine.dialogue.intent import Intent
from engine.understanding.automaton import Found
from engine.understanding.chosen_in_pain import chosen_in_pain
from engine.understanding.decision import Layout, Tile, lay_out, preferring
from engine.understanding.denying import (
    DENIABLE,
    MEASURED,
    asks,
    blocked,
    guards_here,
    misplaced,
    only_a_pronoun,
    points,
    undenied,
)
from engine.understanding.grammar import Grammar, Pattern
from engine.understanding.intent_kinds import ALONGSIDE, ANSWERS, BESIDE_PAIN, RISKY
from engine.understanding.lattice import CONTENT, Lattice
from engine.understanding.meanings_beside import health_first, joined
from engine.understanding.named_things import named_beside, several_named
from engine.understanding.pain_strength import with_strength
from engine.understanding.slots import meant
from engine.understanding.source import Guard, Meaning, Situation, Source

_EXACT: Final = RISKY | ANSWERS
"""Intents that are never understood where a template has a word too many in it."""

_TELLING: Final = 0.01
"""What each value is worth: of two meanings that explain as much, the one that says more."""

LOWEST: Final = 0.34
"""How much of a sentence must be explained."""

TELLING: Final = 1.2
"""How much of a template must have been said, where it was not said word for word."""

LOWEST_EXPECTED: Final = 0.18
"""How much, where it is what was asked for."""


class Choice(NamedTuple):
    """What a sentence means, how sure that is, and whether it explains every word."""

    intent: Intent
    sure: float
    complete: bool


class Chooser:
    """Chooses among the meanings that the grammar finds."""

    def __init__(self, source: Source, grammar: Grammar) -> None:
        self._situations = source.situations
        self._grammar = grammar

    def choose(
        self, lattice: Lattice, situation: str, *, strict: bool = False, tolerant: bool = False
    ) -> Choice | None:
        """Choose what a sentence means; None where it is not sure enough.

        Args:
            lattice: The sentence.
            situation: What is open while it is said.
            strict: Nothing may be left unexplained.
            tolerant: A template may have a word or two too many in it; then more of it must have been said.
        """
        here = self._situations.get(situation, Situation())
        if here.question:
            lattice = self._with_reasons(lattice)
        tiles, guards = self._found(lattice, here, (situation, *here.like), tolerant=tolerant)
        if tolerant:
            tiles = [tile for tile in tiles if tile.score >= TELLING and tile.intent not in _EXACT]
        if any("*" in guard.blocks for _, guard in guards):
            tiles = [tile for tile in tiles if tile.priority > 1]
        tiles = [tile for tile in tiles if not blocked(lattice, tile, guards) and not self._pronoun(lattice, tile)]
        if asks(lattice, self._grammar.askers, self._grammar.pronouns):
            tiles = [tile for tile in tiles if tile.intent not in MEASURED]
        connectors = frozenset(at for at, token in enumerate(lattice.tokens) if token in self._grammar.connectors)
        tiles = self._grammar.asking.meant(lattice, tiles)
        layout = lay_out(lattice, tiles, connectors)
        sure = _sureness(lattice, layout)
        if not layout.tiles or (strict and layout.unexplained):
            return None
        return self._decided(lattice, layout, sure, lambda intent: intent in here.prefer)

    def _with_reasons(self, lattice: Lattice) -> Lattice:
        """Make the reason of an answer a part of its own."""
        opened = {at for at, token in enumerate(lattice.tokens) if at and token in self._grammar.openers}
        return lattice._replace(boundaries=lattice.boundaries | opened)

    def _pronoun(self, lattice: Lattice, tile: Tile) -> bool:
        """Whether nothing but a "one" was understood, which is a number only when it stands alone."""
        alone = tile.end - tile.start == 1 and tile.whole and len(lattice.tokens) > 1
        if alone and lattice.tokens[tile.start] in self._grammar.pronouns:
            return True
        pronouns, pointers = self._grammar.pronouns, self._grammar.pointers
        return only_a_pronoun(lattice, tile, pronouns) or points(lattice, tile, pronouns, pointers)

    def _denied(self, lattice: Lattice, found: Found, intent: str) -> bool:
        """Whether a negation stands inside what was found with words left out of it."""
        inside = lattice.tokens[found.start : found.end]
        return intent in DENIABLE and any(token in self._grammar.negations for token in inside)

    def _found(
        self, lattice: Lattice, here: Situation, known: tuple[str, ...], *, tolerant: bool
    ) -> tuple[list[Tile], list[tuple[Found, Guard]]]:
        bonus, connectors = preferring(here.prefer), self._grammar.connectors
        tiles: list[Tile] = []
        guards: list[tuple[Found, Guard]] = []
        for found, pattern in self._grammar.find(lattice, tolerant=tolerant):
            if found.skipped and pattern.meaning is not None and self._denied(lattice, found, pattern.meaning.intent):
                continue
            guard = pattern.guard
            if (
                guard is not None
                and _here(guard.situations, guard.except_, known)
                and guards_here(lattice, found, guard, connectors)
            ):
                guards.append((found, guard))
            if (
                pattern.meaning is None
                or pattern.meaning.intent in here.never
                or misplaced(lattice, found, pattern.meaning, connectors)
            ):
                continue
            if _here(pattern.meaning.situations, pattern.meaning.except_, known):
                tiles.append(_tile(found, pattern, pattern.meaning, bonus(pattern.meaning.intent), len(lattice.tokens)))
        return tiles, guards

    def _decided(self, lattice: Lattice, layout: Layout, sure: float, expected: Callable[[str], bool]) -> Choice | None:
        tiles = undenied(lattice, layout, self._grammar.denials, self._grammar.connectors)
        if not tiles:
            return None
        tiles = with_strength(lattice, tiles, self._grammar)
        meant_tiles = health_first(tuple(tile for tile in tiles if not tile.hint) or tiles)
        ordered = _ordered(meant_tiles, expected)
        first = ordered[0]
        if first.priority == 0 and sure < (first.enough or (LOWEST_EXPECTED if expected(first.intent) else LOWEST)):
            return None
        if first.intent in RISKY and first.whole and layout.unexplained:
            return None
        intents = [self._intent(lattice, layout, tile) for tile in joined(ordered)]
        beside = _also(intents, first.priority)
        if first.priority == 1 and layout.unexplained < CONTENT:
            found = chosen_in_pain(lattice, layout, meant_tiles, self._grammar, expected)
            beside += tuple(self._intent(lattice, layout, tile) for tile in found)
        return Choice(
            replace(intents[0], also=beside), max(sure, 0.9 if first.priority else 0.0), complete=not layout.unexplained
        )

    def _intent(self, lattice: Lattice, layout: Layout, tile: Tile) -> Intent:
        taken = [(other.start, other.end) for other in layout.tiles if other.intent != tile.intent]
        heard = [*tile.values, *named_beside(lattice, tile, taken)]
        slots = tile.slots | meant(tile.intent, heard)
        return Intent(tile.intent, slots, may_mean=several_named(tile))


def _here(situations: tuple[str, ...], never: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return (not situations or any(one in situations for one in known)) and known[0] not in never


def _tile(found: Found, pattern: Pattern, meaning: Meaning, bonus: float, whole: int) -> Tile:
    return Tile(
        meaning.intent,
        found.start,
        found.end,
        found.score + bonus + _TELLING * (len(found.values) + len(meaning.slots)),
        pattern.whole,
        meaning.priority,
        found.values,
        meaning.slots,
        meaning.weak or (pattern.bare and found.end - found.start < whole),
        meaning.enough,
        meaning.weak,
    )


def _sureness(lattice: Lattice, layout: Layout) -> float:
    explained = sum(sum(lattice.weights[tile.start : tile.end]) for tile in layout.tiles)
    return explained / (explained + layout.unexplained) if explained else 0.0


def _ordered(tiles: tuple[Tile, ...], expected: Callable[[str], bool]) -> list[Tile]:
    """Red flags before all, then pain, what tells more before mere answers, and what loses nothing before what does."""
    return sorted(
        tiles,
        key=lambda tile: (
            -tile.priority,
            tile.priority == 1 and tile.intent != "PainIntent",
            tile.weak,
            tile.intent in ANSWERS,
            tile.intent in RISKY and (tile.weak or not expected(tile.intent)),
            -tile.score,
        ),
    )


def _also(intents: list[Intent], priority: int) -> tuple[Intent, ...]:
    """Further meanings; beside pain only what was measured, and beside a red flag only the pain."""
    kinds = (ALONGSIDE, BESIDE_PAIN, frozenset({"PainIntent"}))[min(priority, 2)]
    return tuple(one for one in intents[1:] if one.name in kinds or (priority == 0 and _leaves_out(one)))


def _leaves_out(intent: Intent) -> bool:
    """Whether it names what is to be left out: it can be taken back, and is never the one at hand unsaid."""
    return intent.name == "SkipIntent" and bool(intent.text("exercise"))
