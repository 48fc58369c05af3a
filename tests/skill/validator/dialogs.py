"""A question for a slot is about the intent at hand, and that one is in the dialog model."""

from __future__ import annotations

from collections.abc import Iterator

from engine.understanding.intents import ELICITED
from tests.skill.validator.parts import Envelope, directives, type_of


def rules(request: Envelope, body: Envelope) -> Iterator[str]:
    intent = ((request.get("request") or {}).get("intent") or {}).get("name")
    for slot in (one.get("slotToElicit") for one in directives(body) if type_of(one) == "Dialog.ElicitSlot"):
        if intent and slot not in ELICITED.get(intent, ()):
            yield f"{intent} has no dialog for {slot}"
