"""Understanding what is typed into the conversation: every sample of every intent, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from time import perf_counter

from skill.interaction.intents import INTENTS, STANDARD
from skill.interaction.loading import load
from skill.interaction.matcher import Matcher
from skill.interaction.text import SLOT
from tests.benchmarks.table import Row, Section, at_most
from tests.skill.interaction.places import OFFERED, fillings

NOTES = "Built: once a process. Understood: samples with values in their slots, and the same with a letter missing."


def section() -> Section:
    """All figures of the matcher."""
    return Section("skill, understanding typed text", tuple(row for locale in OFFERED for row in _rows(locale)), NOTES)


def _rows(locale: str) -> Iterator[Row]:
    began = perf_counter()
    matcher = Matcher.for_locale(locale)
    yield at_most(f"{locale}: built in", perf_counter() - began, "s", 1)
    taken = sorted(_seconds(matcher, text) for text in _texts(locale))
    yield at_most(f"{locale}: a sentence, median", median(taken) * 1e3, "ms", 5)
    yield at_most(f"{locale}: a sentence, nine of ten", taken[len(taken) * 9 // 10] * 1e3, "ms", 5)


def _seconds(matcher: Matcher, text: str) -> float:
    began = perf_counter()
    matcher.match(text)
    return perf_counter() - began


def _texts(locale: str) -> Iterator[str]:
    """Every sample with a value in each slot, then again with hurried typing."""
    commands = load(locale)
    for intent in (*INTENTS, *STANDARD):
        values = {slot: pairs[0][0] for slot, pairs in fillings(locale, intent).items()}
        for sample in commands.sentences(intent):
            sentence = SLOT.sub(lambda slot, values=values: values[slot[1]], sample)
            yield sentence
            yield sentence[:-2] + sentence[-1:]
