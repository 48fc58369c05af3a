"""Decides what a sentence means, out of all that was found in it.

The sentence is laid out with what was found, left to right, like tiles: what explains the most words with the fewest
tiles wins. Whole sentences must not have unexplained words beside them; what means something anywhere may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from engine.understanding.lattice import Lattice, Span, Value

_TILE: Final = 0.4
"""What each tile costs, so that one long pattern wins over two short ones."""

_UNEXPLAINED: Final = 0.5
_PREFERRED: Final = 0.3
_SAFETY: Final = 100.0

_CLEAN, _DIRTY, _WHOLE = 0, 1, 2
"""What stands before a place: nothing unexplained; something unexplained; a whole sentence that must end here."""


class Tile(NamedTuple):
    """Something that was found.

    Attributes:
        whole: It must not have unexplained words beside it.
        weak: It gives way to anything else.
        enough: How much of the sentence must be explained; the usual share when 0.
        hint: It means nothing where the sentence means anything else.
    """

    intent: str
    start: int
    end: int
    score: float
    whole: bool
    priority: int
    values: tuple[tuple[str, Value], ...]
    slots: dict[str, str | float]
    weak: bool = False
    enough: float = 0.0
    hint: bool = False


class Layout(NamedTuple):
    """The best way to lay out a sentence: its tiles, and how much of it they don't explain."""

    score: float
    unexplained: float
    tiles: tuple[Tile, ...]


def spans_of(lattice: Lattice, tile: Tile) -> list[Span]:
    """Where in the sentence the values of a tile stand."""
    return [span for span in lattice.spans if any(span.value is value for _, value in tile.values)]


def lay_out(lattice: Lattice, tiles: Iterable[Tile], connectors: frozenset[int]) -> Layout:
    """Find the best layout."""
    by_start: dict[int, list[Tile]] = {}
    for tile in tiles:
        by_start.setdefault(tile.start, []).append(tile)
    size = len(lattice.tokens)
    best: list[dict[int, Layout]] = [{} for _ in range(size + 1)]
    best[0][_CLEAN] = Layout(0.0, 0.0, ())
    for at in range(size):
        open_here = at in lattice.boundaries
        for mode, layout in best[at].items():
            _pass_over(lattice, at, mode, layout, best, connectors)
            free = mode != _DIRTY or open_here
            for tile in by_start.get(at, ()):
                if free or not tile.whole:
                    _keep(best[tile.end], _WHOLE if tile.whole else _CLEAN, _with(layout, tile))
    ends = best[size].values()
    return max(ends, key=_worth)


def _pass_over(
    lattice: Lattice, at: int, mode: int, layout: Layout, best: list[dict[int, Layout]], connectors: frozenset[int]
) -> None:
    for end in lattice.fillers[at]:
        _keep(best[end], mode, layout)
    weight = lattice.weights[at]
    if at in connectors:
        _keep(best[at + 1], _CLEAN, Layout(layout.score - 0.05, layout.unexplained, layout.tiles))
    if mode != _WHOLE or at in lattice.boundaries:
        skipped = Layout(layout.score - _UNEXPLAINED * weight, layout.unexplained + weight, layout.tiles)
        _keep(best[at + 1], _DIRTY, skipped)


def _with(layout: Layout, tile: Tile) -> Layout:
    before = max((other.priority for other in layout.tiles), default=0)
    score = layout.score + tile.score - _TILE + _SAFETY * max(0, tile.priority - before)
    return Layout(score, layout.unexplained, (*layout.tiles, tile))


def _keep(there: dict[int, Layout], mode: int, layout: Layout) -> None:
    known = there.get(mode)
    if known is None or _worth(layout) > _worth(known):
        there[mode] = layout


def _worth(layout: Layout) -> float:
    return layout.score


def preferring(order: tuple[str, ...]) -> Callable[[str], float]:
    """Give what each intent is worth more in a situation."""
    bonus = {intent: _PREFERRED * (1 - index / (2 * len(order))) for index, intent in enumerate(order)}
    return lambda intent: bonus.get(intent, 0.0)
