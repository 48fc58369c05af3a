"""The ear: sound goes in, what was heard comes out."""

from __future__ import annotations

from collections.abc import Iterable

from engine.listening.hearing import Heard
from engine.listening.port import ActivityDetector, Recogniser, Samples


class Ear:
    """Listens for what is sensible now. Holds the sound of the sentence that is being said, and nothing older.

    Knows no clock: its times are counted in samples. Not for two threads at once.
    """

    def __init__(self, locale: str, recogniser: Recogniser, detector: ActivityDetector) -> None:
        """Listen in a locale; nothing is armed yet."""
        self._locale, self._recogniser, self._detector = locale, recogniser, detector
        self._situation, self._addressed = "", True
        self._said: tuple[str, ...] = ()

    def arm(self, situation: str, addressed: bool) -> None:
        """Listen for what is sensible in a situation from now on; ``addressed``: the coach must be called first."""
        self._situation, self._addressed = situation, addressed

    def gate(self, texts: Iterable[str]) -> None:
        """Leave alone what the coach is saying just now; none for silence."""
        self._said = tuple(texts)

    def feed(self, samples: Samples) -> list[Heard]:
        """Take in sound of any length, and give what was heard to its end in it."""
        raise NotImplementedError
