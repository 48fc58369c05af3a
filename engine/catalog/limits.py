"""The allowed values of the models in words, and the meaning of validation messages.

The ranges are taken from the models' own annotations, so that a message can never name another one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from msgspec import inspect

from engine.catalog.errors import NOTHING, Finding, shown
from engine.catalog.exercise_checks import unknown_exercise
from engine.catalog.models import Workout
from engine.catalog.nearest import did_you_mean

Place = tuple[str | int, ...]
"""Where in a document: names of fields and indexes of list entries, from the top."""

_MISSING: Final = re.compile(r"Object missing required field `(\w+)`")
_BRACKETS: Final = "Every exercise has a [[block]] of its own, in double brackets."


def explain(message: str, document: object, exercises: list[str]) -> Finding:
    """Turn msgspec's message about a document into a finding with the value and what is allowed there."""
    place = _place(message)
    if missing := _MISSING.match(message):
        return _missing((*place, missing[1]))
    value = value_at(document, place)
    if message.startswith("Object contains unknown field") and isinstance(value, dict):
        return _unknown_field(place, value)
    if isinstance(value, str) and _names_exercise(place):
        return unknown_exercise(text(place), value, exercises)
    return Finding(text(place), value, allowed=allowed(place), hint=_hint(place))


def _names_exercise(place: Place) -> bool:
    return place[-1] == "exercise" or "exercises" in place


def _missing(place: Place) -> Finding:
    return Finding(f"{text(place)} is missing", NOTHING, allowed=allowed(place), hint=_hint(place))


def _unknown_field(place: Place, table: dict[str, object]) -> Finding:
    known = _fields(place)
    name = next((key for key in table if key not in known), "")
    misplaced = f'"{name}" belongs at the top of the file, before the first [[block]].' if name in _fields(()) else ""
    return Finding(
        text((*place, _key(name))),
        table.get(name),
        "there is no such field",
        ", ".join(known),
        misplaced or did_you_mean(name, known),
    )


def _key(name: str) -> str:
    """A field's name as TOML writes it: bare where it may be."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", name) else shown(name)


def _hint(place: Place) -> str:
    if place and "weight" in {place[-1], *place[-2:-1]}:
        return 'A weight has its unit, in quotation marks: "20kg" or "45lb".'
    return _BRACKETS if place == ("block",) else ""


def _place(message: str) -> Place:
    found = re.search(r" - at `\$([\w.\[\]]*)`\Z", message)
    parts = re.findall(r"\.(\w+)|\[(\d+)\]", found[1]) if found else []
    return tuple(name or int(index) for name, index in parts)


def text(place: Place) -> str:
    """A place in readable form, such as ``block[1].rest``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")


def value_at(document: object, place: Place) -> object:
    """What a document holds at a place; NOTHING when there is no such place."""
    for part in place:
        try:
            document = document[part]  # type: ignore[index]
        except (LookupError, TypeError):
            return NOTHING
    return document


def allowed(place: Place) -> str:
    """What a workout may hold at a place, in words; empty when the models know no such place."""
    found = _type_at(place)
    return _words(found) if found else ""


def _fields(place: Place) -> tuple[str, ...]:
    found = _struct(_type_at(place))
    return tuple(field.name for field in found.fields if field.name != "facts") if found else ()


@cache
def _workout() -> inspect.Type:
    return inspect.type_info(Workout)


def _type_at(place: Place) -> inspect.Type | None:
    found: inspect.Type | None = _workout()
    for part in place:
        found = _item(found) if isinstance(part, int) else _field(found, part)
    return found


def _options(kind: inspect.Type | None) -> tuple[inspect.Type, ...]:
    """The types a value may have; never the one of nothing, as TOML cannot write it."""
    options = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return tuple(option for option in options if option and not isinstance(option, inspect.NoneType))


def _struct(kind: inspect.Type | None) -> inspect.StructType | None:
    return next((option for option in _options(kind) if isinstance(option, inspect.StructType)), None)


def _field(kind: inspect.Type | None, name: str) -> inspect.Type | None:
    struct = _struct(kind)
    return next((field.type for field in struct.fields if field.name == name), None) if struct else None


def _item(kind: inspect.Type | None) -> inspect.Type | None:
    lists = (option for option in _options(kind) if isinstance(option, inspect.VarTupleType))
    return next((option.item_type for option in lists), None)


def _words(kind: inspect.Type) -> str:
    return " or ".join(_word(option) for option in _options(kind))


def _word(kind: inspect.Type) -> str:
    match kind:
        case inspect.Metadata(extra_json_schema={"description": str(words)}):
            return words
        case inspect.IntType(ge=low, le=high) | inspect.FloatType(ge=low, le=high):
            whole = "whole " if isinstance(kind, inspect.IntType) else ""
            return f"a {whole}number from {low} to {high}"
        case inspect.StrType(max_length=longest):
            return f"text of at most {longest} characters" if longest else "text"
        case inspect.LiteralType(values=values):
            return " or ".join(f'"{value}"' for value in values)
        case inspect.VarTupleType(item_type=item, min_length=low, max_length=high):
            return f"a list of {_span(low, high)}, each {_words(item)}"
        case _:
            return "a table"


def _span(low: int | None, high: int | None) -> str:
    if low == high and low is not None:
        return str(low)
    return f"{low or 0} to {high}" if high is not None else "any length"
