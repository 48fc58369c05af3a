"""All sentences of a locale in one automaton, with what each of them means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from msgspec import Struct

from engine.understanding.asking import Asking
from engine.understanding.automaton import Automaton, Found
from engine.understanding.clocks import Clocks, ClockWords
from engine.understanding.intents import DATE, INTENTS, STANDARD
from engine.understanding.lattice import Lattice, LatticeMaker, Phrases, Times, Value, phrases
from engine.understanding.normal_form import NormalForm
from engine.understanding.numbers import Numbers
from engine.understanding.slots import LABELS
from engine.understanding.source import Guard, Meaning, Source
from engine.understanding.template import TemplateReader, lines
from engine.understanding.values import OTHER_EXERCISE, Values, values


class Pattern(Struct, frozen=True):
    """A template with what it means: a meaning, or a guard where ``meaning`` is None.

    Attributes:
        whole: It must not have unexplained words beside it.
        bare: It is nothing but a value.
    """

    meaning: Meaning | None
    guard: Guard | None
    whole: bool
    bare: bool = False


class Strength(NamedTuple):
    """What makes a number the strength of a pain; see :class:`.spoken_words.StrengthWords`."""

    before: frozenset[str]
    behind: tuple[tuple[str, ...], ...]
    about_sets: frozenset[str]

    @staticmethod
    def of(source: Source, form: NormalForm) -> Strength:
        """Read the words of a language."""
        words = source.words.strength
        before, about = ({phrase[0] for phrase in form.phrases(one)} for one in (words.before, words.about_sets))
        return Strength(frozenset(before), (*form.phrases(words.behind),), frozenset(about))


class Grammar:
    """Finds all that the locale's sentences have in common with a sentence."""

    def __init__(self, source: Source, locale: str, own: Values | None = None) -> None:
        """Read the sentences of a locale; ``own`` has a person's own values beside those that all share."""
        self.form = NormalForm(source.words)
        self.corrections = sorted({*self.form.phrases(source.words.corrections)}, key=len, reverse=True)
        self.connectors = {phrase[0] for phrase in self.form.phrases(source.words.connectors)}
        self.pronouns = {phrase[0] for phrase in self.form.phrases(source.words.pronouns)}
        self.pointers = {phrase[0] for phrase in self.form.phrases(source.words.pointers)}
        self.askers = (*self.form.phrases(source.words.askers),)
        self.asking = self._asking(source)
        self.strength = Strength.of(source, self.form)
        self.openers = {phrase[0] for phrase in self.form.phrases(source.words.openers)}
        self.negations = frozenset(word for phrase in self.form.phrases(source.words.negations) for word in phrase)
        self.denials = self.negations - {phrase[0] for phrase in self.corrections if len(phrase) == 1}
        self._patterns: list[Pattern] = []
        self._automaton = Automaton()
        self._reader = TemplateReader(source.rules, self.form.template_word)
        self.maker = self._maker(source, locale, own or {})
        self._add_all(source)
        self.form.learn(self.vocabulary)

    @property
    def vocabulary(self) -> set[str]:
        """Every word that some sentence or value holds."""
        return self._automaton.words | self._value_words

    def find(self, lattice: Lattice, *, tolerant: bool = False) -> Iterator[tuple[Found, Pattern]]:
        """Find every sentence of the locale that stands in this one; tolerant, also with a word too many in it."""
        gaps = frozenset(at for at, token in enumerate(lattice.tokens) if tolerant and token not in self.negations)
        return ((found, self._patterns[found.pattern]) for found in self._automaton.find(lattice, gaps))

    def _asking(self, source: Source) -> Asking:
        words, read = source.words, self.form.phrases
        return Asking(read(words.wonders), read(words.reasons), read(words.offers), self.connectors)

    def _maker(self, source: Source, locale: str, own: Values) -> LatticeMaker:
        words = source.words
        numbers, times = Numbers(words.numbers), words.times
        things = phrases((*self._things(source, locale), *self._named(own)))
        fillers: Phrases = phrases((phrase, "", None) for phrase in self.form.phrases(words.fillers))
        self._value_words = {word for several in things.values() for one in several for word in one[0]}
        self._value_words |= {*numbers.words, *times.units, *words.units} | {*fillers}
        lengths = Times(
            numbers,
            times.units,
            {words_: seconds for text, seconds in times.named.items() for words_ in self.form.phrases(text)},
            {words_: share for text, share in times.behind.items() for words_ in self.form.phrases(text)},
            {*times.between},
        )
        light = {phrase[0] for phrase in self.form.phrases(words.light)}
        return LatticeMaker(numbers, things, lengths, self._clocks(numbers, words.clock), words.units, fillers, light)

    def _clocks(self, numbers: Numbers, words: ClockWords) -> Clocks:
        every = (words.behind, words.morning, words.evening)
        behind, morning, evening = (tuple(self.form.phrases("\n".join(several))) for several in every)
        named = [(phrase, at) for text, at in words.named.items() for phrase in self.form.phrases(text)]
        before = [(phrase, more) for text, more in words.before.items() for phrase in self.form.phrases(text)]
        spoken = (*behind, *morning, *evening, *(phrase for phrase, _ in (*named, *before)))
        self._value_words |= {word for phrase in spoken for word in phrase}
        return Clocks(numbers, named, before, behind, (morning, evening))

    def _things(self, source: Source, locale: str) -> Iterator[tuple[tuple[str, ...], str, Value | None]]:
        yield from self._named(values(source, locale))
        for day, called in source.words.dates.items():
            named: Value = {"id": day}
            for spoken in called:
                yield from ((words, DATE, named) for words in self.form.phrases(spoken))
        for id_, called in source.values.get(OTHER_EXERCISE, {}).items():
            other: Value = {"id": id_}
            for spoken in called:
                yield from ((words, "EXERCISE", other) for words in self.form.phrases(spoken))

    def _named(self, every: Values) -> Iterator[tuple[tuple[str, ...], str, Value | None]]:
        for type_, known in every.items():
            for value in known:
                meant: Value = {"id": value.id}
                for spoken in value.spoken:
                    yield from ((words, type_, meant) for words in self.form.phrases(spoken))

    def _add_all(self, source: Source) -> None:
        for intent in (*INTENTS, *STANDARD):
            meaning = Meaning(intent=intent, say="\n".join(source.samples.sentences(intent)))
            self._add(meaning.say, Pattern(meaning, None, whole=True))
        for topic in source.topics:
            for meaning in topic.meaning:
                self._add(meaning.say, Pattern(meaning, None, whole=True))
                self._add(meaning.within, Pattern(meaning, None, whole=False))
            for guard in topic.guard:
                self._add(guard.within, Pattern(None, guard, whole=False))

    def _add(self, templates: str, pattern: Pattern) -> None:
        self._patterns += [pattern, msgspec.structs.replace(pattern, bare=True)]
        for template in lines(templates):
            node = self._reader.read(template)
            bare = node.kind == "slot"
            self._automaton.add(node, len(self._patterns) - (1 if bare else 2), LABELS)
