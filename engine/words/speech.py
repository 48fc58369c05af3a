"""The words of a locale and the lengths of a voice, in the form that scripts need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

from engine.cues.estimate import estimate
from engine.words.words import Words
from engine.workflow.messages import unlisted

_DAYS: Final = ("day",)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LISTS: Final[dict[str, tuple[str, ...]]] = {
    "things": ("equipment-{}",),
    "muscles": ("muscle-{}",),
    "moves": ("exercise-{}",),
    "exercises": ("exercise-{}",),
    "limits": ("position-{}", "exercise-{}"),
    "days": _DAYS,
}
"""Arguments that hold several ids with commas between them, and the messages that name one."""

_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "exercise": ("exercise-{}",),
    "workout": ("workout-{}",),
    "thing": ("equipment-{}",),
    "what": ("position-{}", "exercise-{}"),
    "part": ("body-part-{}.object",),
}
"""Arguments that hold one id."""

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

    def lines(self, exercise: str, part: Literal["how", "cue", "effect"]) -> tuple[str, ...]:
        """The messages of an exercise's how-to steps or form cues, in order."""
        return self.words.variants(f"exercise-{exercise}.{part}")

    def variants(self, prefix: str) -> tuple[str, ...]:
        """The messages that may stand for ``prefix``."""
        return self.words.variants(prefix)

    def _phrase(self, message: str, arguments: Mapping[str, str | int]) -> str:
        return self.words.say(message, **{name: self._spoken(name, value) for name, value in arguments.items()})

    def _list(self, argument: str) -> str:
        return self.words.listed([self._phrase(one.id, one.arguments) for one in unlisted(argument)])

    def _spoken(self, name: str, value: str | int) -> str | int:
        if not isinstance(value, str):
            return value
        if name in _LISTS:
            return self.words.listed([self._name(_LISTS[name], one) for one in value.split(",") if one])
        if name in _NAMES:
            return self._name(_NAMES[name], value)
        if name == "load":  # a number with a fraction: twelve and a half is "12.5"
            return value.replace(".", self.words.say("decimal-sign"))
        return self._list(value) if name == "each" else value

    def _name(self, patterns: tuple[str, ...], id_: str) -> str:
        """Name what an id means; what has no name keeps its own words."""
        if patterns == _DAYS:
            return self.words.say("day-name", day=_WEEKDAYS.index(id_) + 1) if id_ in _WEEKDAYS else id_
        found = (pattern.format(id_) for pattern in patterns)
        return next((self.words.say(message) for message in found if self.words.has(message)), id_)
