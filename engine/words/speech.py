"""The words of a locale and the lengths of a voice, in the form that scripts need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from engine.cues.estimate import estimate
from engine.words.words import Words
from engine.workflow.messages import unlisted

Length = Callable[[str, float], float]
"""Seconds that a text takes at a pace."""


class SpokenWords:
    """Implements :class:`engine.cues.models.Speech` for one locale."""

    def __init__(self, words: Words, length: Length = estimate) -> None:
        """Speak with ``words``; ``length`` is the voice's own where one is there."""
        self.words = words
        self._length = length

    def text(self, message: str, arguments: Mapping[str, str | int]) -> str:
        """The words of ``message``. Exercise and built-in workout ids become names; a workout file's title is kept.

        A ``load`` with a fraction arrives as text, and gets the locale's decimal sign.
        """
        text = self._phrase(message, arguments)
        return text[:1].upper() + text[1:]

    def length(self, text: str, pace: float) -> float:
        """Seconds that ``text`` takes at ``pace``."""
        return self._length(text, pace)

    def lines(self, exercise: str, part: Literal["how", "cue"]) -> tuple[str, ...]:
        """The messages of an exercise's how-to steps or form cues, in order."""
        return self.words.variants(f"exercise-{exercise}.{part}")

    def variants(self, prefix: str) -> tuple[str, ...]:
        """The messages that may stand for ``prefix``."""
        return self.words.variants(prefix)

    def _phrase(self, message: str, arguments: Mapping[str, str | int]) -> str:
        return self.words.say(message, **{name: self._spoken(name, value) for name, value in arguments.items()})

    def _list(self, argument: str) -> str:
        *most, last = [self._phrase(one.id, one.arguments) for one in unlisted(argument)]
        return self.words.say("list", names=", ".join(most), last=last) if most else last

    def _spoken(self, name: str, value: str | int) -> str | int:
        if name in {"exercise", "workout"} and self.words.has(f"{name}-{value}"):
            return self.words.say(f"{name}-{value}")
        if name == "load" and isinstance(value, str):  # a number with a fraction, such as "12.5"
            return value.replace(".", self.words.say("decimal-sign"))
        return self._list(str(value)) if name == "each" else value
