"""Understands the sentences of one locale: make it with :meth:`Understanding.load`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.dialogue.intent import FALLBACK, Intent
from engine.understanding.choice import Choice, Chooser
from engine.understanding.correcting import corrected
from engine.understanding.grammar import Grammar
from engine.understanding.lattice import Lattice
from engine.understanding.loading import load
from engine.understanding.shared_names import may_mean
from engine.understanding.slots import plain
from engine.understanding.source import Source
from engine.understanding.spelling import Spelling
from engine.understanding.values import Values, own_values
from engine.words.locales import resolve
from engine.words.own_words import with_catalog
from engine.words.words import Words

NOTHING: Final = Intent(FALLBACK)

WHOLE: Final = 0.7
"""How much of a sentence must be explained, so that the rest of it takes nothing back."""


class Understood(Struct, frozen=True):
    """What a sentence means.

    Attributes:
        intent: With further meanings in ``also``; the fallback where nothing is done.
        sure: How much of the sentence it explains, from 0 to 1.
    """

    intent: Intent
    sure: float


class Understanding:
    """Understands one locale. Holds no state between two sentences."""

    def __init__(self, source: Source, locale: str, own: Values | None = None) -> None:
        """Build everything that is needed from a locale's sentences, and from a person's own names of things."""
        self._grammar, self._locale = Grammar(source, locale, own), locale
        self._chooser = Chooser(source, self._grammar)
        self._spelling = Spelling(self._grammar.vocabulary, self._grammar.negations)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word that some sentence or value holds."""
        return frozenset(self._grammar.vocabulary)

    @staticmethod
    def load(locale: str) -> Understanding:
        """Give the understanding of a locale; a second call returns the same one.

        Raises:
            UnknownLocale: there is no complete locale of this name.
            CommandsError: its sentences break a rule.
        """
        return _load(resolve(locale))

    @staticmethod
    def for_library(catalog: Catalog, words: Words) -> Understanding:
        """Give the understanding of a person who keeps workouts and exercises of their own, in the locale of ``words``.

        Where nothing is kept it is the one that all share; one with names of their own is not remembered for others.
        """
        if not (catalog.own or catalog.kept):
            return Understanding.load(words.locale)
        locale = resolve(words.locale)
        return Understanding(load(locale), locale, own_values(catalog, with_catalog(words, catalog)))

    def understand(self, text: str, situation: str = "") -> Understood:
        """Tell what a sentence means while something is open; see :data:`.situations.SITUATIONS`."""
        normal = self._grammar.form.sentence(text)
        if not normal.tokens:
            return Understood(NOTHING, 0.0)
        lattice = corrected(
            self._grammar.maker,
            self._grammar.corrections,
            self._grammar.connectors,
            normal.tokens,
            normal.boundaries,
        )
        found = self._found(lattice, situation)
        if found is None:
            return Understood(NOTHING, 0.0)
        intent = self._with_shared_name(found.intent, text)
        return Understood(replace(intent, partly=found.sure < WHOLE), round(found.sure, 2))

    def _with_shared_name(self, intent: Intent, text: str) -> Intent:
        """Note all that the name of an exercise may mean; of several names, all that each may mean."""
        named = intent.may_mean or tuple(filter(None, (intent.text("exercise"),)))
        meant = dict.fromkeys(each for one in named for each in may_mean(text, one, self._locale) or (one,))
        return replace(intent, may_mean=tuple(meant)) if len(meant) > 1 else intent

    def _found(self, lattice: Lattice, situation: str) -> Choice | None:
        """Word for word; else with typing errors put right, else with a word too many."""
        found = self._chooser.choose(lattice, situation)
        if found is not None and found.complete:
            return found
        respelled = self._respelled(lattice, situation)
        if respelled is not None:
            return respelled._replace(sure=0.9 * respelled.sure)
        if found is not None:
            return found
        roughly = self._chooser.choose(lattice, situation, tolerant=True)
        return None if roughly is None else roughly._replace(sure=0.6 * roughly.sure)

    def value(self, slot_label: str, text: str) -> str | float | None:
        """Tell what a text means as the answer to a question for one kind of value; None when it holds none."""
        normal = self._grammar.form.sentence(text)
        lattice = self._grammar.maker.make(normal.tokens, normal.boundaries)
        spans = [span for span in lattice.spans if f"{{{span.type}}}" == slot_label]
        if not spans:
            return None
        longest = max(spans, key=lambda span: span.end - span.start).value
        number = longest.get("number")
        return plain(float(number)) if number is not None else longest.get("id")

    def _respelled(self, lattice: Lattice, situation: str) -> Choice | None:
        """Try again with typing errors put right; then nothing may be left unexplained."""
        tokens = self._spelling.repaired(lattice.tokens)
        if tokens is None:
            return None
        return self._chooser.choose(self._grammar.maker.make(tokens, lattice.boundaries), situation, strict=True)


@lru_cache(maxsize=8)
def _load(locale: str) -> Understanding:
    return Understanding(load(locale), locale)
