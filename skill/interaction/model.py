"""Alexa's interaction model of a locale, as the document that the developer console and ``ask deploy`` take."""

from __future__ import annotations

from typing import Any

from engine.words.words import Words
from skill.interaction.commands import Commands
from skill.interaction.intents import ELICITED, INTENTS, STANDARD, slots_of
from skill.interaction.loading import load
from skill.interaction.text import slots_in
from skill.interaction.values import Value, values

Document = dict[str, Any]
"""A JSON object."""


def build(locale: str) -> Document:
    """The whole model of a locale.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        CommandsError: its commands break a rule.
    """
    words = Words.load(locale)
    commands = load(words.locale)
    return {
        "interactionModel": {
            "languageModel": _language_model(commands, words),
            "dialog": _dialog(),
            "prompts": _prompts(commands),
        }
    }


def prompt_id(intent: str, slot: str) -> str:
    """The name under which the model asks for a slot."""
    return f"Elicit.{intent}.{slot}"


def _language_model(commands: Commands, words: Words) -> Document:
    return {
        "invocationName": commands.invocation,
        "intents": [_intent(intent, commands) for intent in (*STANDARD, *INTENTS)],
        "types": [
            {"name": type_, "values": [_value(value) for value in known]}
            for type_, known in values(commands, words).items()
        ],
    }


def _intent(intent: str, commands: Commands) -> Document:
    document: Document = {"name": intent, "samples": list(commands.samples(intent))}
    if slots_of(intent):
        document["slots"] = [_slot(intent, slot, commands) for slot in slots_of(intent)]
    return document


def _slot(intent: str, slot: str, commands: Commands) -> Document:
    document: Document = {"name": slot, "type": slots_of(intent)[slot]}
    if slot in ELICITED.get(intent, ()):
        document["samples"] = [sample for sample in commands.samples(intent) if slots_in(sample) == (slot,)]
    return document


def _value(value: Value) -> Document:
    return {"id": value.id, "name": {"value": value.name, "synonyms": list(value.synonyms)}}


def _dialog() -> Document:
    return {"delegationStrategy": "SKILL_RESPONSE", "intents": [_dialog_intent(intent) for intent in ELICITED]}


def _dialog_intent(intent: str) -> Document:
    return {
        "name": intent,
        "delegationStrategy": "SKILL_RESPONSE",  # the skill decides whether something is missing
        "confirmationRequired": False,
        "prompts": {},
        "slots": [_dialog_slot(intent, slot) for slot in slots_of(intent)],
    }


def _dialog_slot(intent: str, slot: str) -> Document:
    elicited = slot in ELICITED[intent]
    return {
        "name": slot,
        "type": slots_of(intent)[slot],
        "elicitationRequired": elicited,
        "confirmationRequired": False,
        "prompts": {"elicitation": prompt_id(intent, slot)} if elicited else {},
    }


def _prompts(commands: Commands) -> list[Document]:
    return [
        {
            "id": prompt_id(intent, slot),
            "variations": [{"type": "PlainText", "value": text} for text in commands.prompts[slot]],
        }
        for intent, slots in ELICITED.items()
        for slot in slots
    ]
