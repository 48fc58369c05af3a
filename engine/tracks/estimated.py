"""Words with estimated lengths, so that a track is laid out alike wherever that is done, and by whatever voice."""

from __future__ import annotations

from typing import Literal

from engine.cues.estimate import estimate
from engine.cues.models import Arguments, Speech


class Estimated:
    """The words of a speech, each as long as it is by estimate."""

    def __init__(self, speech: Speech) -> None:
        """Take the words of ``speech``."""
        self._speech = speech

    def text(self, message: str, arguments: Arguments) -> str:
        """The words of a message."""
        return self._speech.text(message, arguments)

    def length(self, text: str, pace: float) -> float:
        """Seconds that a text takes at a pace, by estimate."""
        return estimate(text, pace)

    def lines(self, exercise: str, part: Literal["how", "cue", "effect"]) -> tuple[str, ...]:
        """The messages of an exercise."""
        return self._speech.lines(exercise, part)

    def variants(self, prefix: str) -> tuple[str, ...]:
        """The variants of a message."""
        return self._speech.variants(prefix)
