"""Checks of how the sets of an exercise are done: what is written must fit together. Pure: data in, findings out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.catalog.errors import Finding
from engine.catalog.exercise_checks import MOVES, Exercises, exercise, tempo
from engine.catalog.workout_shape import WEIGHT, Block, SetFields

_WAYS: Final = ("repetitions", "each_set", "seconds", "work", "hold", "most")
"""Fields of which one says how a set is done."""

_LASTING: Final = ("seconds", "work", "hold", "most")
"""Ways that have no counted repetitions."""


def findings(path: str, fields: SetFields, exercises: Exercises, *, rounds: int | None = None) -> Iterator[Finding]:
    """Everything wrong with the sets of an exercise that the types let through; ``rounds`` are those of a superset."""
    yield from exercise(f"{path}.exercise", fields.exercise, MOVES, exercises)
    yield from _ways(path, fields)
    yield from _weights(path, fields)
    if isinstance(fields, Block):
        yield from _block(path, fields)
    yield from _listed(path, fields, rounds)
    yield from _sides(path, fields, exercises)
    if fields.tempo is not None:
        yield from tempo(f"{path}.tempo", fields.tempo)


def _ways(path: str, fields: SetFields) -> Iterator[Finding]:
    first, *more = [name for name in _WAYS if getattr(fields, name)] or [""]
    for name in more:
        value, other = _value(fields, first), _value(fields, name)
        yield Finding(
            f"{path}.{first}", value, f"this set has {name} = {_text(other)} too", f"either {first} or {name}"
        )
    count = fields.repetitions
    if isinstance(count, tuple) and count[0] > count[1]:
        turned = f"Did you mean [{count[1]}, {count[0]}]?"
        yield Finding(f"{path}.repetitions", list(count), allowed="the fewest first, then the most", hint=turned)


def _weights(path: str, fields: SetFields) -> Iterator[Finding]:
    written: dict[str, str | None] = {"weight": fields.weight} if isinstance(fields.weight, str) else {}
    if isinstance(fields.weight, tuple):
        written = {f"weight[{place}]": one for place, one in enumerate(fields.weight)}
    if isinstance(fields, Block):
        written |= {f"warm_up_sets[{place}].weight": one.weight for place, one in enumerate(fields.warm_up_sets)}
    for name, one in written.items():
        if one is not None and not (WEIGHT.fullmatch(one) and any(digit in one for digit in "123456789")):
            yield Finding(f"{path}.{name}", one, allowed="a weight with its unit, such as 20kg or 45lb")


def _value(fields: SetFields, name: str) -> object:
    value = getattr(fields, name)
    return list(value) if isinstance(value, tuple) else value


def _text(value: object) -> str:
    return "true" if value is True else str(value)


def _block(path: str, block: Block) -> Iterator[Finding]:
    if block.each_set and block.sets != len(block.each_set):
        lists = f"each_set lists {len(block.each_set)}"
        yield Finding(f"{path}.sets", block.sets, lists, "either sets or each_set")
    lasting = next((name for name in _LASTING if getattr(block, name)), "")
    if block.warm_up_sets and lasting and lasting != "most":
        problem = f"a set with {lasting} has no repetitions to warm up with"
        yield Finding(f"{path}.warm_up_sets", list(range(len(block.warm_up_sets))), problem, "a block of its own")
    if block.every and block.most:
        yield Finding(f"{path}.every", block.every, "nobody knows how long such a set takes", "either every or most")


def _listed(path: str, fields: SetFields, rounds: int | None) -> Iterator[Finding]:
    sets = fields.sets if isinstance(fields, Block) else rounds or 0
    of = "sets" if rounds is None else "rounds"
    for name in ("each_set", "weight"):
        value = getattr(fields, name)
        alike = isinstance(fields, Block) and name == "each_set"  # it makes the sets
        if isinstance(value, tuple) and len(value) != sets and not alike:
            yield Finding(f"{path}.{name}", list(value), f"there are {sets} {of}", f"one for each of the {of}")


def _sides(path: str, fields: SetFields, exercises: Exercises) -> Iterator[Finding]:
    if fields.side and fields.first:
        yield Finding(f"{path}.first", fields.first, f"only the {fields.side} side is trained", "either side or first")
    known = exercises.get(fields.exercise)
    for name in ("side", "first"):
        value = getattr(fields, name)
        if value and known is not None and known.sides != "each":
            problem = "both sides of this exercise are trained at once, or in turn"
            yield Finding(f"{path}.{name}", value, problem, "an exercise done one side at a time")
