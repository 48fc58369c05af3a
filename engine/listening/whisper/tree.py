"""Sentences as a tree of tokens: what begins alike is there once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Node(Struct):
    """A beginning of sentences.

    Attributes:
        next: How it goes on, by the token that comes next.
        whole: Which sentences it is, by their number.
        ended: Whether it has the mark of its end.
    """

    next: dict[int, Node] = {}
    whole: list[int] = []
    ended: bool = False


def grow(sentences: Sequence[Sequence[int]]) -> Node:
    """Make the tree of some sentences, given as tokens."""
    root = Node()
    for number, tokens in enumerate(sentences):
        node = root
        for token in tokens:
            node = node.next.setdefault(token, Node())
        node.whole.append(number)
    return root
