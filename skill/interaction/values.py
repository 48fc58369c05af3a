"""The values of the slots: ids of the catalogue, names from the words, synonyms from the locale's commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from engine.catalog.loader import load as load_catalog
from engine.catalog.models import Catalog
from engine.words.words import Words
from skill.interaction.commands import Commands
from skill.interaction.text import normal

Values = dict[str, tuple["Value", ...]]
"""By slot type, in the catalogue's order."""

FIXED: Final = MappingProxyType(
    {
        "LEVEL": ("beginner", "intermediate", "advanced"),
        "SCOPE": ("exercise", "phase", "warm-up", "cool-down", "set", "rest"),
        "TALK": ("terse", "normal", "chatty"),
        "FEELING": ("fresh", "a-little-sore", "sore", "very-sore", "tired"),
        "SIDE": ("left", "right"),
        "UNIT": ("kg", "lb"),
        "FRACTION": ("half",),
        "LENGTH": ("half-a-minute", "a-minute", "a-minute-and-a-half"),
        "POSITION": ("kneeling", "lying", "seated"),
        "DAY": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    }
)
"""Types whose ids are not the catalogue's."""


class Value(Struct, frozen=True):
    """Something that a slot can hold."""

    id: str
    name: str
    synonyms: tuple[str, ...]

    @property
    def spoken(self) -> tuple[str, ...]:
        """Everything it is called, in the normal form, each once."""
        return tuple(dict.fromkeys(normal(text) for text in (self.name, *self.synonyms)))


def ids(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The ids of every slot type."""
    return {
        "WORKOUT": tuple(catalog.workouts),
        "EXERCISE": tuple(catalog.exercises),
        "MUSCLE": tuple(catalog.muscles),
        "EQUIPMENT": catalog.equipment,
        "TOPIC": tuple(catalog.advice),
        **FIXED,
    }


def values(commands: Commands, words: Words) -> Values:
    """All values, named in the language of ``words``."""
    return {
        type_: tuple(_value(type_, id_, commands, words) for id_ in known)
        for type_, known in ids(load_catalog()).items()
    }


def _value(type_: str, id_: str, commands: Commands, words: Words) -> Value:
    called = commands.slots[type_][id_]
    naming = _naming(words).get(type_)
    if naming is not None:
        return Value(id_, naming(id_), _each_once(called, naming(id_)))
    with_article = (words.equipment(id_),) if type_ == "EQUIPMENT" else ()  # "without a bench"
    return Value(id_, called[0], _each_once((*called[1:], *with_article), called[0]))


def _naming(words: Words) -> dict[str, Callable[[str], str]]:
    return {
        "WORKOUT": words.workout,
        "EXERCISE": words.exercise,
        "MUSCLE": words.muscle,
        "TOPIC": words.advice_title,
    }


def _each_once(synonyms: Iterable[str], name: str) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for text in synonyms:
        kept.setdefault(text.casefold(), text)
    kept.pop(name.casefold(), None)
    return tuple(kept.values())
