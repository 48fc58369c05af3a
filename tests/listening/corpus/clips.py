"""What is said in the corpus: every command by everybody, in the wordings and paces that come round."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import msgspec
from msgspec import Struct

from engine.dialogue.intent import Value
from tests.listening.corpus.speakers import Half, Speaker, speakers

FOLDER = Path(__file__).with_name("phrases")
PACES = (1.0, 1.1, 0.92)


class Command(Struct, frozen=True, forbid_unknown_fields=True):
    """A command and how people word it; see the head of the files in ``phrases``."""

    meaning: str
    situation: str
    say: tuple[str, ...]
    also: tuple[str, ...] = ()
    slots: dict[str, Value] = {}
    alone: bool = False

    def is_meant_by(self, meaning: str, slots: dict[str, Value]) -> bool:
        """Whether something heard is this command."""
        if meaning in self.also:
            return True
        return meaning == self.meaning and all(slots.get(name) == value for name, value in self.slots.items())


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """All commands of a locale, and the word that comes first."""

    address: str
    command: tuple[Command, ...]


class Clip(Struct, frozen=True):
    """A command as one person says it once.

    Attributes:
        number: Its place in its half; seeds whatever is random about it.
        address: The word before the command; empty for an answer to what is open.
        words: The command.
    """

    number: int
    command: Command
    speaker: Speaker
    address: str
    words: str
    pace: float

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self.address}, {self.words}." if self.address else f"{self.words[:1].upper()}{self.words[1:]}."


@cache
def phrases(locale: str) -> Phrases:
    """What people say in a locale."""
    return msgspec.toml.decode((FOLDER / f"{locale}.toml").read_bytes(), type=Phrases)


@cache
def clips(locale: str, half: Half) -> tuple[Clip, ...]:
    """Everything that is said in a half."""
    return tuple(_clips(locale, half))


def chosen(locale: str, half: Half, share: int) -> tuple[Clip, ...]:
    """One clip in ``share`` of a half, drawn by lot once and for all."""
    everything = list(clips(locale, half))
    Random(14).shuffle(everything)
    return tuple(everything[: -(-len(everything) // share)])


def _clips(locale: str, half: Half) -> Iterator[Clip]:
    said = phrases(locale)
    everybody = speakers(locale, half)
    for place, command in enumerate(said.command):
        for turn, speaker in enumerate(everybody):
            number = place * len(everybody) + turn
            words = command.say[(turn + place) % len(command.say)]
            address = "" if command.alone else said.address
            yield Clip(number, command, speaker, address, words, PACES[number % len(PACES)])
