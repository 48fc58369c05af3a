"""Finding each wanted cue a place: exact ones where they must be, the others in the gaps, or nowhere.

No two cues overlap, and :data:`MARGIN` seconds of silence lie between them; :data:`BREATH` seconds, where there is room
for it, between two that do not belong together. What matters more is placed first. A cue that does not fit is said a
little faster, then in fewer words, and then not at all; none is ever cut off.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from engine.cues.models import Cue, Priority, Speech, Wanted

MARGIN = 0.12
"""Seconds of silence between two cues, and before the end of a step."""

BREATH = 1.5
"""Seconds of silence between two cues that do not belong together, where there is room for it."""

_WAYS = ((1.0, BREATH), (1.0, BREATH / 2), (1.0, MARGIN), (1.08, MARGIN), (1.15, MARGIN))
"""How a cue may be said in order to fit: how much faster, and how close to what it does not belong to."""

_COUNTED_DOWN = 5
"""Up to this many seconds left, a time is one of a row that is counted, and no sentence of its own."""

_TAKEN = ""
"""The message of what stands for an answer while the others are placed."""

_begin = attrgetter("at")


class Span(NamedTuple):
    """From ``start`` to ``end``, in seconds from the step's start."""

    start: float
    end: float


def place(wanted: Iterable[Wanted], duration: float, speech: Speech, taken: Span | None = None) -> tuple[Cue, ...]:
    """Arrange what is wanted within a step of ``duration`` seconds, around the span that is ``taken``; by time."""
    board = _Board(duration, speech)
    if taken is not None:
        board.cues.append(Cue(taken.start, "announce", _TAKEN, {}, "", taken.end - taken.start))
    for wish in sorted(wanted, key=lambda wish: (not wish.exact, wish.priority)):
        board.add(wish)
    return tuple(cue for cue in board.cues if cue.message != _TAKEN)


class _Board:
    """The cues placed so far, by time."""

    def __init__(self, duration: float, speech: Speech) -> None:
        self.duration, self.speech = duration, speech
        self.cues: list[Cue] = []
        self.reached: dict[str, float] = {}
        self.chains: dict[float, str] = {}  # of each cue, by its time
        self.broken: set[str] = set()

    def add(self, wish: Wanted) -> None:
        """Find it a place, at the usual pace first, then faster, then in fewer words.

        Of a set-up and its how-to nothing is said after a line that found no place: half of it is a start, one with a
        hole is wrong.
        """
        lesson = _lesson(wish)
        if lesson in self.broken:
            return
        for message in (wish.message, *wish.instead):
            text = self.speech.text(message, wish.arguments)
            for pace, breath in _ways(wish):
                if self._try(wish, message, text, pace, breath):
                    return
        if lesson is not None:
            self.broken.add(lesson)

    def _try(self, wish: Wanted, message: str, text: str, pace: float, breath: float) -> bool:
        length = self.speech.length(text, pace)
        at = wish.earliest if wish.exact else self._gap(wish, length, breath)
        if at is None or not self._free(at, length, wish):
            return False
        cue = Cue(at, wish.kind, message, wish.arguments, text, length, wish.value, pace, wish.priority)
        insort(self.cues, cue, key=_begin)
        self.chains[at] = wish.chain
        if wish.chain:
            self.reached[wish.chain] = cue.end + MARGIN
        return True

    def _free(self, at: float, length: float, wish: Wanted) -> bool:
        if at + length > min(wish.until, self.duration) - MARGIN:
            return False
        index = bisect(self.cues, at, key=_begin)
        before = self.cues[index - 1] if index else None
        after = self.cues[index] if index < len(self.cues) else None
        return (before is None or before.end + MARGIN <= at) and (after is None or at + length + MARGIN <= after.at)

    def _gap(self, wish: Wanted, length: float, breath: float) -> float | None:
        """The first moment from which ``length`` seconds are free, in its window and after its chain."""
        at = max(wish.earliest, self.reached.get(wish.chain, 0.0))
        for cue in self.cues[max(0, bisect(self.cues, at, key=_begin) - 1) :]:
            apart = MARGIN if self._belongs(wish, cue) else breath
            if at + length + apart <= cue.at:
                break
            at = max(at, cue.end + apart)
        return at if at + length <= min(wish.until, self.duration) - MARGIN else None

    def _belongs(self, wish: Wanted, cue: Cue) -> bool:
        """Whether ``cue`` and ``wish`` are heard as one: of one chain, or a count, or a word such as "go"."""
        if cue.priority is Priority.EXACT:
            return cue.kind != "time" or cue.value is None or cue.value <= _COUNTED_DOWN
        return bool(wish.chain) and self.chains[cue.at] == wish.chain


def _ways(wish: Wanted) -> tuple[tuple[float, float], ...]:
    """Advice that stands alone can wait for another day: it is said in peace, or not at all."""
    alone = wish.priority is Priority.ADVICE and not wish.chain
    return _WAYS[:1] if alone else _WAYS


def _lesson(wish: Wanted) -> str | None:
    """The exercise whose set-up this is, or a line of its how-to; None for all else."""
    if wish.priority not in {Priority.SETUP, Priority.HOW}:
        return None
    named = wish.message.removeprefix("exercise-").partition(".")[0]
    return str(wish.arguments.get("exercise", named))


def after(cues: Iterable[Cue], seconds: float) -> tuple[Cue, ...]:
    """What is still to be said ``seconds`` into the step. What is past stays unsaid: never a burst of old cues."""
    return tuple(cue for cue in cues if cue.at >= seconds)


def clear(cues: Iterable[Cue], start: float, end: float) -> tuple[Cue, ...]:
    """Make room between ``start`` and ``end`` for an answer: what would sound then is left out."""
    return tuple(cue for cue in cues if cue.end + MARGIN <= start or cue.at >= end + MARGIN)
