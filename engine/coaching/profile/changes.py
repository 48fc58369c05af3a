"""Changes to a profile in words: ``equipment`` is ``band, chair``, ``rest`` is ``90``. For keys and voice alike."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, get_args

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.catalog.nearest import did_you_mean
from engine.catalog.terms import Unit
from engine.coaching.ladder.rungs import bottom, loaded
from engine.coaching.profile.model import WEEKDAYS, Experience, Load, Profile, ProfileError, Rung, Talk, Weight
from engine.coaching.profile.owned_equipment import with_equipment
from engine.coaching.profile.rest_length import POSSIBLE
from engine.workflow.events import HEAVIEST

KEYS: Final = (
    *("experience", "equipment", "limits", "cardio", "rest", "talk", "days", "sessions", "unit", "locale", "rung"),
    "weight.<exercise>",
)
"""What can be changed. ``rung`` is an exercise: its ladder is known."""

NOTHING: Final = frozenset({"", "none", "any"})
POSITIONS: Final = ("kneeling", "lying", "seated")
"""Positions that a person can rule out: exercises in others are left."""

_WEIGHT: Final = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(kg|lb)?")
_SHOWN: Final = 60
_SIGNS: Final = "+-"


class Said(NamedTuple):
    """When something was said: the day, where the person was, and the moment, in seconds since the epoch."""

    day: datetime.date
    at: float


def changed(profile: Profile, key: str, value: str, catalog: Catalog, said: Said) -> Profile:
    """The profile with one thing changed.

    Args:
        profile: As it is.
        key: One of :data:`KEYS`.
        value: In words; lists have commas, ``none`` empties. Of equipment and limits, ``+band`` adds one thing to
            what is there and ``-band`` takes one away, several of them with commas.
        catalog: What there is.
        said: When: what was trained before it counts no longer for a rung or weight.

    Raises:
        ProfileError: there is no such key, or the value is not one of its own.
    """
    name, _, exercise = key.strip().lower().partition(".")
    text = value.strip().lower()
    if name == "weight" and exercise:
        return _weighed(profile, exercise, text, catalog, said)
    change = _CHANGES.get(name)
    if change is None or exercise:
        hint = did_you_mean(key, KEYS)
        raise ProfileError(f"There is nothing called {_shown(key)}. {hint or 'There are: ' + ', '.join(KEYS) + '.'}")
    return change(profile, text, catalog, said)


def _one(text: str, allowed: Iterable[str], what: str) -> str:
    choices = list(allowed)
    if text not in choices:
        hint = did_you_mean(text, choices) or f"There are: {', '.join(choices)}."
        raise ProfileError(f"{_shown(text)} is no {what}. {hint}")
    return text


def _several(text: str, allowed: Iterable[str], what: str) -> tuple[str, ...]:
    choices = list(allowed)
    named = [] if text in NOTHING else [part.strip().replace(" ", "-") for part in text.split(",") if part.strip()]
    return tuple(dict.fromkeys(_one(name, choices, what) for name in named))


def _more_or_fewer(had: tuple[str, ...], text: str, allowed: Iterable[str], what: str) -> tuple[str, ...]:
    """The whole list, or what was there with some added and some taken away."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts or not all(part[0] in _SIGNS for part in parts):
        return _several(text, allowed, what)
    left = dict.fromkeys(had)
    choices = list(allowed)
    for part in parts:
        name = _id_of(part)
        if part[0] == "+":
            left[_one(name, choices, what)] = None
        else:  # what is no longer in the catalogue can still be taken away
            left.pop(_one(name, [*choices, *had], what), None)
    return tuple(left)


def _number(text: str, low: int, high: int, what: str) -> int:
    if not re.fullmatch(r"\d{1,4}", text) or not low <= int(text) <= high:
        raise ProfileError(f"{_shown(text)} is no {what}: a whole number from {low} to {high}.")
    return int(text)


def _shown(text: str) -> str:
    return '"' + "".join(sign if sign.isprintable() else "?" for sign in text[:_SHOWN]) + '"'


def _experience(profile: Profile, text: str, *_: object) -> Profile:
    return replace(profile, experience=_one(text, get_args(Experience), "experience"))


def _equipment(profile: Profile, text: str, catalog: Catalog, _said: Said) -> Profile:
    """What is there, and what is not: ``none`` is a word about everything, an empty value about nothing."""
    if text in NOTHING:
        return replace(profile, equipment=(), lacks=catalog.equipment if text == "none" else ())
    has = _more_or_fewer(profile.equipment, text, catalog.equipment, "equipment")
    gone = [_id_of(part) for part in text.split(",") if part.strip().startswith("-")]
    return with_equipment(profile, has, gone, catalog)


def _id_of(part: str) -> str:
    return part.strip().lstrip(_SIGNS).strip().replace(" ", "-")


def _limits(profile: Profile, text: str, catalog: Catalog, _said: Said) -> Profile:
    allowed = [f"no-{name}" for name in (*POSITIONS, *catalog.exercises)]
    return replace(profile, limits=_more_or_fewer(profile.limits, text, allowed, "limit"))


def _cardio(profile: Profile, text: str, catalog: Catalog, _said: Said) -> Profile:
    """A cardio machine that is chosen is owned, too: without it, the plan would keep the walk."""
    allowed = [one.id for one in catalog.exercises.values() if one.kind == "cardio"]
    name = _one(text, allowed, "cardio")
    needs = (choices for choices in catalog.exercises[name].equipment if not set(choices) & set(profile.equipment))
    has = (*profile.equipment, *(choices[0] for choices in needs))
    return with_equipment(replace(profile, cardio=name), has, (), catalog)


def _rest(profile: Profile, text: str, *_: object) -> Profile:
    return replace(profile, rest=_number(text, *POSSIBLE, "rest in seconds"))


def _talk(profile: Profile, text: str, *_: object) -> Profile:
    return replace(profile, talk=_one(text, get_args(Talk), "way to talk"))


def _sessions(profile: Profile, text: str, *_: object) -> Profile:
    return replace(profile, sessions=_number(text, 2, 3, "number of sessions a week"))


def _unit(profile: Profile, text: str, *_: object) -> Profile:
    return replace(profile, unit=_one(text, get_args(Unit), "unit"))


def _locale(profile: Profile, text: str, *_: object) -> Profile:
    """Note the language; which ones there are, the words know."""
    return replace(profile, locale="" if text in NOTHING else _cased(text))


def _cased(name: str) -> str:
    language, dash, country = name.replace("_", "-").partition("-")
    return f"{language}{dash}{country.upper()}"


def _days(profile: Profile, text: str, *_: object) -> Profile:
    """Read training days. At least two must not be adjacent, or two sessions a week would be impossible (S4)."""
    days = tuple(sorted(_several(text, WEEKDAYS, "day"), key=WEEKDAYS.index))
    numbers = [WEEKDAYS.index(day) for day in days]
    apart = any(early + 1 < late < early + len(WEEKDAYS) - 1 for early in numbers for late in numbers)
    if days and not apart:
        raise ProfileError("Name two days at least with a rest day between them, such as mon, thu.")
    return replace(profile, days=days)


def _rung(profile: Profile, text: str, catalog: Catalog, said: Said) -> Profile:
    name = _one(text, _strength(catalog), "exercise with a ladder")
    return replace(profile, rungs=profile.rungs | {bottom(name, catalog): Rung(name, *said)})


def _weighed(profile: Profile, exercise: str, text: str, catalog: Catalog, said: Said) -> Profile:
    allowed = [name for name in _strength(catalog) if loaded(catalog.exercises[name])]
    name = _one(exercise, allowed, "exercise with a weight")
    if text in NOTHING:
        return replace(profile, weights={key: one for key, one in profile.weights.items() if key != name})
    return replace(profile, weights=profile.weights | {name: Weight(*weight_of(text, profile.unit), *said)})


def weight_of(text: str, unit: Unit) -> Load:
    """Read a weight, such as ``12.5kg``; ``unit`` is the one that is meant where none is written.

    Raises:
        ProfileError: it is none, or too heavy.
    """
    found = _WEIGHT.fullmatch(text.strip().lower())
    value = float(found[1].replace(",", ".")) if found else 0.0
    if found is None or not 0 < value <= HEAVIEST:
        raise ProfileError(f"{_shown(text)} is no weight. Write it so: 12kg, 12.5kg or 25lb.")
    return Load(value, found[2] or unit)  # type: ignore[arg-type]


def _strength(catalog: Catalog) -> list[str]:
    return [one.id for one in catalog.exercises.values() if one.kind == "strength"]


_CHANGES: Final[dict[str, Callable[[Profile, str, Catalog, Said], Profile]]] = {
    "experience": _experience,
    "equipment": _equipment,
    "limits": _limits,
    "cardio": _cardio,
    "rest": _rest,
    "talk": _talk,
    "days": _days,
    "sessions": _sessions,
    "unit": _unit,
    "locale": _locale,
    "rung": _rung,
}
