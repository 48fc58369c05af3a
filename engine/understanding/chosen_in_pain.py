"""What is to be done about a pain, told in the same breath: "skip it, my knee hurts"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from engine.understanding.decision import Layout, Tile
from engine.understanding.denying import asks
from engine.understanding.grammar import Grammar
from engine.understanding.intent_kinds import CHOSEN_IN_PAIN
from engine.understanding.lattice import Lattice

_STOP: Final = "AMAZON.StopIntent"


def chosen_in_pain(
    lattice: Lattice, layout: Layout, tiles: tuple[Tile, ...], grammar: Grammar, expected: Callable[[str], bool]
) -> tuple[Tile, ...]:
    """Find the one thing that was chosen plainly; nothing where it is denied, asked, or one of two.

    "Stop" alone may be a cry: it is a choice only where one was asked for.
    """
    plain = [tile for tile in tiles if not tile.weak and (tile.whole or not layout.unexplained)]
    found = [tile for tile in plain if tile.intent in CHOSEN_IN_PAIN]
    if len({tile.intent for tile in found}) != 1 or asks(lattice, grammar.askers, grammar.pronouns):
        return ()
    denied = any(grammar.negations.intersection(lattice.tokens[one.start : one.end]) for one in found)
    cried = all(one.intent == _STOP and one.end - one.start == 1 for one in found)
    return () if denied or (cried and not expected(_STOP)) else (found[0],)
