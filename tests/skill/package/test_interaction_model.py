"""The interaction model: whole, within Amazon's limits, and read unchanged by Amazon's own classes."""

import json
from functools import cache

import pytest
from ask_sdk_model_runtime import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData

from engine.catalog.loader import load as load_catalog
from engine.understanding.intents import INTENTS, STANDARD
from engine.words.words import Words
from skill.package.interaction_model import build as build_anew

pytestmark = pytest.mark.parametrize("locale", Words.available())
build = cache(build_anew)


def test_amazons_own_classes_give_the_model_back_unchanged(locale):
    document = json.loads(json.dumps(build(locale)))
    serializer = DefaultSerializer()
    assert serializer.serialize(serializer.deserialize(json.dumps(document), InteractionModelData)) == document


def test_it_has_every_intent_with_its_slots_and_the_name(locale):
    model = build(locale)["interactionModel"]["languageModel"]
    assert model["invocationName"] == "form coach"
    assert model["modelConfiguration"] == {"fallbackIntentSensitivity": {"level": "HIGH"}}
    by_name = {intent["name"]: intent for intent in model["intents"]}
    assert list(by_name) == [*STANDARD, *INTENTS]
    for intent, slots in INTENTS.items():
        assert {slot["name"]: slot["type"] for slot in by_name[intent].get("slots", [])} == slots
        assert len(by_name[intent]["samples"]) >= 12
    assert by_name["AMAZON.FallbackIntent"]["samples"] == []


def test_every_thing_of_the_catalogue_is_a_value_with_its_name_and_synonyms(locale):
    types = {one["name"]: one["values"] for one in build(locale)["interactionModel"]["languageModel"]["types"]}
    catalog, words = load_catalog(), Words.load(locale)
    for type_, known, name in (
        ("EXERCISE", catalog.exercises, words.exercise),
        ("WORKOUT", catalog.workouts, words.workout),
        ("MUSCLE", catalog.muscles, words.muscle),
        ("TOPIC", catalog.advice, words.advice_title),
    ):
        assert {value["id"]: value["name"]["value"] for value in types[type_]} == {id_: name(id_) for id_ in known}
    assert all(value["name"]["synonyms"] for values in types.values() for value in values)
    needed = {slot for slots in INTENTS.values() for slot in slots.values() if not slot.startswith("AMAZON.")}
    assert set(types) == needed


def test_equipment_is_understood_with_its_article(locale):
    types = {one["name"]: one["values"] for one in build(locale)["interactionModel"]["languageModel"]["types"]}
    words = Words.load(locale)
    for value in types["EQUIPMENT"]:
        assert words.equipment(value["id"]) in [value["name"]["value"], *value["name"]["synonyms"]]


def test_it_keeps_amazons_limits(locale):
    document = build(locale)
    model = document["interactionModel"]["languageModel"]
    assert len(json.dumps(document)) < 1_500_000
    assert len(model["intents"]) <= 250
    texts = [text for one in model["types"] for value in one["values"] for text in _said(value)]
    assert len(texts) <= 50_000
    assert max(map(len, texts)) <= 140
    samples = [sample for intent in model["intents"] for sample in intent["samples"]]
    assert len({sample.lower() for sample in samples}) == len(samples)
    assert max(map(len, samples)) <= 200


def _said(value):
    return [value["name"]["value"], *value["name"]["synonyms"]]


def test_the_dialog_knows_the_slot_that_the_skill_asks_for(locale):
    model = build(locale)["interactionModel"]
    (intent,) = model["dialog"]["intents"]
    assert (intent["name"], intent["delegationStrategy"]) == ("StartWorkoutIntent", "SKILL_RESPONSE")
    assert intent["confirmationRequired"] is False
    required = {slot["name"]: slot["prompts"] for slot in intent["slots"] if slot["elicitationRequired"]}
    (prompt,) = model["prompts"]
    assert required == {"workout": {"elicitation": prompt["id"]}}
    assert len(prompt["variations"]) >= 3
    (start,) = (one for one in model["languageModel"]["intents"] if one["name"] == "StartWorkoutIntent")
    assert "{workout}" in next(slot["samples"] for slot in start["slots"] if slot["name"] == "workout")
