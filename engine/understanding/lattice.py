"""A sentence with all that its words can be: the word itself, a number, a length of time, a weight, a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from engine.understanding.clocks import Clocks
from engine.understanding.intents import CLOCK
from engine.understanding.numbers import Numbers

Value = dict[str, str | float]
"""What a part of a sentence means, by kind: ``{"id": "chair"}``, ``{"number": 7}``, ``{"seconds": 90}``."""

CONTENT: Final = 1.0
"""What a word counts that says something."""

_LIGHT: Final = 0.35
_FILLER: Final = 0.45


class Edge(NamedTuple):
    """From one word to behind it, or behind several that belong together."""

    label: str
    end: int
    weight: float
    value: Value | None


class Span(NamedTuple):
    """A value in the sentence."""

    type: str
    start: int
    end: int
    value: Value


class Lattice(NamedTuple):
    """A sentence.

    Attributes:
        edges: What can be read from each word on.
        fillers: Where each word's fillers end: what is passed over for nothing.
        weights: How much each word counts.
        boundaries: The words before which a new part of the sentence can begin.
        marks: Those of them before which there was a mark.
    """

    tokens: tuple[str, ...]
    edges: tuple[tuple[Edge, ...], ...]
    fillers: tuple[tuple[int, ...], ...]
    weights: tuple[float, ...]
    boundaries: frozenset[int]
    spans: tuple[Span, ...]
    marks: frozenset[int] = frozenset()

    @property
    def begin(self) -> int:
        """The first word that is no filler."""
        return min((at for at, ends in enumerate(self.fillers) if not ends), default=0)


Phrases = dict[str, list[tuple[tuple[str, ...], str, Value | None]]]
"""By first word: all words, the kind, and the value."""


def phrases(known: Iterable[tuple[tuple[str, ...], str, Value | None]]) -> Phrases:
    """Make phrases findable by their first word."""
    found: Phrases = {}
    for words, kind, value in known:
        if words:
            found.setdefault(words[0], []).append((words, kind, value))
    return found


class LatticeMaker:
    """Makes the lattices of one locale."""

    def __init__(
        self,
        numbers: Numbers,
        things: Phrases,
        times: Times,
        clocks: Clocks,
        units: Mapping[str, str],
        fillers: Phrases,
        light: set[str],
    ) -> None:
        self._numbers, self._things, self._times, self._units = numbers, things, times, units
        self._clocks = clocks
        self._fillers, self._light = fillers, light

    def make(self, tokens: Sequence[str], boundaries: Iterable[int]) -> Lattice:
        """Read a sentence."""
        whole = tuple(tokens)
        weights = tuple(map(self._weight, whole))
        spans = tuple(self._spans(whole))
        edges = [[Edge(token, at + 1, weights[at], None)] for at, token in enumerate(whole)]
        for at, token in enumerate(whole):
            spelled = self._numbers.spelled(token)
            if spelled:
                edges[at].append(Edge(spelled, at + 1, weights[at], None))
        for span in spans:
            weight = max(CONTENT, sum(weights[span.start : span.end]))
            edges[span.start].append(Edge(f"{{{span.type}}}", span.end, weight, span.value))
        fillers = tuple(tuple(_ends(self._fillers, whole, at)) for at in range(len(whole)))
        marks = frozenset(boundaries)
        return Lattice(whole, tuple(map(tuple, edges)), fillers, weights, marks, spans, marks)

    def _weight(self, token: str) -> float:
        """How much a word counts: a pattern that spells out a filler explains no more than one that passes over it."""
        if token in self._light:
            return _LIGHT
        return _FILLER if any(len(words) == 1 for words, _, _ in self._fillers.get(token, ())) else CONTENT

    def _spans(self, tokens: tuple[str, ...]) -> Iterator[Span]:
        for at in range(len(tokens)):
            yield from self._measures(tokens, at)
            for words, kind, value in self._things.get(tokens[at], ()):
                if value is not None and tokens[at : at + len(words)] == words:
                    yield Span(kind, at, at + len(words), value)

    def _measures(self, tokens: tuple[str, ...], at: int) -> Iterator[Span]:
        number = self._numbers.read(tokens, at)
        if number is not None:
            yield Span("number", at, number[1], {"number": number[0]})
            unit = self._units.get(tokens[number[1]]) if number[1] < len(tokens) else None
            if unit is not None:
                yield Span("load", at, number[1] + 1, {"weight": number[0], "unit": unit})
        time = self._times.read(tokens, at, number)
        if time is not None:
            yield Span("time", at, time[1], time[0])
        clock = self._clocks.read(tokens, at)
        if clock is not None:
            yield Span(CLOCK, at, clock[1], {"id": clock[0]})


class Times:
    """Lengths of time: a number with its unit, and those with a name of their own."""

    def __init__(
        self,
        numbers: Numbers,
        units: Mapping[str, float],
        named: Mapping[tuple[str, ...], float],
        behind: Mapping[tuple[str, ...], float],
        between: set[str],
    ) -> None:
        self._numbers, self._units, self._between = numbers, units, between
        self._named = sorted(named.items(), key=lambda pair: -len(pair[0]))
        self._behind = sorted(behind.items(), key=lambda pair: -len(pair[0]))

    def read(self, tokens: Sequence[str], at: int, number: tuple[float, int] | None) -> tuple[Value, int] | None:
        """Read the length of time at ``at``."""
        for words, seconds in self._named:
            end = at + len(words)
            if tuple(tokens[at:end]) != words:
                continue
            whole = seconds in self._units.values()  # "eine Minute dreißig"
            return self._with_rest(tokens, seconds, seconds, end) if whole else (_time(seconds, seconds), end)
        if number is None or number[1] >= len(tokens) or tokens[number[1]] not in self._units:
            return None
        unit = self._units[tokens[number[1]]]
        return self._with_rest(tokens, number[0] * unit, unit, number[1] + 1)

    def _with_rest(self, tokens: Sequence[str], seconds: float, unit: float, end: int) -> tuple[Value, int]:
        """``an hour and a quarter``, ``one minute twenty``, ``a minute and fifteen seconds``."""
        for words, share in self._behind:
            if tuple(tokens[end : end + len(words)]) == words:
                return _time(seconds + share * unit, unit), end + len(words)
        after = end + 1 if end < len(tokens) and tokens[end] in self._between else end
        number = self._numbers.read(tokens, after)
        if number is None or unit <= 1 or number[0] >= 60:  # noqa: PLR2004 - of the next smaller unit
            return _time(seconds, unit), end
        smaller = self._units.get(tokens[number[1]], 0.0) if number[1] < len(tokens) else 0.0
        if 0 < smaller < unit:
            return _time(seconds + number[0] * smaller, unit), number[1] + 1
        alone = number[1] == len(tokens) and after == end
        return (_time(seconds + number[0] * unit / 60, unit), number[1]) if alone else (_time(seconds, unit), end)


def _time(seconds: float, unit: float) -> Value:
    """Whole minutes as minutes, unless they were said in seconds."""
    if unit >= 60 and seconds % 60 == 0:  # noqa: PLR2004 - whole minutes
        return {"minutes": int(seconds // 60)}
    return {"seconds": int(seconds)}


def _ends(known: Phrases, tokens: tuple[str, ...], at: int) -> Iterator[int]:
    for words, _, _ in known.get(tokens[at], ()):
        if tokens[at : at + len(words)] == words:
            yield at + len(words)
