"""What the tests of the spoken commands share."""

import tomllib
from copy import deepcopy
from functools import cache

import msgspec

from engine.words.words import LOCALES, Words
from skill.interaction.commands import Commands
from skill.interaction.intents import NUMBER, slots_of
from skill.interaction.loading import load
from skill.interaction.matcher import Matcher
from skill.interaction.values import values

OFFERED = Words.available()
NUMBERS = {"en-US": ("7", "forty five", "20"), "de-DE": ("7", "fünfundvierzig", "20")}


@cache
def matcher(locale: str) -> Matcher:
    return Matcher.for_locale(locale)


@cache
def spoken(locale: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """By slot type: everything that can be said, with the id it stands for."""
    commands = load(locale)
    known = values(commands, Words.load(locale))
    texts = {type_: tuple((text, one.id) for one in several for text in one.spoken) for type_, several in known.items()}
    return texts | {
        NUMBER: tuple((text, {"forty five": "45", "fünfundvierzig": "45"}.get(text, text)) for text in NUMBERS[locale])
    }


def fillings(locale: str, intent: str) -> dict[str, tuple[tuple[str, str], ...]]:
    return {slot: spoken(locale)[type_] for slot, type_ in slots_of(intent).items()}


@cache
def _document(locale: str) -> dict:
    return tomllib.loads((LOCALES / locale / "commands.toml").read_text(encoding="utf-8"))


def changed(change, locale: str = "en-US") -> Commands:
    """The commands after ``change`` to their document."""
    document = deepcopy(_document(locale))
    change(document)
    return msgspec.convert(document, Commands)
