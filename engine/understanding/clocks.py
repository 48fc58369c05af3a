"""Times of day as people say them: "half past six", "7:30", "halb acht"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from msgspec import Struct

from engine.understanding.numbers import Numbers

T = TypeVar("T")

HOURS: Final = 24
MINUTES: Final = 60
_NOON: Final = 12
_NIGHT: Final = range(1, 5)
"""Hours that mean the afternoon where nobody says otherwise."""

Phrase = tuple[str, ...]
Known = dict[str, list[tuple[Phrase, T]]]
"""What phrases mean, by their first word."""


class ClockWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of a locale around times of day.

    Attributes:
        named: Times with a name of their own, as ``12:00``.
        before: What stands before an hour, and the minutes it adds: "half past"; fewer than none: "quarter to".
        behind: What stands right behind an hour: "o'clock".
        morning: What names the half of the day before noon.
        evening: What names the half after it.
    """

    named: dict[str, str] = {}
    before: dict[str, int] = {}
    behind: tuple[str, ...] = ()
    morning: tuple[str, ...] = ()
    evening: tuple[str, ...] = ()


class Clocks:
    """Reads times of day out of a sentence."""

    def __init__(
        self,
        numbers: Numbers,
        named: Iterable[tuple[Phrase, str]],
        before: Iterable[tuple[Phrase, int]],
        behind: Iterable[Phrase],
        halves: tuple[Iterable[Phrase], Iterable[Phrase]],
    ) -> None:
        """Read with words that are in the normal form; ``halves`` name the morning and the evening."""
        self._numbers = numbers
        self._named, self._before = _findable(named), _findable(before)
        self._behind = _findable((phrase, 0) for phrase in behind)
        self._halves = _findable((phrase, half) for half, phrases in enumerate(halves) for phrase in phrases)

    def read(self, tokens: Sequence[str], at: int) -> tuple[str, int] | None:
        """Read the longest time of day at ``at``: as ``07:30``, and where it ends."""
        name = _longest(self._named, tokens, at)
        if name is not None:
            return name
        shift = _longest(self._before, tokens, at)
        hour = self._whole(tokens, shift[1] if shift else at, HOURS + 1)
        if hour is None:
            return None
        end = (_longest(self._behind, tokens, hour[1]) or (0, hour[1]))[1]
        minutes = None if shift else self._whole(tokens, end, MINUTES)
        end = minutes[1] if minutes else end
        half = _longest(self._halves, tokens, end)
        clock = hour[0] * MINUTES + (shift[0] if shift else minutes[0] if minutes else 0)
        return _told(_in_half(clock, half[0] if half else None)), half[1] if half else end

    def _whole(self, tokens: Sequence[str], at: int, below: int) -> tuple[int, int] | None:
        found = self._numbers.read(tokens, at)
        if found is None or found[0] != int(found[0]) or not 0 <= found[0] < below:
            return None
        return int(found[0]), found[1]


def _findable(known: Iterable[tuple[Phrase, T]]) -> Known[T]:
    """By first word, the longest phrases first."""
    found: Known[T] = {}
    for phrase, value in sorted(known, key=lambda one: -len(one[0])):
        found.setdefault(phrase[0], []).append((phrase, value))
    return found


def _longest(known: Known[T], tokens: Sequence[str], at: int) -> tuple[T, int] | None:
    for phrase, value in known.get(tokens[at], ()) if at < len(tokens) else ():
        if tuple(tokens[at : at + len(phrase)]) == phrase:
            return value, at + len(phrase)
    return None


def _in_half(clock: int, half: int | None) -> int:
    """Choose the half of the day: the one that was named; else nobody trains at three in the night."""
    noon = _NOON * MINUTES
    if half is None:
        return clock + noon if clock // MINUTES in _NIGHT else clock
    return clock % noon + half * noon if clock < 2 * noon and clock // MINUTES <= _NOON else clock


def _told(clock: int) -> str:
    clock %= HOURS * MINUTES
    return f"{clock // MINUTES:02}:{clock % MINUTES:02}"
