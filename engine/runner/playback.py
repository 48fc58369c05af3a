"""What the coach speaks with: a voice on a sound stream, or text only. It is also the session's clock."""

from __future__ import annotations

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from engine.cues.estimate import estimate
from engine.voice.uptime import uptime

if TYPE_CHECKING:
    from engine.voice.port import Samples  # numpy, where there is no sound: 80 ms


class Playback(ABC):
    """Speaks at times of its own clock, which ``start`` starts and nothing stops, also not a machine that sleeps."""

    lead: float
    """How many seconds ahead of time a text should be passed to ``say``."""

    ahead: int = 3
    """Of how many steps the texts should be prepared, with the one that begins."""

    @abstractmethod
    def start(self, not_before: float = 0.0) -> None:
        """Start the clock, at ``not_before`` or later, even if the machine's clock was set back."""

    @abstractmethod
    def now(self) -> float:
        """The session's time, in seconds since the epoch."""

    @abstractmethod
    def wall(self, seconds: float) -> float:
        """The real seconds in which ``seconds`` of the session's time pass."""

    @abstractmethod
    def length(self, text: str, pace: float) -> float:
        """Seconds that ``text`` takes at ``pace``, known or estimated. Returns at once."""

    @abstractmethod
    def prepare(self, words: Iterable[tuple[str, float]]) -> None:
        """Prepare texts that will be spoken soon, each with its pace, in this order. Returns at once."""

    @abstractmethod
    def ready(self, texts: Sequence[str]) -> None:
        """Wait until the first of ``texts`` can be spoken without delay, and prepare the others."""

    @abstractmethod
    def say(self, text: str, at: float, pace: float = 1.0, until: float = math.inf) -> float | None:
        """Speak ``text`` from ``at`` on, unless it would end after ``until``. Returns when it will be over."""

    @abstractmethod
    def sound(self, name: str, at: float, *, soft: bool = False) -> None:
        """Play a tick or a bell at ``at``, softer under words."""

    @abstractmethod
    def hush(self) -> None:
        """Fall silent now, and drop everything still to come."""

    def show_sound(self, take: Callable[[Samples, float], None]) -> None:  # noqa: B027 - silence shows nothing
        """Show ``take`` all sound that is played, and when it is heard (uptime), in the thread of the sound."""

    def notices(self) -> list[str]:
        """Messages about the sound device, for the screen. Each is given once."""
        return []

    @abstractmethod
    def close(self) -> None:
        """Release everything."""


class TextPlayback(Playback):
    """Speaks nothing. Its clock can run faster than real time."""

    lead = 0.0

    def __init__(self, speed: float = 1.0) -> None:
        """Run the clock at ``speed`` times real time."""
        self._speed = speed
        self._epoch = self._begun = 0.0

    def start(self, not_before: float = 0.0) -> None:
        """Begin."""
        self._epoch, self._begun = max(time.time(), not_before), uptime()

    def now(self) -> float:
        """The session's time."""
        return self._epoch + (uptime() - self._begun) * self._speed

    def wall(self, seconds: float) -> float:
        """Real seconds for ``seconds`` of the session."""
        return seconds / self._speed

    def length(self, text: str, pace: float) -> float:
        """An estimate."""
        return estimate(text, pace)

    def prepare(self, words: Iterable[tuple[str, float]]) -> None:
        """Nothing to prepare."""

    def ready(self, texts: Sequence[str]) -> None:
        """Always."""

    def say(self, text: str, at: float, pace: float = 1.0, until: float = math.inf) -> float | None:
        """Take as long as speaking would."""
        end = at + estimate(text, pace)
        return end if end <= until else None

    def sound(self, name: str, at: float, *, soft: bool = False) -> None:
        """No sound."""

    def hush(self) -> None:
        """Always silent."""

    def close(self) -> None:
        """Nothing to release."""
