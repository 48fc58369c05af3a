"""The slots of an intent as the dialogue wants them, made of the values that were heard one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from types import MappingProxyType
from typing import Final

from engine.dialogue.intent import Value as Meant
from engine.understanding.intents import INTENTS, NUMBER, slots_of
from engine.understanding.lattice import Value

LISTS: Final = MappingProxyType(
    {"equipment": "equipment", "second": "equipment", "third": "equipment", "days": "days", "day": "days"}
    | {"second_day": "days", "third_day": "days"}
)
"""Slots that are parts of one list."""

LENGTHS: Final = MappingProxyType(
    {"half-a-minute": ("seconds", 30), "a-minute": ("minutes", 1), "a-minute-and-a-half": ("seconds", 90)}
)
_OTHER: Final = {"left": "right", "right": "left"}
_HALF: Final = 0.5
_LONGEST_CODE: Final = 12  # digits that are looked at

LABELS: Final = {kind: f"{{{kind}}}" for kind in ("number", "time", "load")} | {
    slot: "{number}" if type_ == NUMBER else f"{{{type_}}}"
    for slots in INTENTS.values()
    for slot, type_ in slots.items()
}
"""The edge of the lattice that fills each slot of a template."""


def meant(intent: str, heard: Iterable[tuple[str, Value]]) -> dict[str, Meant]:
    """Put together what was heard: halves are added, lists joined, sides told apart."""
    slots: dict[str, Meant] = {}
    for slot, value in _sided(heard) if intent == "CorrectIntent" else heard:
        _put(slots, slot, value)
    if slots.pop("fraction", None):
        _add_half(slots)
    side = slots.pop("side", None) if intent == "CorrectIntent" else None
    if side in _OTHER and "left" not in slots and "right" not in slots:
        slots[_OTHER[str(side)]] = 0
    effort = slots.get("effort")
    if isinstance(effort, int | float):  # "six and a half" is a seven: the scale has whole numbers only
        slots["effort"] = max(1, ceil(effort))  # "twelve" is none, "eleven out of ten" the hardest
        if "number" in slots:
            slots["effort"] = min(10, slots["effort"])
    order = [*slots_of(intent)]
    return dict(sorted(slots.items(), key=lambda slot: order.index(slot[0]) if slot[0] in order else len(order)))


def _put(slots: dict[str, Meant], slot: str, value: Value) -> None:
    if slot == "code" and "number" in value:  # said digit by digit, or in groups
        slots[slot] = int(f"{slots.get(slot, '')}{int(value['number'])}"[:_LONGEST_CODE])
    elif "number" in value:
        number = plain(float(value["number"]))
        known = slots.setdefault(slot, number)
        if slot == "effort" and isinstance(known, int | float):
            slots[slot] = max(known, number)  # "six or seven"
    elif "id" not in value:
        slots.update({name: one if isinstance(one, str) else plain(one) for name, one in value.items()})
    elif slot in LISTS:
        known = str(slots.get(LISTS[slot], ""))
        slots[LISTS[slot]] = ",".join(dict.fromkeys([*filter(None, known.split(",")), str(value["id"])]))
    elif slot == "length":
        name, number = LENGTHS[str(value["id"])]
        slots[name] = number
    else:
        slots.setdefault(slot, value["id"])


def _add_half(slots: dict[str, Meant]) -> None:
    minutes = slots.get("minutes")
    if isinstance(minutes, int | float):
        del slots["minutes"]
        slots["seconds"] = plain((minutes + _HALF) * 60)
    elif isinstance(slots.get("weight"), int | float) or "unit" in slots:
        weight = slots.get("weight", 0)
        slots["weight"] = plain(float(weight) + _HALF)


def _sided(heard: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
    """Repetitions with their side: ``six on the left`` is six on the left; ``left only`` is none on the right."""
    waiting: dict[str, Value] = {}
    for slot, value in heard:
        if slot not in {"repetitions", "side"}:
            yield slot, value
            continue
        waiting[slot] = value
        if len(waiting) == 2:  # noqa: PLR2004 - a number and its side
            yield str(waiting["side"].get("id", "side")), waiting["repetitions"]
            waiting.clear()
    yield from waiting.items()


def plain(number: float) -> int | float:
    """Give a whole number as one."""
    return int(number) if number == int(number) else number
