"""Alexa's voice with the words of exercises of one's own: those that are kept, and those of the workout under way."""

from __future__ import annotations

from functools import lru_cache

from engine.catalog.models import Catalog
from engine.words.own_words import with_catalog, with_own
from engine.words.speech import SpokenWords
from engine.workflow.definition import Definition
from engine.workflow.plan import Plan
from skill.alexa.phrases import length, phrases
from skill.alexa.response import Voice, voice

_REMEMBERED = 32


class OwnVoices:
    """Voices by locale, catalogue and workout. Without anything of one's own, they are those that all share."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self._kept = lru_cache(maxsize=_REMEMBERED)(_with_kept)
        self._of_workout = lru_cache(maxsize=_REMEMBERED)(_with_workout)

    def of(self, locale: str, catalog: Catalog, plan: Plan | None = None) -> Voice:
        """Give the voice for what is kept and for the workout under way."""
        known = voice(locale) if not (catalog.own or catalog.kept) else self._kept(locale, _Same(catalog)).voice
        definition = None if plan is None else plan.definition
        if definition is None or not (definition.own or definition.title):
            return known
        return self._of_workout(locale, _Same(catalog), _Same(definition)).voice


class _Same:
    """A thing that equals nothing but itself, and is kept as long as it is remembered."""

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return id(self.thing)


class _Made:
    def __init__(self, spoken: SpokenWords) -> None:
        self.voice = Voice(spoken)


def _with_kept(locale: str, catalog: _Same) -> _Made:
    assert isinstance(catalog.thing, Catalog)  # noqa: S101 - it was made of one
    return _Made(SpokenWords(with_catalog(phrases(locale), catalog.thing), length))


def _with_workout(locale: str, catalog: _Same, definition: _Same) -> _Made:
    assert isinstance(catalog.thing, Catalog)  # noqa: S101 - as above
    assert isinstance(definition.thing, Definition)  # noqa: S101 - as above
    words = with_own(with_catalog(phrases(locale), catalog.thing), definition.thing)
    return _Made(SpokenWords(words, length))
