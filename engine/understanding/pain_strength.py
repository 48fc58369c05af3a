"""A number beside a pain is how strong the pain is, and no effort of a set: "my knee hurts, eight out of ten"."""

from __future__ import annotations

from collections.abc import Collection

from engine.understanding.decision import Tile
from engine.understanding.denying import MEASURED
from engine.understanding.grammar import Grammar
from engine.understanding.lattice import Lattice, Span

_STRONGEST = 10


def with_strength(lattice: Lattice, tiles: tuple[Tile, ...], grammar: Grammar) -> tuple[Tile, ...]:
    """Give a pain the number that tells its strength, and take that number from everything else."""
    pain = next((tile for tile in tiles if tile.intent == "PainIntent" and tile.priority == 1), None)
    if pain is None or any(slot == "severity" for slot, _ in pain.values) or not grammar.strength.before:
        return tiles
    told = next((span for span in lattice.spans if _is_strength(lattice, pain, span, grammar)), None)
    if told is None:
        return tiles
    strong = pain._replace(values=(*pain.values, ("severity", told.value)))
    kept = (tile for tile in tiles if tile.intent not in MEASURED or not tile.start <= told.start < tile.end)
    return tuple(strong if tile is pain else tile for tile in kept)


def _is_strength(lattice: Lattice, pain: Tile, span: Span, grammar: Grammar) -> bool:
    if span.type != "number" or not 0 < float(span.value["number"]) <= _STRONGEST:
        return False
    breaks = lattice.boundaries | {at + 1 for at, token in enumerate(lattice.tokens) if token in grammar.connectors}
    begin = max((at for at in breaks if at <= span.start), default=0)
    end = min((at for at in breaks if at >= span.end), default=len(lattice.tokens))
    if grammar.strength.about_sets.intersection(lattice.tokens[begin:end]):
        return False
    scaled = _scale_end(lattice, span.end, grammar.strength.behind)
    if scaled:
        return span.start >= pain.start or scaled == pain.start
    return span.start >= pain.start and _alone(lattice, pain, span, grammar, breaks)


def _scale_end(lattice: Lattice, at: int, behind: Collection[tuple[str, ...]]) -> int:
    """Where "out of ten" ends; 0 where it is not said."""
    return next((at + len(words) for words in behind if lattice.tokens[at : at + len(words)] == words), 0)


def _alone(lattice: Lattice, pain: Tile, span: Span, grammar: Grammar, breaks: Collection[int]) -> bool:
    """Whether a number ends its part of the sentence, and nothing before it makes it a count or a time."""
    tokens, end = lattice.tokens, span.end
    ends = end == len(tokens) or end in breaks or tokens[end] in grammar.connectors or bool(lattice.fillers[end])
    begins = span.start in breaks or span.start == pain.end or tokens[span.start - 1] in grammar.strength.before
    return ends and begins and tokens[span.start] not in grammar.pronouns
