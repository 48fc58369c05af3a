"""The words of one locale: every line the coach can say, and what it knows of exercises, muscles and workouts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from engine.words import locales
from engine.words.errors import UnknownLocale, WordsError
from engine.words.locales import LOCALES, available, resolve

if TYPE_CHECKING:
    from fluent.runtime.resolver import Pattern

    from engine.words.fluent_files import FluentTexts

__all__ = ["LOCALES", "Argument", "UnknownLocale", "Words", "WordsError", "available"]

Argument = str | int | float
"""The argument of a line: a text or a number."""

_REMEMBERED = 8192  # a script has about a thousand lines, each 30 µs to format


class Words:
    """Formats the messages of one locale, and caches the results. Make it with :meth:`load`.

    A message is named by its id, an attribute by ``message.attribute``.
    """

    def __init__(self, locale: str, texts: Callable[[], FluentTexts], ids: frozenset[str]) -> None:
        """``texts`` is called when something is said first."""
        self.locale = locale
        self._texts = texts
        self._ids = ids
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._format)

    @staticmethod
    def load(locale: str, folder: Path = LOCALES) -> Words:
        """Read all words of a locale. A second call returns the same object.

        Raises:
            UnknownLocale: there is no complete locale of this name.
        """
        return _load(resolve(locale, folder), folder)

    @staticmethod
    def available() -> list[str]:
        """Name the locales that can be loaded."""
        return available()

    def say(self, message: str, /, **arguments: Argument) -> str:
        """Put a message into words.

        Raises:
            WordsError: there is no such message, or an argument is missing.
        """
        return self._remembered(message, tuple(sorted(arguments.items())))

    @property
    def ids(self) -> frozenset[str]:
        """Name every message and ``message.attribute``."""
        return self._ids

    def has(self, message: str) -> bool:
        """Whether there is such a message or ``message.attribute``."""
        return message in self._ids

    def variants(self, prefix: str) -> tuple[str, ...]:
        """Name the messages ``prefix-1``, ``prefix-2`` and so on, as many as there are without a gap."""
        return tuple(takewhile(self.has, (f"{prefix}-{number}" for number in count(1))))

    def listed(self, names: list[str]) -> str:
        """Name several things in one breath; empty where there is none."""
        *most, last = names or [""]
        return self.say("list", names=", ".join(most), last=last) if most else last

    def exercise(self, id: str) -> str:
        """Name an exercise."""
        return self.say(f"exercise-{id}")

    def setup(self, id: str) -> str:
        """Tell how to get into position."""
        return self.say(f"exercise-{id}.setup")

    def how(self, id: str) -> tuple[str, ...]:
        """Tell how an exercise is done, a sentence each."""
        return self._each(f"exercise-{id}.how")

    def cues(self, id: str) -> tuple[str, ...]:
        """List the form cues of an exercise, those of effect first; each fits into the gap between two counts."""
        return (*self._each(f"exercise-{id}.effect"), *self._each(f"exercise-{id}.cue"))

    def trains(self, id: str) -> str:
        """Tell what an exercise is good for."""
        return self.say(f"exercise-{id}.trains")

    def muscle(self, id: str) -> str:
        """Name a muscle."""
        return self.say(f"muscle-{id}")

    def muscle_about(self, id: str) -> str:
        """Tell where a muscle lies and what it does."""
        return self.say(f"muscle-{id}.is")

    def equipment(self, id: str) -> str:
        """Name a piece of equipment with its article, to follow "needs" or "without"."""
        return self.say(f"equipment-{id}")

    def workout(self, id: str) -> str:
        """Title a built-in workout."""
        return self.say(f"workout-{id}")

    def workout_about(self, id: str) -> str:
        """Describe a built-in workout in a sentence."""
        return self.say(f"workout-{id}.about")

    def advice(self, id: str) -> str:
        """Give a piece of advice."""
        return self.say(f"advice-{id}")

    def advice_title(self, id: str) -> str:
        """Title a piece of advice."""
        return self.say(f"advice-{id}.title")

    def _each(self, prefix: str) -> tuple[str, ...]:
        message = prefix.partition(".")[0]
        if not self.has(message):
            raise WordsError.missing(message, self.locale, self._ids)
        return tuple(self.say(variant) for variant in self.variants(prefix))

    def _format(self, message: str, arguments: tuple[tuple[str, Argument], ...]) -> str:
        text, errors = self._texts().format(self._pattern(message), dict(arguments))
        if errors:
            raise WordsError.broken(message, self.locale, errors)
        return text

    def _pattern(self, message: str) -> Pattern:
        id, _, attribute = message.partition(".")
        compiled = self._texts().message(id) if message in self._ids else None
        if compiled is not None:
            pattern = compiled.attributes.get(attribute) if attribute else compiled.value
            if pattern is not None:
                return pattern
        raise WordsError.missing(message, self.locale, self._ids - {message})


@lru_cache(maxsize=32)
def _load(locale: str, folder: Path) -> Words:
    @cache
    def texts() -> FluentTexts:
        # Fluent takes 75 ms to import, which commands that say nothing, or something else first, need not pay.
        from engine.words.fluent_files import FluentTexts  # noqa: PLC0415 - see above

        return FluentTexts(locale, locales.sources(locale, folder))

    return Words(locale, texts, locales.entries(locale, folder))
