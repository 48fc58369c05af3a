"""Gives each wanted cue a time: exact cues at their moment, the others in the gaps.

No two cues overlap. At least :data:`MARGIN` seconds of silence lie between two cues, and :data:`BREATH` seconds between
unrelated ones if there is room. Cues are placed by priority. A cue that does not fit is said a little faster, then in
fewer words, and is then left out; none is cut off.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from msgspec import structs

from engine.cues.models import Cue, Priority, Speech, Wanted

MARGIN = 0.12
"""Seconds of silence between two cues, and before the end of a step."""

BREATH = 1.5
"""Seconds of silence between two unrelated cues, if there is room."""

QUICKEST = 1.15
"""Speech rate at which a cue is said where there is hardly room for it."""

QUICKEST_COUNT = 1.3
"""The same for a count: "zweiundzwanzig" lasts a second, as a quick repetition does, and without it 21 is before 23."""

_WAYS = ((1.0, BREATH), (1.0, BREATH / 2), (1.0, MARGIN), (1.08, MARGIN), (QUICKEST, MARGIN))
"""Ways to make a cue fit: speech rate, and silence before and after unrelated cues."""

_COUNTED_DOWN = 5
"""A time of this many seconds or fewer belongs to a countdown; it is not a sentence of its own."""

_TAKEN = ""
"""The message of the placeholder that keeps an answer's place free."""

_begin = attrgetter("at")


class Span(NamedTuple):
    """From ``start`` to ``end``, in seconds from the step's start."""

    start: float
    end: float


def place(wanted: Iterable[Wanted], duration: float, speech: Speech, taken: Span | None = None) -> tuple[Cue, ...]:
    """Arrange the wanted cues of a step of ``duration`` seconds around the span ``taken``; sorted by time."""
    board = _Board(duration, speech)
    if taken is not None:
        board.cues.append(Cue(taken.start, "announce", _TAKEN, {}, "", taken.end - taken.start))
    for wish in sorted(_apart(wanted), key=lambda wish: (not wish.exact, wish.priority)):
        board.add(wish)
    return tuple(cue for cue in board.cues if cue.message != _TAKEN)


class _Board:
    """The cues placed so far, by time."""

    def __init__(self, duration: float, speech: Speech) -> None:
        self.duration, self.speech = duration, speech
        self.cues: list[Cue] = []
        self.reached: dict[str, float] = {}
        self.chains: dict[float, str] = {}  # in the order of the cues
        self.broken: set[str] = set()

    def add(self, wish: Wanted) -> None:
        """Place one cue: at the usual pace, else faster, else in fewer words.

        After a line of a set-up and how-to that found no place, its later lines are left out: an explanation may end
        early, but must have no gap.
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
        """The first moment with ``length`` free seconds, within the wish's window and after its chain."""
        at = max(wish.earliest, self.reached.get(wish.chain, 0.0))
        for cue in self.cues[max(0, bisect(self.cues, at, key=_begin) - 1) :]:
            apart = MARGIN if self._belongs(wish, cue) else breath
            if at + length + apart <= cue.at:
                break
            at = max(at, cue.end + apart)
        return at if at + length <= min(wish.until, self.duration) - MARGIN else None

    def _belongs(self, wish: Wanted, cue: Cue) -> bool:
        """Whether ``cue`` and ``wish`` belong together: same chain, or one is a count or a word such as "go"."""
        if cue.priority is Priority.EXACT:
            return cue.kind != "time" or cue.value is None or cue.value <= _COUNTED_DOWN
        return bool(wish.chain) and self.chains[cue.at] == wish.chain


def _ways(wish: Wanted) -> tuple[tuple[float, float], ...]:
    """The ways to try. Advice of its own is said at the usual pace with full silence, or left out."""
    if wish.kind == "count":
        return (*_WAYS, (QUICKEST_COUNT, MARGIN))
    alone = wish.priority is Priority.ADVICE and not wish.chain
    return _WAYS[:1] if alone else _WAYS


def _apart(wanted: Iterable[Wanted]) -> Iterator[Wanted]:
    """Each count is over before the next one, or that would find no place."""
    wishes = tuple(wanted)
    counts = sorted(wish.earliest for wish in wishes if wish.kind == "count" and wish.exact)
    for wish in wishes:
        following = counts[bisect(counts, wish.earliest) :] if wish.kind == "count" and wish.exact else []
        yield structs.replace(wish, until=min(wish.until, *following[:1])) if following else wish


def _lesson(wish: Wanted) -> str | None:
    """The exercise if this is a line of its set-up or how-to, else None."""
    if wish.priority not in {Priority.SETUP, Priority.HOW}:
        return None
    named = wish.message.removeprefix("exercise-").partition(".")[0]
    return str(wish.arguments.get("exercise", named))


def after(cues: Iterable[Cue], seconds: float) -> tuple[Cue, ...]:
    """The cues still to come ``seconds`` into the step. Missed ones are dropped, never said in a burst."""
    return tuple(cue for cue in cues if cue.at >= seconds)


def clear(cues: Iterable[Cue], start: float, end: float) -> tuple[Cue, ...]:
    """Drop the cues between ``start`` and ``end``, to make room for an answer."""
    return tuple(cue for cue in cues if cue.end + MARGIN <= start or cue.at >= end + MARGIN)
