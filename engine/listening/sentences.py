"""The sentences that are listened for in a locale: its ``listening.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct

from engine.decoding import convert
from engine.words.layers import read_toml
from engine.words.locales import LOCALES, resolve

FILE: Final = "listening.toml"
NUMBER: Final = "{number}"


class Spoken(Struct, frozen=True, forbid_unknown_fields=True):
    """What is listened for in a locale.

    Attributes:
        address: The word that comes before a command.
        sounds: How a recogniser writes that word, too, where the language does not know it.
        numbers: From one on, as they are said and as they are written.
        say: Sentences by group; ``{number}`` stands for each of the numbers.
        open: Which groups are sensible in a situation.
        without_call: Groups that need no word of address.
        enrol: What a person says to be known, sensible in a rest.
        means: For what is too short to be understood when it is typed, the sentence that means the same.
    """

    address: str
    numbers: tuple[str, ...]
    say: dict[str, tuple[str, ...]]
    open: dict[str, tuple[str, ...]]
    without_call: tuple[str, ...]
    enrol: tuple[str, ...]
    means: dict[str, str]
    sounds: tuple[str, ...] = ()


@lru_cache(maxsize=16)
def load(locale: str) -> Spoken:
    """Read what is listened for in a locale; a second call returns the same.

    Raises:
        UnknownLocale: there is no complete locale of this name.
    """
    return convert(read_toml(resolve(locale), FILE, LOCALES), Spoken)


def phrases(spoken: Spoken, situation: str) -> Iterator[tuple[str, bool]]:
    """Give the sentences of a situation, each once, and whether it needs no word of address."""
    groups = spoken.open.get(situation, ())
    aloud = {written for group in groups if group in spoken.without_call for written in spoken.say[group]}
    every = (phrase for group in groups for written in spoken.say[group] for phrase in _filled(written, spoken.numbers))
    for phrase in dict.fromkeys(every):
        yield phrase, phrase in aloud


def _filled(written: str, numbers: tuple[str, ...]) -> Iterator[str]:
    if NUMBER not in written:
        yield written
        return
    for number in numbers:
        yield written.replace(NUMBER, number)
