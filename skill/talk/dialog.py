"""The dialog that a skill delegates to Alexa: ask for missing slots, and fill them with the answers."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from skill.package.interaction_model import prompt_id
from skill.talk.heard import Filled, slot_document
from skill.talk.replies import BrokenReply

Document = dict[str, Any]


class Question(Struct, frozen=True):
    """A question for a slot."""

    intent: Document
    slot: str


class Dialogs:
    """The dialogs of an interaction model."""

    def __init__(self, model: Document) -> None:
        """Take them from the model's document."""
        whole = model["interactionModel"]
        self._intents = {intent["name"]: intent for intent in whole.get("dialog", {}).get("intents", [])}
        self._prompts = {prompt["id"]: prompt["variations"] for prompt in whole.get("prompts", [])}
        self._asked = 0

    def state(self, intent: str) -> str | None:
        """The first state of an intent's dialog; None if it has none."""
        return "STARTED" if intent in self._intents else None

    def missing(self, intent: Document) -> str | None:
        """The next slot to ask for."""
        slots = self._known(intent["name"])["slots"]
        required = (slot["name"] for slot in slots if slot["elicitationRequired"])
        return next((name for name in required if "value" not in intent["slots"].get(name, {})), None)

    def prompt(self, intent: str, slot: str) -> str:
        """The words of the question, in rotation."""
        variations = self._prompts[prompt_id(intent, slot)]
        self._asked += 1
        return str(variations[(self._asked - 1) % len(variations)]["value"])

    def question(self, directive: Document, sent: Document | None) -> Question | None:
        """The question of a ``Dialog.ElicitSlot``; None for other directives.

        Raises:
            BrokenReply: the intent has no dialog in the model, so that Alexa would refuse.
        """
        if directive["type"] != "Dialog.ElicitSlot":
            return None
        intent = directive.get("updatedIntent") or sent
        if intent is None:
            raise BrokenReply("a slot is asked for, but of no intent")
        self._known(intent["name"])
        return Question(intent, directive["slotToElicit"])

    def _known(self, intent: str) -> Document:
        if intent not in self._intents:
            raise BrokenReply(f"{intent} has no dialog in the interaction model")
        known: Document = self._intents[intent]
        return known


def filled(intent: Document, value: Filled) -> Document:
    """The intent with one more slot filled."""
    return {**intent, "slots": {**intent["slots"], value.slot: slot_document(value.slot, value)}}
