"""An intent as Alexa gives it to a skill: one value a slot, whole numbers; halves and lists in slots of their own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from engine.dialogue.intent import FALLBACK, Intent
from engine.dialogue.intent import Value as Meant
from engine.dialogue.whole_answers import AGREES, is_half
from engine.understanding.intents import BUILT_IN, slots_of
from engine.understanding.loading import load
from engine.understanding.values import values
from engine.words.exercise_names import shared_name
from skill.alexa.slots import LISTS

AUTHORITY: Final = "amzn1.er-authority.echo-sdk.amzn1.ask.skill.offline.{type}"

_AGREES: Final = AGREES | {"StartWorkoutIntent"}
_HOLDS_TWO: Final = ("ReadinessIntent", "CorrectIntent")


class Filled(Struct, frozen=True):
    """A slot with what was said in it.

    Attributes:
        type: The slot's type.
        value: The words that were said; for a number, its digits.
        id: What it was resolved to; None for a number, and for what is no value of the type.
        name: What the resolved value is called.
    """

    slot: str
    type: str
    value: str
    id: str | None = None
    name: str | None = None


def understood(intent: Intent) -> bool:
    """Whether it is anything other than the fallback."""
    return intent.name != FALLBACK


def whole(intent: Intent, kind: str) -> Intent:
    """Take what begins or agrees and was half understood for not understood: no request says how well it was heard.

    Args:
        intent: What was heard.
        kind: Of the open question; empty without any.
    """
    return Intent(FALLBACK) if intent.name in _AGREES and is_half(intent, kind) else intent


def number_alone(intent: Intent) -> Intent:
    """Give a number that was said alone in the slot in which Alexa puts one."""
    number = intent.number("number")
    if intent.name != "CorrectIntent" or number is None or len(intent.slots) > 1:
        return intent
    return Intent("EffortIntent", {"effort": number}, intent.also)


def document(intent: Intent, locale: str) -> dict[str, Any]:
    """Give the ``intent`` of an IntentRequest, every slot of the intent named.

    Alexa hears one meaning in a sentence: of several, the one that has slots for the others.
    """
    intent = _one_of(intent)
    given = {one.slot: one for one in filled_slots(intent, locale)}
    return {
        "name": intent.name,
        "confirmationStatus": "NONE",
        "slots": {slot: slot_document(slot, given.get(slot)) for slot in slots_of(intent.name)},
    }


def _one_of(intent: Intent) -> Intent:
    every = (intent, *intent.also)
    leads = next((one for one in every if one.name in _HOLDS_TWO), intent)
    known = slots_of(leads.name)
    more = {slot: value for one in every for slot, value in one.slots.items() if slot in known}
    return Intent(leads.name, {**more, **leads.slots}, may_mean=leads.may_mean)


def filled_slots(intent: Intent, locale: str) -> Iterator[Filled]:
    """Give the slots as Alexa would fill them."""
    types = slots_of(intent.name)
    for slot, value in _alexas(intent):
        if slot in types:
            yield _as_said(fill(slot, types[slot], value, locale), intent, locale)


def _as_said(filled: Filled, intent: Intent, locale: str) -> Filled:
    """Keep a name that several exercises share as the words that were said."""
    said = shared_name(intent.may_mean, locale) if filled.slot == "exercise" and intent.may_mean else None
    return replace(filled, value=said.lower()) if said else filled


def fill(slot: str, type_: str, value: Meant, locale: str) -> Filled:
    """Fill one slot with a number or an id."""
    if type_ in BUILT_IN or not isinstance(value, str):
        return Filled(slot, type_, str(value))
    name = _names(locale, type_).get(value)
    return Filled(slot, type_, (name or value.replace("-", " ")).lower(), value if name else None, name)


def slot_document(name: str, filled: Filled | None) -> dict[str, Any]:
    """Give a slot as it stands in a request."""
    slot: dict[str, Any] = {"name": name, "confirmationStatus": "NONE"}
    if filled is None:
        return slot
    slot |= {"value": filled.value, "source": "USER"}
    if filled.type not in BUILT_IN:
        slot["resolutions"] = {"resolutionsPerAuthority": [_resolution(filled)]}
    return slot | {"slotValue": _slot_value(slot)}


def _alexas(intent: Intent) -> Iterator[tuple[str, Meant]]:
    """The slots one by one: lists and halves apart, one side as a side, seconds as minutes where only those are."""
    slots = dict(intent.slots)
    types = slots_of(intent.name)
    if "seconds" in slots and "seconds" not in types and "minutes" in types:
        slots["minutes"] = _in_minutes(intent)
    sides = [side for side in ("left", "right") if side in slots]
    if intent.name == "CorrectIntent" and len(sides) == 1:
        number = slots.pop(sides[0])
        other = "right" if sides[0] == "left" else "left"
        yield "side", sides[0] if number else other
        if number:
            yield "repetitions", number
    for slot, value in slots.items():
        if slot in LISTS and isinstance(value, str):
            yield from zip(LISTS[slot], value.split(","), strict=False)
        elif slot == "weight" and isinstance(value, float):
            yield from (("weight", int(value)), ("fraction", "half"))
        else:
            yield slot, value


def _in_minutes(intent: Intent) -> int:
    """Give a time in whole minutes: at least one, as a time was said."""
    return max(1, round((intent.number("minutes") or 0) + (intent.number("seconds") or 0) / 60))


@lru_cache(maxsize=64)
def _names(locale: str, type_: str) -> dict[str, str]:
    return {value.id: value.name for value in values(load(locale), locale).get(type_, ())}


def _resolution(filled: Filled) -> dict[str, Any]:
    authority = AUTHORITY.format(type=filled.type)
    if filled.id is None:
        return {"authority": authority, "status": {"code": "ER_SUCCESS_NO_MATCH"}}
    return {
        "authority": authority,
        "status": {"code": "ER_SUCCESS_MATCH"},
        "values": [{"value": {"name": filled.name, "id": filled.id}}],
    }


def _slot_value(slot: dict[str, Any]) -> dict[str, Any]:
    value = {"type": "Simple", "value": slot["value"]}
    if "resolutions" in slot:
        value["resolutions"] = slot["resolutions"]
    return value
