"""The rules that spoken commands keep: Amazon's for interaction models, and our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from engine.catalog.loader import load as load_catalog
from skill.interaction.commands import Commands
from skill.interaction.errors import CommandsError
from skill.interaction.intents import ELICITED, INTENTS, STANDARD, slots_of
from skill.interaction.text import normal, slots_in, template
from skill.interaction.values import ids

FEWEST: Final = 12
"""Sample utterances of each of our own intents."""

LONGEST_SAMPLE: Final = 200
LONGEST_VALUE: Final = 140
LONGEST_NAME: Final = 50

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_SAMPLE: Final = re.compile(rf"(?:{_WORD}|\{{\w+\}})(?: (?:{_WORD}|\{{\w+\}}))*")
_WAKE_WORDS: Final = frozenset({"alexa", "amazon", "echo", "computer", "ziggy", "skill", "app"})
_LAUNCH_WORDS: Final = frozenset({"open", "start", "ask", "tell", "run", "launch", "play", "öffne", "starte", "frage"})


def refuse(file: str, commands: Commands) -> None:
    """Raise what is found first.

    Raises:
        CommandsError: a rule is broken.
    """
    for problem in problems(commands):
        raise CommandsError(file, problem)


def problems(commands: Commands) -> Iterator[str]:
    """Everything that is wrong, in words, with its place."""
    yield from _invocation(commands.invocation)
    yield from _same("intents", commands.intents, INTENTS)
    yield from _same("standard", commands.standard, STANDARD)
    for intent in commands.intents:
        yield from _intent(intent, commands.intents[intent])
    for intent, standard in commands.standard.items():
        yield from _samples(f'standard."{intent}"', intent, standard.samples)
    yield from _duplicates(commands)
    yield from _slots(commands)
    yield from _prompts(commands)
    yield from _examples(commands)


def _invocation(name: str) -> Iterator[str]:
    words = name.split()
    if len(words) < 2:  # noqa: PLR2004 - the rule says so
        yield f'invocation: "{name}" must be two words or more'
    if not re.fullmatch(rf"{_WORD}( {_WORD})*", name) or name != name.lower() or len(name) > LONGEST_NAME:
        yield f'invocation: "{name}" must be lower-case letters, {LONGEST_NAME} characters at most'
    for word in sorted({*words} & (_WAKE_WORDS | _LAUNCH_WORDS)):
        yield f'invocation: "{word}" is a word of Alexa herself'


def _same(place: str, written: Iterable[str], wanted: Iterable[str]) -> Iterator[str]:
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
    if {*normal(sample).split()} & _WAKE_WORDS:
        yield "holds a wake word"


def _duplicates(commands: Commands) -> Iterator[str]:
    owner: dict[str, str] = {}
    for intent in (*commands.intents, *commands.standard):
        for sample in commands.sentences(intent):
            other = owner.setdefault(_anonymous(sample, intent), intent)
            if other != intent:
                yield f'intents.{intent}: "{sample}" is also a sample of {other}'
        if len({template(sample) for sample in commands.sentences(intent)}) < len(commands.sentences(intent)):
            yield f"intents.{intent}: a sample is there twice"


def _anonymous(sample: str, intent: str) -> str:
    """The sample with the types of its slots: names make no difference to a listener."""
    return template(sample).format_map({slot: f"{{{type_}}}" for slot, type_ in slots_of(intent).items()})


def _slots(commands: Commands) -> Iterator[str]:
    wanted = ids(load_catalog())
    yield from _same("slots", commands.slots, wanted)
    for type_, known in wanted.items():
        written = commands.slots.get(type_, {})
        yield from _same(f"slots.{type_}", written, known)
        yield from _synonyms(type_, written)


def _synonyms(type_: str, written: dict[str, tuple[str, ...]]) -> Iterator[str]:
    owner: dict[str, str] = {}
    for id_, synonyms in written.items():
        for synonym in synonyms:
            other = owner.setdefault(normal(synonym), id_)
            if other != id_:
                yield f'slots.{type_}.{id_}: "{synonym}" is also what {other} is called'
            if len(synonym) > LONGEST_VALUE or not normal(synonym):
                yield f'slots.{type_}.{id_}: "{synonym}" must be words, {LONGEST_VALUE} characters at most'


def _prompts(commands: Commands) -> Iterator[str]:
    yield from _same("prompts", commands.prompts, {slot for slots in ELICITED.values() for slot in slots})


def _examples(commands: Commands) -> Iterator[str]:
    examples = commands.publishing.examples
    if normal(examples[0]) not in {f"alexa {opening}" for opening in commands.outside.open}:
        yield f'publishing.examples[0]: "{examples[0]}" needs wake word, launch word and invocation name'
    for index, example in enumerate(examples):
        if commands.invocation not in normal(example) or not normal(example).startswith("alexa "):
            yield f'publishing.examples[{index}]: "{example}" must begin with the wake word and name the skill'
