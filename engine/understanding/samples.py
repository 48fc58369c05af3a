"""Sample utterances for Alexa's model: the flat ones as they stand, and more made of the wider templates.

A device profits from many and varied samples, so each template gives a few of the sentences that it stands for. What
``...`` stands for is left out, and a sentence that is another intent's already, or isn't one of Amazon's form.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from engine.understanding.intents import INTENTS, STANDARD, slots_of
from engine.understanding.source import Meaning, Source
from engine.understanding.template import Node, TemplateReader, lines
from engine.understanding.text import SLOT, anonymous, slots_in

EACH: Final = 4
"""Sentences made of one template."""

MOST: Final = 250
"""Samples of one intent."""

_FEWEST_WORDS: Final = 2
_TIMES: Final = {"minutes": "{minutes} minutes", "seconds": "{seconds} seconds"}


def samples(source: Source) -> dict[str, tuple[str, ...]]:
    """Give the samples of every intent."""
    kept = {intent: list(source.samples.of(intent)) for intent in (*STANDARD, *INTENTS)}
    owned = {anonymous(one, slots_of(intent)) for intent in kept for one in source.samples.sentences(intent)}
    reader = TemplateReader(source.rules, lambda word: (word.lower(),))
    wider = () if source.samples.complete else tuple(one for topic in source.topics for one in topic.meaning)
    for meaning in wider:
        if meaning.intent in INTENTS and not meaning.situations:
            _add(meaning, reader, kept[meaning.intent], owned)
    return {intent: tuple(several) for intent, several in kept.items()}


def _add(meaning: Meaning, reader: TemplateReader, kept: list[str], owned: set[str]) -> None:
    for line in (*lines(meaning.say), *lines(meaning.within)):
        for sentence in islice(_fitting(reader.read(line), meaning.intent), EACH):
            same = anonymous(sentence, slots_of(meaning.intent))
            if same not in owned and len(kept) < MOST:
                owned.add(same)
                kept.append(sentence)


def _fitting(node: Node, intent: str) -> Iterator[str]:
    """The sentences of a template that Amazon takes: letters, and slots that the intent has."""
    for words in islice(_sentences(node, intent), 64):
        sentence = " ".join(words)
        slots = slots_in(sentence)
        plain = SLOT.sub("", sentence).replace(" ", "").replace("'", "")
        if (
            len(words) >= _FEWEST_WORDS
            and plain.isalpha()
            and len({*slots}) == len(slots)
            and {*slots} <= {*slots_of(intent)}
        ):
            yield sentence


def _sentences(node: Node, intent: str) -> Iterator[tuple[str, ...]]:
    if node.kind == "words":
        yield (node.text,)
    elif node.kind == "slot":
        yield from _values(node.text, intent)
    elif node.kind == "any":
        yield ()
    elif node.kind == "choice":
        for part in node.parts:
            yield from _sentences(part, intent)
    else:
        yield from _in_turn(node.parts, intent)


def _in_turn(parts: tuple[Node, ...], intent: str) -> Iterator[tuple[str, ...]]:
    if not parts:
        yield ()
        return
    for rest in _in_turn(parts[1:], intent):
        yield from ((*first, *rest) for first in _sentences(parts[0], intent))


def _values(slot: str, intent: str) -> Iterator[tuple[str, ...]]:
    if slot == "time":
        yield from (tuple(text.split()) for name, text in _TIMES.items() if name in slots_of(intent))
    elif slot == "load":
        yield ("{weight}", "{unit}")
    else:
        yield (f"{{{slot}}}",)
