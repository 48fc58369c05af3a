"""The words of a locale with those of exercises of one's own beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from engine.catalog.models import Catalog, Workout
from engine.words.words import Argument, Words
from engine.workflow.definition import Definition, OwnWords
from engine.workflow.definition_builder import own_words

T = TypeVar("T")

_REMEMBERED = 64


def with_own(words: Words, definition: Definition) -> Words:
    """Add the words of a definition's own exercises; the same words where it has none."""
    own = definition.own or {}
    texts = texts_of(words, own)
    texts |= _things(words, (thing for id_ in own for several in definition.moves[id_].equipment for thing in several))
    title = f"workout-{definition.workout}"
    if definition.title and not words.has(title):
        texts[title] = definition.title
    return WordsWithOwn(words, texts) if texts else words


def with_workout(words: Words, workout: Workout) -> Words:
    """Add the words of a workout's own exercises; the same words where it has none."""
    own = {one.id: own_words(one) for one in workout.exercise}
    things = _things(words, (thing for one in workout.exercise for thing in one.equipment))
    return WordsWithOwn(words, {**texts_of(words, own), **things}) if own else words


def with_catalog(words: Words, catalog: Catalog) -> Words:
    """Add the words of the own exercises of a catalogue, and the titles of the workouts that are kept."""
    texts = texts_of(words, {id_: own_words(one) for id_, one in catalog.own.items()})
    texts |= {f"workout-{id_}": one.title for id_, one in catalog.kept.items()}
    texts |= _things(words, (thing for one in catalog.own.values() for thing in one.equipment))
    return WordsWithOwn(words, texts) if texts else words


def texts_of(words: Words, own: Mapping[str, OwnWords]) -> dict[str, str]:
    """Give the texts of own exercises in a locale, by the names that those of the catalogue have."""
    return dict(text for id_, one in own.items() for text in _texts(words, f"exercise-{id_}", one))


def _things(words: Words, things: Iterable[str]) -> dict[str, str]:
    """Name things that the locale has no word for as they were written."""
    named = ((f"equipment-{thing}", thing.replace("-", " ")) for thing in things)
    return {message: name for message, name in named if not words.has(message)}


def _texts(words: Words, name: str, own: OwnWords) -> Iterator[tuple[str, str]]:
    yield name, _in(own.name, words.locale) or name
    yield f"{name}.setup", _in(own.set_up, words.locale) or words.say("own-set-up")
    yield f"{name}.trains", words.say("own-trains")
    for part, lines in (("how", own.how), ("cue", own.cues)):
        for number, line in enumerate(_in(lines, words.locale) or (), 1):
            yield f"{name}.{part}-{number}", line


def _in(texts: Mapping[str, T], locale: str) -> T | None:
    """Take the text of a locale, else one of its language, else the one for all, else any."""
    alike = next((text for key, text in texts.items() if key[:2] == locale[:2]), None)
    return texts.get(locale, alike if alike is not None else texts.get("", next(iter(texts.values()), None)))


class WordsWithOwn(Words):
    """Words of a locale, and texts of one's own that need no arguments."""

    def __init__(self, words: Words, texts: Mapping[str, str]) -> None:
        """Add ``texts`` by message id to ``words``."""
        super().__init__(words.locale, words._texts, words.ids | frozenset(texts))
        self._own, self._below = texts, words
        self._remembered = lru_cache(maxsize=_REMEMBERED)(words._remembered)

    def say(self, message: str, /, **arguments: Argument) -> str:
        """Put a message into words.

        Raises:
            WordsError: there is no such message, or an argument is missing.
        """
        own = self._own.get(message)
        return self._below.say(message, **arguments) if own is None else own
