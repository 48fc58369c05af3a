"""From Alexa's slots to those of an :class:`~engine.dialogue.intent.Intent`: numbers, and catalogue ids.

Read defensively: Alexa puts digits there, or a question mark, or whatever a test sends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from engine.catalog.nearest import nearest
from engine.dialogue.intent import Value
from skill.alexa.phrases import phrases
from skill.alexa.request import Slot

NUMBERS: Final = frozenset(
    {"minutes", "seconds", "effort", "repetitions", "weight", "sessions", "left", "right", "severity"}
)
LISTS: Final = {"equipment": ("equipment", "second", "third"), "days": ("day", "second_day", "third_day")}
"""Slots that hold several things, and Alexa's slots for them."""

KINDS: Final = frozenset({"workout", "exercise", "equipment", "muscle"})
"""Slots whose unresolved words may be the name of something in the catalogue."""

HALF: Final = 0.5
LENGTHS: Final = {"half-a-minute": 30, "a-minute": 60, "a-minute-and-a-half": 90}
"""Seconds of what is said without a number."""

_WHOLE: Final = re.compile(r"[0-9]{1,6}")
_DECIMAL: Final = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")
_WORDS: Final = re.compile(r"[^\w]+")


def semantic(raw: Mapping[str, Slot], locale: str) -> dict[str, Value]:
    """Give the slots of an intent as every frontend gives them."""
    slots: dict[str, Value] = {}
    for name, slot in raw.items():
        if name in NUMBERS:
            _take_number(slots, name, slot)
        elif name not in {"fraction", "length", "second", "third", "second_day", "third_day", "day"}:
            slots[name] = _thing(name, slot, locale)
    for name, parts in LISTS.items():
        found = [_thing(name, raw[part], locale) for part in parts if part in raw]
        if found:
            slots[name] = ",".join(dict.fromkeys(found))
    _take_parts(slots, raw)
    return slots


def _take_number(slots: dict[str, Value], name: str, slot: Slot) -> None:
    said = slot.said.strip()
    if _WHOLE.fullmatch(said):
        slots[name] = int(said)
    elif _DECIMAL.fullmatch(said):
        slots[name] = float(said.replace(",", "."))
    elif name in {"repetitions", "weight"}:
        slots[name] = "?"  # something was said for it, and is asked for again


def _take_parts(slots: dict[str, Value], raw: Mapping[str, Slot]) -> None:
    """Add "and a half", and lengths that are said without a number."""
    length = LENGTHS.get(raw["length"].id or "") if "length" in raw else None
    if length is not None:
        slots["seconds"] = length
    fraction = raw.get("fraction")
    if fraction is None or fraction.id != "half":
        return
    for name in ("weight", "minutes"):
        number = slots.get(name)
        if isinstance(number, int | float):
            slots[name] = number + HALF
            return
    if "unit" in raw:
        slots["weight"] = HALF


def _thing(name: str, slot: Slot, locale: str) -> str:
    if slot.id:
        return slot.id
    if name in KINDS:
        names = _names(locale, name)
        found = nearest(slot.said, names) if slot.said.strip() else None
        if found:
            return names[found]
    return _WORDS.sub("-", slot.said.strip().lower()).strip("-") or "?"


@lru_cache(maxsize=32)
def _names(locale: str, kind: str) -> Mapping[str, str]:
    """Give ids by themselves and by their spoken names."""
    words = phrases(locale)
    prefix = f"{kind}-"
    ids = [id_.removeprefix(prefix) for id_ in words.ids if id_.startswith(prefix) and "." not in id_]
    return {**{words.say(f"{prefix}{one}").casefold(): one for one in ids}, **{one: one for one in ids}}
