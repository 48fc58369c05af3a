"""Follows a tree of sentences as far as they may have been said, and what was said freely beside it."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from engine.listening.port import ANYHOW
from engine.listening.whisper.decoder import Beginnings, Decoder
from engine.listening.whisper.layers import Places
from engine.listening.whisper.outcomes import Outcomes
from engine.listening.whisper.tree import Node
from engine.listening.whisper.weights_file import Matrix


class Reach(NamedTuple):
    """How far a search goes.

    Attributes:
        width: Beginnings that are followed at once.
        behind: How much less likely than the best one a beginning may be to be followed.
    """

    width: int = 12
    behind: float = 8.0


USUAL: Final = Reach()
"""As far as speech takes a fraction of a second."""

LEFT: Final = 5.0
"""How much less likely than the least likely sentence those count that were not followed to their end."""

LONGEST: Final = 14
"""Tokens of free text."""


class Live(NamedTuple):
    """A beginning that is followed."""

    node: Node
    score: float
    anyhow: float
    row: int
    token: int
    call: float = -np.inf

    @property
    def value(self) -> float:
        """How much it is worth to be followed: by the score alone, what fits any noise pushes out what was said."""
        return self.score - ANYHOW * self.anyhow


class Found(NamedTuple):
    """How likely each sentence is, and the likeliest free text with its own likelihood, as logarithms.

    Attributes:
        sentences: Those that were not followed to their end are a good deal less likely than the rest.
        anyhow: How likely each is where nothing is said; None for those that were not followed to their end.
        free: Tokens.
        free_score: Theirs.
    """

    sentences: list[float]
    anyhow: list[float | None]
    calls: list[float]
    free: list[int]
    free_score: float


class Search:
    """One search through one piece of speech."""

    def __init__(self, decoder: Decoder, outcomes: Outcomes, size: int, reach: Reach = USUAL) -> None:
        """Search with a decoder.

        Args:
            decoder: What predicts.
            outcomes: What it predicts.
            size: How many sentences there are.
            reach: How far to go.
        """
        self._decoder, self._place, self._tokens, self._ends = decoder, outcomes.places, outcomes.tokens, outcomes.ends
        self._reach = reach
        self._scores = [-np.inf] * size
        self._anyhow: list[float | None] = [None] * size
        self._calls = [-np.inf] * size
        self._worth = -np.inf
        self._free: list[int] = []
        self._free_score = 0.0
        self._freely = True

    def run(self, heard: list[tuple[Matrix, Matrix]], prompt: Places, tree: Node) -> Found:
        """Search until nothing is left to follow."""
        state, outcome = self._decoder.begin(heard, prompt)
        live, free_row = [Live(tree, 0.0, 0.0, 0, 0)], 0
        while True:
            live = self._followed(live, outcome)
            free = self._free_token(outcome[free_row])
            if not live and free is None:
                return Found(self._sentences(), self._anyhow, self._calls, self._free, self._free_score)
            rows = [one.row for one in live] + ([free_row] if free is not None else [])
            tokens = [one.token for one in live] + ([free] if free is not None else [])
            state, outcome = self._go_on(heard, state, rows, tokens)
            live = [one._replace(row=row) for row, one in enumerate(live)]
            free_row = len(live) if free is not None else 0

    def _sentences(self) -> list[float]:
        least = min((one for one in self._scores if one > -np.inf), default=self._free_score - USUAL.behind)
        return [one if one > -np.inf else least - LEFT for one in self._scores]

    def _go_on(
        self, heard: list[tuple[Matrix, Matrix]], state: Beginnings, rows: list[int], tokens: list[int]
    ) -> tuple[Beginnings, Matrix]:
        return self._decoder.go_on(heard, state.of(np.array(rows)), np.array(tokens)[:, None])

    def _followed(self, live: list[Live], outcome: Matrix) -> list[Live]:
        """Note what is whole, and give how the rest may go on, the most worth first."""
        on = [
            self._one_more(one, token, after, float(outcome[one.row, self._place[token]]))
            for one in live
            for token, after in one.node.next.items()
        ]
        on += [self._ended(one, outcome[one.row]) for one in live if one.node.whole and not one.node.ended]
        for one in live:
            if one.node.ended:
                self._note(one._replace(score=one.score + float(outcome[one.row, self._ends[0]])))
        on.sort(key=lambda one: -one.value)
        least = max(on[0].value if on else -np.inf, self._worth) - self._reach.behind
        return [one for one in on[: self._reach.width] if one.value >= least]

    @staticmethod
    def _one_more(live: Live, token: int, node: Node, likely: float) -> Live:
        score, anyhow = live.score + likely, live.anyhow + node.anyhow
        return Live(node, score, anyhow, live.row, token, score - anyhow if node.word else live.call)

    def _ended(self, live: Live, outcome: Matrix) -> Live:
        """Note how likely nothing comes after a sentence, and give it with the likeliest mark at its end."""
        over = live._replace(anyhow=live.anyhow + live.node.over)
        self._note(over._replace(score=live.score + float(outcome[self._ends[0]])))
        mark = int(outcome[self._ends[1:]].argmax()) + 1
        score = live.score + float(outcome[self._ends[mark]])
        ended = Node(whole=live.node.whole, ended=True)
        return over._replace(node=ended, score=score, token=self._tokens[self._ends[mark]])

    def _note(self, live: Live) -> None:
        self._worth = max(self._worth, live.value)
        for number in live.node.whole:
            self._scores[number] = max(self._scores[number], live.score)
            self._anyhow[number] = live.anyhow
            self._calls[number] = live.call

    def _free_token(self, outcome: Matrix) -> int | None:
        """The likeliest next token of the free text; None where it ends."""
        if not self._freely:
            return None
        place = int(outcome.argmax())
        self._free_score += float(outcome[place])
        self._freely = place != self._ends[0] and len(self._free) < LONGEST
        if not self._freely:
            return None
        self._free.append(self._tokens[place])
        return self._free[-1]
