"""Names of the things in a profile: from the names and synonyms of a locale to ids, and back.

The synonyms are those of the spoken commands, so that a keyboard understands what a speaker does. English names and the
ids themselves are understood in every locale.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from engine.catalog.loader import load
from engine.catalog.models import Exercise
from engine.catalog.names import key_of
from engine.coaching.ladder.rungs import loaded
from engine.coaching.profile.model import WEEKDAYS
from engine.dialogue.weights import POUNDS_A_STONE, STONE
from engine.words.exercise_names import names_of, things_called
from engine.words.layers import join, read_toml
from engine.words.locales import LOCALES, REFERENCE, resolve
from engine.words.words import Words

Slots = dict[str, dict[str, list[str]]]
"""Synonyms, by type of slot and by id."""

LEVELS: Final = {"beginner": "new", "intermediate": "some", "advanced": "experienced"}
"""Spoken levels of experience, as the profile keeps them."""

_FITS: Final[dict[str, Callable[[Exercise], bool]]] = {
    "weight": lambda one: one.kind == "strength" and loaded(one),
    "rung": lambda one: one.kind == "strength",
    "limits": lambda _one: True,
    "cardio": lambda one: one.kind == "cardio",
}
"""Which exercises a name can mean for each key of the profile."""

LISTS: Final = frozenset({"equipment", "limits", "days"})
_POSITIONS: Final = ("kneeling", "lying", "seated")
_WAYS: Final = ("terse", "normal", "chatty")
_WEIGHT: Final = re.compile(r"([\d.,]+)\s*(\D+)")
_SHORTEST_DAY: Final = 2  # letters: Mo, Di, Tu
_MARKS: Final = str.maketrans({"-": " ", "_": " ", "’": "'"})


Choose = Callable[[str, Sequence[str]], str]
"""Says which of several ids a name means, or raises what its caller understands."""


def the_first(_name: str, ids: Sequence[str]) -> str:
    """Take the likeliest, where nobody is asked."""
    return ids[0]


def understood(key: str, value: str, words: Words, choose: Choose = the_first) -> tuple[str, str]:
    """Replace each name in a profile key and its value by its id. An unknown name is kept.

    Args:
        key: Of the profile, such as ``rung`` or ``weight.goblet-squat``.
        value: As it was written.
        words: The language.
        choose: Asked where a name means several.

    Raises:
        UnknownLocale: the value is to be a language, and there is none of this name.
    """
    name, dot, exercise = key.strip().lower().partition(".")
    if name == "locale" and not _is_nothing(value, words):
        return name, resolve(value)
    if name == "weight" and dot:
        return f"weight.{_meaning('weight', exercise, words, choose)}", _weight(value, words)
    if _is_nothing(value, words):
        return key, "none"
    if name in LISTS:
        return key, ", ".join(_signed(name, part, words, choose) for part in _parts(value, words))
    return key, _meaning(name, value, words, choose)


def shown(key: str, id_: str, words: Words) -> str:
    """Name a value in the locale's words. An unknown id is kept."""
    if key == "days" and id_ in WEEKDAYS:
        return words.say("day-name", day=WEEKDAYS.index(id_) + 1)
    if key == "experience":
        return words.say("profile-value-experience", value=id_)
    if key == "talk":
        return words.say("profile-value-talk", value=id_)
    if key == "limits":
        return _limit(id_.removeprefix("no-"), words)
    if key == "equipment":
        return next(iter(_slots(words.locale).get("EQUIPMENT", {}).get(id_, ())), id_)
    return words.exercise(id_) if words.has(f"exercise-{id_}") else id_


def normal(text: str) -> str:
    """Strip case, hyphens and outer punctuation."""
    plain = unicodedata.normalize("NFKC", text[:200]).casefold().translate(_MARKS)
    return " ".join(plain.strip(" .!?").split())


def _is_nothing(value: str, words: Words) -> bool:
    return normal(value) in {normal(one) for one in words.say("profile-nothing").split(",")}


def _limit(what: str, words: Words) -> str:
    if what in _POSITIONS:
        return words.say("profile-value-limit", position=what)
    if not words.has(f"exercise-{what}"):
        return f"no-{what}"
    return words.say("profile-value-limit-exercise", exercise=words.exercise(what))


def _parts(value: str, words: Words) -> list[str]:
    """Split a list at its commas and at the word before its last item."""
    joint = words.say("list", names="\0", last="\0").strip("\0")
    return [part.strip() for part in value.replace(joint, ",").split(",") if part.strip()]


def _signed(key: str, part: str, words: Words, choose: Choose) -> str:
    sign = part[0] if part[0] in "+-" else ""
    return sign + _meaning(key, part.removeprefix(sign), words, choose)


def _weight(value: str, words: Words) -> str:
    found = _WEIGHT.fullmatch(value.strip())
    if found is None:
        return value
    unit = _meaning("unit", found[2], words, the_first)
    if unit != STONE:
        return f"{found[1]}{unit}"
    number, point, part = found[1].replace(",", ".").partition(".")
    whole = number.isdecimal() and (not point or part.isdecimal())
    return f"{float(f'{number}.{part or 0}') * POUNDS_A_STONE:g}lb" if whole else value


def _meaning(key: str, text: str, words: Words, choose: Choose) -> str:
    """The id of a name, with or without an article or "no" in front."""
    several = _shared(key, text, words.locale)
    if len(several) > 1:
        return choose(text.strip(), several)
    if several:
        return several[0]
    known, wanted = _known(key, words.locale), normal(text)
    first, _, rest = wanted.partition(" ")
    return known.get(wanted) or (known.get(rest) if first in _leading(key, words.locale) else None) or text.strip()


def _shared(key: str, text: str, locale: str) -> list[str]:
    """The ids that the name of an exercise, or one that several things share, may mean here."""
    name = key_of(text)
    if key == "equipment":
        return [*things_called(locale).get(name, ())]
    if key not in _FITS:
        return []
    exercises = load().exercises
    ids = names_of(locale).get(name) or names_of(REFERENCE).get(name, ())
    fitting = [one for one in ids if one in exercises and _FITS[key](exercises[one])]
    return [f"no-{one}" if key == "limits" else one for one in fitting]


@lru_cache(maxsize=64)
def _leading(key: str, locale: str) -> frozenset[str]:
    """First words that several names share, such as "a" and "no"."""
    words, catalog, names = Words.load(locale), load(), list[str]()
    if key == "equipment":
        names = [words.equipment(one) for one in catalog.equipment]
    elif key == "limits":
        names = [_limit(one, words) for one in (*_POSITIONS, *catalog.exercises)]
    count = Counter(normal(name).partition(" ")[0] for name in names)
    return frozenset(first for first, often in count.items() if often > 1)


@lru_cache(maxsize=64)
def _known(key: str, locale: str) -> dict[str, str]:
    """Ids by name. An id itself wins over a name in the locale, and that over an English name."""
    pairs = [pair for one in (REFERENCE, locale) for pair in _names(key, Words.load(one))]
    return {normal(name): id_ for name, id_ in pairs} | {normal(id_): id_ for _, id_ in pairs}


def _names(key: str, words: Words) -> Iterator[tuple[str, str]]:
    """Each name with its id; empty for values without names, such as numbers."""
    return _NAMES[key](words, _slots(words.locale)) if key in _NAMES else iter(())


def _equipment(words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    things = load().equipment
    yield from ((words.equipment(one), one) for one in things)
    yield from _synonyms(called.get("EQUIPMENT", {}), things)


def _exercises(words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    exercises = load().exercises
    yield from _synonyms(called.get("EXERCISE", {}), exercises)
    yield from ((words.exercise(one), one) for one in exercises)


def _limits(words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    """Limits with and without the word for "no": the answer to "what can't you do?" is "kneel"."""
    positions = _synonyms(called.get("POSITION", {}), _POSITIONS)
    things = (*_POSITIONS, *load().exercises)
    yield from ((name, f"no-{one}") for name, one in (*positions, *_exercises(words, called)))
    yield from ((_limit(one, words), f"no-{one}") for one in things)


def _days(words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    """The days of the week and their abbreviations."""
    names = {one: normal(shown("days", one, words)) for one in WEEKDAYS}
    for one, name in names.items():
        starts = (name[:length] for length in range(_SHORTEST_DAY, len(name)))
        yield from ((start, one) for start in starts if sum(other.startswith(start) for other in names.values()) == 1)
    yield from _synonyms(called.get("DAY", {}), WEEKDAYS)


def _levels(words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    yield from ((name, LEVELS[one]) for name, one in _synonyms(called.get("LEVEL", {}), LEVELS))
    yield from ((shown("experience", one, words), one) for one in LEVELS.values())


def _talk(words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    yield from _synonyms(called.get("TALK", {}), _WAYS)
    yield from ((shown("talk", one, words), one) for one in _WAYS)


def _units(_words: Words, called: Slots) -> Iterator[tuple[str, str]]:
    yield from _synonyms(called.get("UNIT", {}), ("kg", "lb", STONE))


_NAMES: Final[dict[str, Callable[[Words, Slots], Iterator[tuple[str, str]]]]] = {
    "equipment": _equipment,
    "limits": _limits,
    "days": _days,
    "experience": _levels,
    "talk": _talk,
    "unit": _units,
    **dict.fromkeys(("cardio", "rung", "weight"), _exercises),
}


def _synonyms(slot: dict[str, list[str]], ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    for one in ids:
        yield from ((name, one) for name in (*slot.get(one, ()), one))


@lru_cache(maxsize=16)
def _slots(locale: str) -> Slots:
    """The synonyms of a locale; empty if it has no spoken commands."""
    return read_toml(locale, "understanding/values.toml", LOCALES, join)
