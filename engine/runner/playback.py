"""What the coach speaks with: a voice on a sound stream, or nothing but text. Either one is the session's clock."""

from __future__ import annotations

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from engine.cues.estimate import estimate


class Playback(ABC):
    """Speaks at times of its own clock, which runs from ``start`` on and never stands still."""

    lead: float
    """Seconds before its time that something to say should be given to it."""

    @abstractmethod
    def start(self, not_before: float = 0.0) -> None:
        """Begin: from now on the clock runs, from ``not_before`` on if the machine's own was set back."""

    @abstractmethod
    def now(self) -> float:
        """The session's time, in seconds since the epoch."""

    @abstractmethod
    def wall(self, seconds: float) -> float:
        """The real seconds in which ``seconds`` of the session's time pass."""

    @abstractmethod
    def length(self, text: str, pace: float) -> float:
        """Seconds that ``text`` takes at ``pace``: known or estimated, but answered at once."""

    @abstractmethod
    def prepare(self, texts: Iterable[str], pace: float = 1.0) -> None:
        """These will be wanted soon, in this order. Returns at once."""

    @abstractmethod
    def ready(self, texts: Sequence[str]) -> None:
        """Wait until the first of ``texts`` can be said without delay; the others are prepared."""

    @abstractmethod
    def say(self, text: str, at: float, pace: float = 1.0, until: float = math.inf) -> float | None:
        """Let ``text`` begin at ``at``; returns when it is over. What would go on beyond ``until`` is left unsaid."""

    @abstractmethod
    def sound(self, name: str, at: float, *, soft: bool = False) -> None:
        """Let a tick or a bell begin at ``at``; softer when words are said over it."""

    @abstractmethod
    def hush(self) -> None:
        """Fall silent now, and forget what was still to be said."""

    def notices(self) -> list[str]:
        """Messages about the sound itself, for the screen, each told once."""
        return []

    @abstractmethod
    def close(self) -> None:
        """Let go of everything."""


class TextPlayback(Playback):
    """Says nothing. Its time can run faster than the world's."""

    lead = 0.0

    def __init__(self, speed: float = 1.0) -> None:
        """A clock that runs ``speed`` times as fast as the wall's."""
        self._speed = speed
        self._epoch = self._begun = 0.0

    def start(self, not_before: float = 0.0) -> None:
        """Begin."""
        self._epoch, self._begun = max(time.time(), not_before), time.monotonic()

    def now(self) -> float:
        """The session's time."""
        return self._epoch + (time.monotonic() - self._begun) * self._speed

    def wall(self, seconds: float) -> float:
        """Real seconds for ``seconds`` of the session."""
        return seconds / self._speed

    def length(self, text: str, pace: float) -> float:
        """An estimate."""
        return estimate(text, pace)

    def prepare(self, texts: Iterable[str], pace: float = 1.0) -> None:
        """Nothing to prepare."""

    def ready(self, texts: Sequence[str]) -> None:
        """Always."""

    def say(self, text: str, at: float, pace: float = 1.0, until: float = math.inf) -> float | None:
        """Take the time that saying it would take."""
        end = at + estimate(text, pace)
        return end if end <= until else None

    def sound(self, name: str, at: float, *, soft: bool = False) -> None:
        """No sound."""

    def hush(self) -> None:
        """Always is."""

    def close(self) -> None:
        """Nothing to let go of."""
