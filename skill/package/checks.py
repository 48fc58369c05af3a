"""The rules that ``alexa.toml`` keeps: Amazon's for names, prompts and examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from engine.understanding.checks import WAKE_WORDS, differences
from engine.understanding.intents import ELICITED
from engine.understanding.text import normal
from skill.package.alexa_source import AlexaSource

LONGEST_NAME: Final = 50

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
_LAUNCH_WORDS: Final = frozenset({"open", "start", "ask", "tell", "run", "launch", "play", "öffne", "starte", "frage"})


def problems(source: AlexaSource) -> Iterator[str]:
    """Tell everything that is wrong, in words, with its place."""
    yield from _invocation(source.invocation)
    yield from _prompts(source)
    yield from _examples(source)


def _invocation(name: str) -> Iterator[str]:
    words = name.split()
    if len(words) < 2:  # noqa: PLR2004 - the rule says so
        yield f'invocation: "{name}" must be two words or more'
    if not re.fullmatch(rf"{_WORD}( {_WORD})*", name) or name != name.lower() or len(name) > LONGEST_NAME:
        yield f'invocation: "{name}" must be lower-case letters, {LONGEST_NAME} characters at most'
    for word in sorted({*words} & (WAKE_WORDS | _LAUNCH_WORDS)):
        yield f'invocation: "{word}" is a word of Alexa herself'


def _prompts(source: AlexaSource) -> Iterator[str]:
    yield from differences("prompts", source.prompts, {slot for slots in ELICITED.values() for slot in slots})


def _examples(source: AlexaSource) -> Iterator[str]:
    examples = source.publishing.examples
    if normal(examples[0]) not in {f"alexa {opening}" for opening in source.outside.open}:
        yield f'publishing.examples[0]: "{examples[0]}" needs wake word, launch word and invocation name'
    for index, example in enumerate(examples):
        if source.invocation not in normal(example) or not normal(example).startswith("alexa "):
            yield f'publishing.examples[{index}]: "{example}" must begin with the wake word and name the skill'
