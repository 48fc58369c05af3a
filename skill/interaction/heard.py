"""What somebody said, as Alexa hands it to a skill: an intent with its slots."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from skill.interaction.intents import FALLBACK, NUMBER, slots_of

AUTHORITY = "amzn1.er-authority.echo-sdk.amzn1.ask.skill.{skill}.{type}"


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


class Heard(Struct, frozen=True):
    """An intent and the slots that were filled."""

    intent: str
    slots: tuple[Filled, ...] = ()

    @property
    def understood(self) -> bool:
        """Whether it is anything else than the fallback."""
        return self.intent != FALLBACK

    def filled(self) -> dict[str, str]:
        """What each slot means: ids, and numbers as digits."""
        return {slot.slot: slot.id or slot.value for slot in self.slots}

    def document(self, skill: str = "offline") -> dict[str, Any]:
        """The ``intent`` of an IntentRequest, every slot of the intent named."""
        given = {slot.slot: slot for slot in self.slots}
        return {
            "name": self.intent,
            "confirmationStatus": "NONE",
            "slots": {slot: _slot(slot, given.get(slot), skill) for slot in slots_of(self.intent)},
        }


def _slot(name: str, filled: Filled | None, skill: str) -> dict[str, Any]:
    document: dict[str, Any] = {"name": name, "confirmationStatus": "NONE"}
    if filled is None:
        return document
    document |= {"value": filled.value, "source": "USER"}
    if filled.type != NUMBER:
        document["resolutions"] = {"resolutionsPerAuthority": [_resolution(filled, skill)]}
    return document | {"slotValue": _slot_value(document)}


def _resolution(filled: Filled, skill: str) -> dict[str, Any]:
    authority = AUTHORITY.format(skill=skill, type=filled.type)
    if filled.id is None:
        return {"authority": authority, "status": {"code": "ER_SUCCESS_NO_MATCH"}}
    return {
        "authority": authority,
        "status": {"code": "ER_SUCCESS_MATCH"},
        "values": [{"value": {"name": filled.name, "id": filled.id}}],
    }


def _slot_value(document: dict[str, Any]) -> dict[str, Any]:
    value = {"type": "Simple", "value": document["value"]}
    if "resolutions" in document:
        value["resolutions"] = document["resolutions"]
    return value
