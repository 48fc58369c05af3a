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
from skill.alexa.shared_names import id_of

NUMBERS: Final = frozenset(
    {"minutes", "seconds", "effort", "reserve", "repetitions", "weight", "sessions", "left", "right", "severity"}
)
LISTS: Final = {"equipment": ("equipment", "second", "third"), "days": ("day", "second_day", "third_day")}
"""Slots that hold several things, and Alexa's slots for them."""

MOMENTS: Final = frozenset({"date", "clock"})
"""Slots that Alexa fills in a form of her own: ``2026-11-27``, ``07:30``."""

KINDS: Final = frozenset({"workout", "exercise", "equipment", "muscle"})
"""Slots in which unresolved words may name something in the catalogue."""

ASKED_AGAIN: Final = frozenset({"repetitions", "weight", "minutes", "seconds"})
"""Numbers of which it matters that something was said for them, even where it was not understood."""

UNCLEAR: Final = "?"
"""Stands for words that were not understood."""

HALF: Final = 0.5
LENGTHS: Final = {"half-a-minute": 30, "a-minute": 60, "a-minute-and-a-half": 90}
"""Seconds of what is said without a number."""

_WHOLE: Final = re.compile(r"[0-9]{1,6}")
_DECIMAL: Final = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")
_NO_DIGITS: Final = re.compile(r"[^0-9]+")
_CODE: Final = re.compile(r"[0-9]{1,12}")
_WORDS: Final = re.compile(r"[^\w]+")


def semantic(raw: Mapping[str, Slot], locale: str) -> dict[str, Value]:
    """Give the slots of an intent as every frontend gives them."""
    slots: dict[str, Value] = {}
    for name, slot in raw.items():
        if name in NUMBERS:
            _take_number(slots, name, slot)
        elif name == "code":
            _take_code(slots, slot)
        elif name in MOMENTS:
            slots[name] = slot.said.strip()
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
    elif name in ASKED_AGAIN:
        slots[name] = UNCLEAR


def _take_code(slots: dict[str, Value], slot: Slot) -> None:
    """Take the digits of a code, in whatever groups they were heard."""
    digits = _NO_DIGITS.sub("", slot.said)
    slots["code"] = int(digits) if _CODE.fullmatch(digits) else UNCLEAR


def _take_parts(slots: dict[str, Value], raw: Mapping[str, Slot]) -> None:
    """Add "and a half", and lengths that are said without a number."""
    if "length" in raw:
        slots["seconds"] = LENGTHS.get(raw["length"].id or _hyphened(raw["length"].said), UNCLEAR)
    if "fraction" in raw:
        _take_fraction(slots, half=raw["fraction"].id == "half", alone="unit" in raw)


def _take_fraction(slots: dict[str, Value], *, half: bool, alone: bool) -> None:
    """Add a half to the number it was said with; ``alone``: a half may be all that was said."""
    name = next((one for one in ("weight", "minutes") if one in slots), "weight" if alone else "")
    number = slots.get(name, 0)
    if name:
        slots[name] = number + HALF if half and not isinstance(number, str) else UNCLEAR


def _thing(name: str, slot: Slot, locale: str) -> str:
    if slot.id:
        return slot.id
    if name == "exercise" and (called := id_of(slot.said, locale)):
        return called
    if name in KINDS:
        names = _names(locale, name)
        found = nearest(slot.said, names) if slot.said.strip() else None
        if found:
            return names[found]
    return _hyphened(slot.said) or UNCLEAR


def _hyphened(said: str) -> str:
    return _WORDS.sub("-", said.strip().lower()).strip("-")


@lru_cache(maxsize=32)
def _names(locale: str, kind: str) -> Mapping[str, str]:
    """Give ids by themselves and by their spoken names."""
    words = phrases(locale)
    prefix = f"{kind}-"
    ids = [id_.removeprefix(prefix) for id_ in words.ids if id_.startswith(prefix) and "." not in id_]
    return {**{words.say(f"{prefix}{one}").casefold(): one for one in ids}, **{one: one for one in ids}}
