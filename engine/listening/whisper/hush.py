"""How likely sentences are where nobody says anything: some fit any noise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from msgspec import Struct

from engine.listening.port import RATE, Samples
from engine.listening.whisper.decoder import Beginnings, Decoder
from engine.listening.whisper.layers import Places
from engine.listening.whisper.outcomes import Outcomes
from engine.listening.whisper.tree import Node
from engine.listening.whisper.weights_file import Matrix

_SECONDS: Final = 1.5
_LOUDNESS: Final = 0.01
_ROWS: Final = 24
"""Beginnings that are looked at at once: more take more memory."""

Text = tuple[int, ...]
Looked = list[tuple[Matrix, Matrix]]
Longer = tuple[int, int, tuple[Text, Node]]
"""The place of a text, a token after it, and both together."""


class _Known(Struct):
    """Of a text: how likely each token comes after it, and how likely nothing does."""

    next: dict[int, float] = {}
    over: float | None = None


class Hush:
    """What is likely anyhow. Finds out about each text once."""

    def __init__(self, decoder: Decoder, outcomes: Outcomes, prompt: Places, heard: Looked) -> None:
        """Ask a decoder, which has looked at :func:`hush`."""
        self._decoder, self._outcomes, self._prompt, self._heard = decoder, outcomes, prompt, heard
        self._known: dict[Text, _Known] = {}

    def mark(self, tree: Node) -> None:
        """Write down in a tree how likely each of its nodes is."""
        if self._is_new((), tree):
            self._ask([((), tree)], *self._decoder.begin(self._heard, self._prompt))
        self._write((), tree)

    def _is_new(self, text: Text, node: Node) -> bool:
        """Whether anything of a text, or after it, is not known yet."""
        known = self._known.get(text)
        if known is None or (node.whole and known.over is None) or node.next.keys() - known.next:
            return True
        return any(self._is_new((*text, token), after) for token, after in node.next.items())

    def _ask(self, texts: Sequence[tuple[Text, Node]], state: Beginnings, outcome: Matrix) -> None:
        """Note what comes after texts of one length, and go on to those that are longer."""
        for (text, node), row in zip(texts, outcome, strict=True):
            self._note(text, node, row)
        on = [
            (row, token, ((*text, token), after))
            for row, (text, node) in enumerate(texts)
            for token, after in node.next.items()
            if self._is_new((*text, token), after)
        ]
        for some in _by(_ROWS, on):
            rows, tokens, longer = zip(*some, strict=True)
            self._ask(longer, *self._decoder.go_on(self._heard, state.of(np.array(rows)), np.array(tokens)[:, None]))

    def _note(self, text: Text, node: Node, row: Matrix) -> None:
        known = self._known.setdefault(text, _Known())
        places = self._outcomes.places
        known.next.update((token, float(row[places[token]])) for token in node.next)
        if node.whole:
            known.over = float(np.logaddexp.reduce(row[self._outcomes.ends]))

    def _write(self, text: Text, node: Node) -> None:
        known = self._known[text]
        node.over = known.over or 0.0
        for token, after in node.next.items():
            after.anyhow = known.next[token]
            self._write((*text, token), after)


def hush() -> Samples:
    """A room where nobody says anything."""
    chance = np.random.default_rng(1)
    return chance.standard_normal(round(_SECONDS * RATE)).astype(np.float32) * np.float32(_LOUDNESS)


def _by(number: int, some: Sequence[Longer]) -> Iterator[Sequence[Longer]]:
    return (some[at : at + number] for at in range(0, len(some), number))
