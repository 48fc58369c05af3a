"""Finds templates in a sentence, word by word: the smallest machine that does it without trying one after the other.

A state is a number; reading a word or a value leads from one state to the next ones. What is found is a span of the
sentence with the values in it, and a score: what was read literally counts, what ``...`` stood for costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from engine.understanding.lattice import Edge, Lattice, Value
from engine.understanding.template import Node

MOST_SKIPPED: Final = 4
"""Words that ``...`` stands for."""

MOST_LEFT_OUT: Final = 2
"""Words that may be too many for a template, where nothing fits better."""

_LEFT_OUT: Final = 0.8
_SKIPPED: Final = 0.6
"""What a skipped word costs, for each point it would have counted."""

_Captures = tuple[tuple[str, Value], ...]


class Found(NamedTuple):
    """A template in a sentence.

    Attributes:
        pattern: The number that was given with the template.
        skipped: How many words ``...`` stood for.
    """

    pattern: int
    start: int
    end: int
    score: float
    skipped: int
    values: _Captures


class _Item(NamedTuple):
    score: float
    skipped: int
    values: _Captures


class Automaton:
    """All templates at once."""

    def __init__(self) -> None:
        self._next: list[dict[str, list[int]]] = [{}]
        self._any: dict[int, int] = {}
        self._slot: dict[int, str] = {}
        self._final: dict[int, list[int]] = {}
        self.words: set[str] = set()

    def add(self, node: Node, pattern: int, labels: dict[str, str]) -> None:
        """Add a template; ``labels`` says what kind of value each slot takes."""
        for state in self._grown(node, [0], labels):
            if state:
                self._final.setdefault(state, []).append(pattern)

    def find(self, lattice: Lattice, gaps: frozenset[int] = frozenset()) -> Iterator[Found]:
        """Find every template that stands anywhere in the sentence.

        Args:
            lattice: The sentence.
            gaps: Words that may stand anywhere in a template, a few of them, at a cost.
        """
        for start in range(len(lattice.tokens)):
            yield from self._from(lattice, start, gaps)

    def _from(self, lattice: Lattice, start: int, gaps: frozenset[int]) -> Iterator[Found]:
        waiting: list[dict[int, _Item]] = [{} for _ in range(len(lattice.tokens) + 1)]
        waiting[start][0] = _Item(0.0, 0, ())
        for at in range(start, len(lattice.tokens) + 1):
            for state, item in waiting[at].items():
                for pattern in self._final.get(state, ()):
                    yield Found(pattern, start, at, item.score, item.skipped, item.values)
            if waiting[at] and at < len(lattice.tokens):
                self._step(lattice, at, waiting)
                if at in gaps:
                    self._leave_out(lattice, at, waiting)

    def _leave_out(self, lattice: Lattice, at: int, waiting: list[dict[int, _Item]]) -> None:
        """Pass over a word that no template has at this place."""
        cost = _LEFT_OUT * lattice.weights[at]
        for state, item in waiting[at].items():
            if state and item.skipped < MOST_LEFT_OUT:
                self._reach(waiting[at + 1], state, _Item(item.score - cost, item.skipped + 1, item.values))

    def _step(self, lattice: Lattice, at: int, waiting: list[dict[int, _Item]]) -> None:
        edges, following, fillers = lattice.edges[at], self._next, lattice.fillers[at]
        for state, item in waiting[at].items():
            onward = following[state]
            for edge in edges:
                targets = onward.get(edge.label)
                if targets:
                    self._take(item, edge, targets, waiting[edge.end])
            if state and (fillers or state in self._any):
                self._pass_over(lattice, at, state, item, waiting)

    def _take(self, item: _Item, edge: Edge, targets: list[int], there: dict[int, _Item]) -> None:
        """Read a word or a value; what fills a slot is kept."""
        score = item.score + edge.weight
        plain = _Item(score, item.skipped, item.values)
        for target in targets:
            known = there.get(target)
            if known is None or score > known.score:
                there[target] = (
                    plain
                    if edge.value is None
                    else plain._replace(values=(*item.values, (self._slot[target], edge.value)))
                )

    def _pass_over(self, lattice: Lattice, at: int, state: int, item: _Item, waiting: list[dict[int, _Item]]) -> None:
        """Pass over fillers for nothing, and what ``...`` stands for at a cost."""
        for end in lattice.fillers[at]:
            self._reach(waiting[end], state, item)
        target = self._any.get(state)
        if target is not None and item.skipped < MOST_SKIPPED:
            cost = _SKIPPED * lattice.weights[at]
            self._reach(waiting[at + 1], target, _Item(item.score - cost, item.skipped + 1, item.values))

    @staticmethod
    def _reach(there: dict[int, _Item], state: int, item: _Item) -> None:
        known = there.get(state)
        if known is None or item.score > known.score:
            there[state] = item

    def _grown(self, node: Node, starts: list[int], labels: dict[str, str], target: int | None = None) -> list[int]:
        """Add a part of a template behind ``starts``; give the states behind it.

        What ends with a word leads to ``target``, where there is one: alternatives then go on together.
        """
        if node.kind == "words":
            self.words.add(node.text)
            return [self._joined(starts, node.text, target)]
        if node.kind == "slot":
            state = self._joined(starts, labels[node.text])
            self._slot[state] = node.text
            return [state]
        if node.kind == "any":
            return self._skipping(starts)
        if node.kind == "choice":
            target = self._state() if target is None else target
            ends = (end for part in node.parts for end in self._grown(part, starts, labels, target))
            return list(dict.fromkeys(ends))
        last = len(node.parts) - 1
        for index, part in enumerate(node.parts):
            starts = self._grown(part, starts, labels, target if index == last else None)
        return starts

    def _joined(self, starts: list[int], label: str, target: int | None = None) -> int:
        state = self._state() if target is None else target
        for start in starts:
            following = self._next[start].setdefault(label, [])
            if not following or following[-1] != state:
                following.append(state)
        return state

    def _skipping(self, starts: list[int]) -> list[int]:
        state = self._state()
        self._any[state] = state
        for start in starts:
            if start:
                self._any[start] = state
        return [*starts, state]

    def _state(self) -> int:
        self._next.append({})
        return len(self._next) - 1
