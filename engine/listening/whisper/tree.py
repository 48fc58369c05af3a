"""Sentences as a tree of tokens: what begins alike is there once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Node(Struct):
    """A beginning of sentences.

    Attributes:
        next: How it goes on, by the token that comes next.
        whole: Which sentences it is, by their number.
        ended: Whether it has the mark of its end.
        anyhow: How likely its last token comes there where nothing is said, as a logarithm; see :mod:`.hush`.
        over: The same of nothing coming after it.
        word: Whether their first word ends here.
    """

    next: dict[int, Node] = {}
    whole: list[int] = []
    ended: bool = False
    anyhow: float = 0.0
    over: float = 0.0
    word: bool = False


def grow(sentences: Iterable[tuple[Sequence[int], int]]) -> Node:
    """Make the tree of some sentences, given as tokens, with how many of these are the first word."""
    root = Node()
    for number, (tokens, first) in enumerate(sentences):
        node = root
        for place, token in enumerate(tokens, 1):
            node = node.next.setdefault(token, Node())
            node.word = node.word or place == first
        node.whole.append(number)
    return root
