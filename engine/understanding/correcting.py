"""Slips of the tongue: ``six no seven`` means seven, ``day one, no wait, day three`` means day three."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from engine.understanding.lattice import Lattice, LatticeMaker, Span

_KINDS = frozenset({"number", "time", "load", "WORKOUT", "EXERCISE", "EQUIPMENT", "SIDE", "BODY_PART", "DAY"})
_APART = 3  # words that may stand between the slip and the correction, such as "one more minute"
_CLEAR = frozenset({"number", "time", "load", "WORKOUT", "SIDE", "DAY"})  # "dumbbells, no bench" corrects nothing


def corrected(
    maker: LatticeMaker,
    markers: Sequence[tuple[str, ...]],
    connectors: Collection[str],
    tokens: tuple[str, ...],
    boundaries: Iterable[int],
) -> Lattice:
    """Make the lattice of a sentence in which each slip is replaced by its correction.

    Args:
        maker: Makes the lattices of the locale.
        markers: What stands between a slip and its correction, the longest first.
        connectors: Words between two parts of a sentence.
        tokens: The words of the sentence.
        boundaries: The words before which there was a mark.
    """
    lattice = maker.make(tokens, boundaries)
    for _ in range(2):
        slip = next(_slips(lattice, markers, connectors), None)
        if slip is None:
            break
        wrong, marker, right = slip
        tokens = lattice.tokens
        put = tokens[right.start : right.end]
        kept = (*tokens[: wrong.start], *put, *tokens[wrong.end : marker], *tokens[right.end :])
        lattice = maker.make(kept, ())
    return lattice


def _slips(
    lattice: Lattice, markers: Sequence[tuple[str, ...]], connectors: Collection[str]
) -> Iterator[tuple[Span, int, Span]]:
    spans = sorted((span for span in lattice.spans if span.type in _KINDS), key=lambda span: span.start - span.end)
    for wrong in spans:
        for start in range(wrong.end, min(wrong.end + _APART, len(lattice.tokens))):
            if any(token in connectors for token in lattice.tokens[wrong.end : start]):
                break
            for marker in markers:
                after = start + len(marker)
                if lattice.tokens[start:after] != marker or (len(marker) == 1 and wrong.type not in _CLEAR):
                    continue
                yield from (
                    (wrong, start, right) for right in spans if right.start == after and right.type == wrong.type
                )
