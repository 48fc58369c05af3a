"""When captions are shown: with what is said, and long enough to be read.

A voice may say more in a second than an eye takes in. Then a caption stays into the silence that follows; without any,
the next one comes later than its words, never sooner. What is too long for two lines is parted where a sentence ends,
or else a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

FASTEST: Final = 20
"""Characters a second that are read without haste, spaces among them."""

LONGEST: Final = 84
"""Characters that two lines hold."""

_SHORTEST: Final = 800  # milliseconds that even a count is shown, if nothing follows sooner
_SECOND: Final = 1_000
_SENTENCE, _CLAUSE = re.compile(r"(?<=[.!?])\s+"), re.compile(r"(?<=[;:,])\s+|\s+(?=[–-]\s)")


class Shown(NamedTuple):
    """A text with its start and end in milliseconds."""

    start: int
    end: int
    text: str


def timed(said: Iterable[Shown]) -> Iterator[Shown]:
    """What is said, as it is shown: by time, never two at once, each as long as its reading takes."""
    parts = [part for one in _together(said) for part in _parted(one)]
    free = 0
    for place, part in enumerate(parts):
        start = max(part.start, free)
        following = (later.start for later in parts[place + 1 : place + 2])
        free = max(start + _reading(part.text), min((max(part.end, start + _SHORTEST), *following)))
        yield Shown(start, free, part.text)


def _reading(text: str) -> int:
    return -(-len(text) * _SECOND // FASTEST)


def _together(said: Iterable[Shown]) -> Iterator[Shown]:
    """Texts that begin in the same millisecond are one."""
    for start, same in groupby(sorted(one for one in said if one.text), key=lambda one: one.start):
        every = list(same)
        yield Shown(start, max(one.end for one in every), "\n".join(one.text for one in every))


def _parted(one: Shown) -> Iterator[Shown]:
    """The parts of a long text, each while it is said, as far as letters tell."""
    parts = list(_in_two_lines(one.text))
    whole = sum(map(len, parts))
    done = 0
    for part in parts:
        start, done = one.start + (one.end - one.start) * done // whole, done + len(part)
        yield Shown(start, one.start + (one.end - one.start) * done // whole, part)


def _in_two_lines(text: str) -> Iterator[str]:
    """As few parts as hold a text in two lines each; a sentence or clause that is longer stays whole."""
    for sentences in _joined(_SENTENCE.split(text)) if len(text) > LONGEST else [text]:
        yield from _joined(_CLAUSE.split(sentences)) if len(sentences) > LONGEST else [sentences]


def _joined(pieces: Sequence[str]) -> Iterator[str]:
    """Pieces put together again, as far as they fit, and evenly."""
    whole = sum(map(len, pieces))
    share = whole / -(-whole // LONGEST)
    joined = pieces[0]
    for piece in pieces[1:]:
        if len(joined) + 1 + len(piece) <= LONGEST and len(joined) + len(piece) / 2 <= share:
            joined = f"{joined} {piece}"
        else:
            yield joined
            joined = piece
    yield joined
