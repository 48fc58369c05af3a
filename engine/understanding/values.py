"""The values of the slots: ids of the catalogue, names from the words, synonyms from the locale's ``values.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from engine.catalog.loader import load as load_catalog
from engine.catalog.models import Catalog
from engine.understanding.source import Source
from engine.understanding.text import normal
from engine.words.plain_names import plain_names
from engine.words.words import Words

Values = dict[str, tuple["Value", ...]]
"""By slot type, in the catalogue's order."""

FIXED: Final = MappingProxyType(
    {
        "LEVEL": ("beginner", "intermediate", "advanced"),
        "SCOPE": ("exercise", "phase", "warm-up", "walk", "cool-down", "set", "rest"),
        "TALK": ("terse", "normal", "chatty"),
        "FEELING": ("fresh", "a-little-sore", "sore", "very-sore", "tired"),
        "SIDE": ("left", "right"),
        "UNIT": ("kg", "lb", "stone"),
        "FRACTION": ("half",),
        "LENGTH": ("half-a-minute", "a-minute", "a-minute-and-a-half"),
        "POSITION": ("kneeling", "lying", "seated"),
        "DAY": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        "BODY_PART": (
            *("back", "knee", "hip", "hamstrings", "glutes", "thigh", "calf", "ankle", "foot", "leg"),
            *("shoulder", "neck", "arm", "elbow", "wrist", "hand", "chest", "head", "groin", "stomach"),
        ),
    }
)
"""Types with ids of their own, not from the catalogue."""

OTHER_EXERCISE: Final = "OTHER_EXERCISE"
"""Exercises that people name and the catalogue does not have: understood offline, no type of Alexa's."""

_NAMED: Final = MappingProxyType(
    {
        "WORKOUT": "workout-{}",
        "EXERCISE": "exercise-{}",
        "MUSCLE": "muscle-{}",
        "TOPIC": "advice-{}.title",
    }
)
"""Types with names in the locale's words."""


class Value(Struct, frozen=True):
    """What a slot can hold."""

    id: str
    name: str
    synonyms: tuple[str, ...]

    @property
    def spoken(self) -> tuple[str, ...]:
        """Give everything it is called, in the normal form, each once."""
        return tuple(dict.fromkeys(normal(text) for text in (self.name, *self.synonyms)))


def ids(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Give the ids of every slot type."""
    return {
        "WORKOUT": tuple(catalog.workouts),
        "EXERCISE": tuple(catalog.exercises),
        "MUSCLE": tuple(catalog.muscles),
        "EQUIPMENT": catalog.equipment,
        "TOPIC": tuple(catalog.advice),
        **FIXED,
    }


def values(source: Source, locale: str) -> Values:
    """Give all values, named in the language of a complete locale."""
    names = plain_names(locale)
    return {
        type_: tuple(_value(type_, id_, source.values.get(type_, {}).get(id_, ()), names) for id_ in known)
        for type_, known in ids(load_catalog()).items()
    }


def own_values(catalog: Catalog, words: Words) -> Values:
    """Give what is a person's own: the titles of the kept workouts and the names of the kept exercises."""
    return {
        "WORKOUT": tuple(Value(id_, words.workout(id_), (id_.replace("-", " "),)) for id_ in catalog.kept),
        "EXERCISE": tuple(Value(id_, words.exercise(id_), (id_.replace("-", " "),)) for id_ in catalog.own),
    }


def _value(type_: str, id_: str, called: tuple[str, ...], names: Mapping[str, str]) -> Value:
    if type_ in _NAMED:
        name = names[_NAMED[type_].format(id_)]
        return Value(id_, name, _each_once(called, name))
    article = names.get(f"equipment-{id_}")  # "without a bench"
    with_article = (article,) if type_ == "EQUIPMENT" and article else ()
    name, *others = called or (id_,)
    return Value(id_, name, _each_once((*others, *with_article), name))


def _each_once(synonyms: Iterable[str], name: str) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for text in synonyms:
        kept.setdefault(text.casefold(), text)
    kept.pop(name.casefold(), None)
    return tuple(kept.values())
