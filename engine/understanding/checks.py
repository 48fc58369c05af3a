"""The rules that sentences and values keep: Amazon's for interaction models, and our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from engine.catalog.loader import load as load_catalog
from engine.understanding.intents import INTENTS, STANDARD, slots_of
from engine.understanding.source import Source
from engine.understanding.text import anonymous, normal, slots_in, template
from engine.understanding.values import OTHER_EXERCISE, ids

FEWEST: Final = 12
"""Sample utterances of each of our own intents."""

LONGEST_SAMPLE: Final = 200
LONGEST_VALUE: Final = 140

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_SAMPLE: Final = re.compile(rf"(?:{_WORD}|\{{\w+\}})(?: (?:{_WORD}|\{{\w+\}}))*")
WAKE_WORDS: Final = frozenset({"alexa", "amazon", "echo", "computer", "ziggy", "skill", "app"})


def problems(source: Source) -> Iterator[str]:
    """Tell everything that is wrong, in words, with its place."""
    yield from differences("intents", source.samples.intents, INTENTS)
    yield from differences("standard", source.samples.standard, STANDARD)
    for intent in source.samples.intents:
        yield from _intent(intent, source.samples.intents[intent])
    for intent, standard in source.samples.standard.items():
        yield from _samples(f'standard."{intent}"', intent, standard.samples)
    yield from _duplicates(source)
    yield from _slots(source)
    yield from _meanings(source)


def differences(place: str, written: Iterable[str], wanted: Iterable[str]) -> Iterator[str]:
    """Tell what is missing at a place, and what does not belong there."""
    missing, unknown = {*wanted} - {*written}, {*written} - {*wanted}
    if missing:
        yield f"{place}: missing: {', '.join(sorted(missing))}"
    if unknown:
        yield f"{place}: there is no {', '.join(sorted(unknown))}"


def _intent(intent: str, samples: tuple[str, ...]) -> Iterator[str]:
    if len(samples) < FEWEST:
        yield f"intents.{intent}: {len(samples)} samples, at least {FEWEST} are needed"
    yield from _samples(f"intents.{intent}", intent, samples)
    used = {slot for sample in samples for slot in slots_in(sample)}
    for slot in sorted({*slots_of(intent)} - used):
        yield f"intents.{intent}: no sample uses {{{slot}}}"


def _samples(place: str, intent: str, samples: tuple[str, ...]) -> Iterator[str]:
    for sample in samples:
        for problem in _sample(sample, slots_of(intent)):
            yield f'{place}: "{sample}" {problem}'


def _sample(sample: str, slots: dict[str, str]) -> Iterator[str]:
    if not _SAMPLE.fullmatch(sample):
        yield "may hold letters, apostrophes and {slots}, with single spaces between them, and nothing else"
    if len(sample) > LONGEST_SAMPLE:
        yield f"is longer than {LONGEST_SAMPLE} characters"
    named = slots_in(sample)
    if len({*named}) < len(named):
        yield "names a slot twice"
    for slot in sorted({*named} - {*slots}):
        yield f"names {{{slot}}}, which is no slot of the intent"
    if {*normal(sample).split()} & WAKE_WORDS:
        yield "holds a wake word"


def _duplicates(source: Source) -> Iterator[str]:
    owner: dict[str, str] = {}
    for intent in (*source.samples.intents, *source.samples.standard):
        sentences = source.samples.sentences(intent)
        for sample in sentences:
            other = owner.setdefault(anonymous(sample, slots_of(intent)), intent)
            if other != intent:
                yield f'intents.{intent}: "{sample}" is also a sample of {other}'
        if len({template(sample) for sample in sentences}) < len(sentences):
            yield f"intents.{intent}: a sample is there twice"


def _slots(source: Source) -> Iterator[str]:
    wanted = ids(load_catalog())
    yield from differences("values", {*source.values} - {OTHER_EXERCISE}, wanted)
    for type_, known in wanted.items():
        written = source.values.get(type_, {})
        yield from differences(f"values.{type_}", written, known)
        yield from _synonyms(type_, written)


def _synonyms(type_: str, written: dict[str, tuple[str, ...]]) -> Iterator[str]:
    owner: dict[str, str] = {}
    for id_, synonyms in written.items():
        for synonym in synonyms:
            other = owner.setdefault(normal(synonym), id_)
            if other != id_:
                yield f'values.{type_}.{id_}: "{synonym}" is also what {other} is called'
            if len(synonym) > LONGEST_VALUE or not normal(synonym):
                yield f'values.{type_}.{id_}: "{synonym}" must be words, {LONGEST_VALUE} characters at most'


def _meanings(source: Source) -> Iterator[str]:
    known = {*INTENTS, *STANDARD}
    situations = {*source.situations}
    for meaning in (one for topic in source.topics for one in topic.meaning):
        if meaning.intent not in known:
            yield f"meaning: there is no {meaning.intent}"
        for situation in sorted({*meaning.situations, *meaning.except_} - situations):
            yield f"meaning of {meaning.intent}: there is no situation {situation}"
