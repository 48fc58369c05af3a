"""Alexa's interaction model of a locale, as the document that the developer console and ``ask deploy`` take."""

from __future__ import annotations

from typing import Any

from engine.understanding.checks import problems
from engine.understanding.errors import CommandsError
from engine.understanding.intents import ELICITED, INTENTS, STANDARD, slots_of
from engine.understanding.loading import load
from engine.understanding.samples import samples
from engine.understanding.source import Source
from engine.understanding.text import slots_in
from engine.understanding.values import Value, values
from engine.words.locales import resolve
from skill.package.alexa_loading import load_alexa
from skill.package.alexa_source import AlexaSource

Document = dict[str, Any]
"""A JSON object."""


def build(locale: str) -> Document:
    """Build the whole model of a locale.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        CommandsError: its sentences break a rule.
    """
    name, alexa = resolve(locale), load_alexa(locale)
    source = load(name)
    for problem in problems(source):
        raise CommandsError(f"{name}/understanding", problem)
    return {
        "interactionModel": {
            "languageModel": _language_model(source, alexa.invocation, name),
            "dialog": _dialog(),
            "prompts": _prompts(alexa),
        }
    }


def prompt_id(intent: str, slot: str) -> str:
    """The name under which the model asks for a slot."""
    return f"Elicit.{intent}.{slot}"


def _language_model(source: Source, invocation: str, locale: str) -> Document:
    known = samples(source)
    return {
        "invocationName": invocation,
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": "HIGH"}},
        "intents": [_intent(intent, known[intent]) for intent in (*STANDARD, *INTENTS)],
        "types": [
            {"name": type_, "values": [_value(value) for value in several]}
            for type_, several in values(source, locale).items()
        ],
    }


def _intent(intent: str, known: tuple[str, ...]) -> Document:
    document: Document = {"name": intent, "samples": list(known)}
    if slots_of(intent):
        document["slots"] = [_slot(intent, slot, known) for slot in slots_of(intent)]
    return document


def _slot(intent: str, slot: str, known: tuple[str, ...]) -> Document:
    document: Document = {"name": slot, "type": slots_of(intent)[slot]}
    if slot in ELICITED.get(intent, ()):
        document["samples"] = [sample for sample in known if slots_in(sample) == (slot,)]
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


def _prompts(source: AlexaSource) -> list[Document]:
    return [
        {
            "id": prompt_id(intent, slot),
            "variations": [{"type": "PlainText", "value": text} for text in source.prompts[slot]],
        }
        for intent, slots in ELICITED.items()
        for slot in slots
    ]
