"""The manifest: what certification asks for, and read unchanged by Amazon's own classes."""

import json

import pytest
from ask_sdk_model_runtime import DefaultSerializer
from ask_sdk_model_runtime.exceptions import SerializationException
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from engine.understanding.understanding import Understanding
from engine.words.locales import whole
from engine.words.words import Words
from skill.alexa.tasks import TASKS, task_name
from skill.package.alexa_loading import load_alexa
from skill.package.document import ManifestError, build
from skill.package.tasks import named, tasks
from skill.talk.heard import filled_slots, understood
from skill.talk.invocation import Doorkeeper

LOCALES = Words.available()
ARN = "arn:aws:lambda:eu-west-1:123456789012:function:form-coach"


def _read(document):
    serializer = DefaultSerializer()
    return serializer.serialize(serializer.deserialize(json.dumps(document), SkillManifestEnvelope))


@pytest.mark.parametrize("endpoint", [ARN, "https://coach.example.org/alexa"])
def test_amazons_own_classes_give_the_manifest_back_unchanged(endpoint):
    document = build(LOCALES, endpoint=endpoint)
    assert _read(document) == document


def test_can_fulfill_is_added_when_asked_for_and_is_all_that_amazons_classes_do_not_know():
    document = build(LOCALES, can_fulfill=True)
    assert document["manifest"]["apis"]["custom"]["interfaces"].pop() == {"type": "CAN_FULFILL_INTENT_REQUEST"}
    assert _read(document) == document
    with pytest.raises(SerializationException):
        _read(build(LOCALES, can_fulfill=True))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_of_every_locale(locale):
    page = build(LOCALES)["manifest"]["publishingInformation"]["locales"][locale]
    assert page["name"] == "Form Coach"
    assert len(page["summary"]) <= 160
    assert len(page["description"]) <= 4000
    assert {"en": "is not a doctor", "de": "ist kein Arzt"}[locale[:2]] in page["description"]
    assert len(page["keywords"]) <= 30
    assert page["smallIconUri"].endswith("108.png")
    assert page["largeIconUri"].endswith("512.png")


@pytest.mark.parametrize("locale", whole())
def test_the_three_example_phrases_open_the_skill_and_match_samples_word_for_word(locale):
    first, *others = build([locale])["manifest"]["publishingInformation"]["locales"][locale]["examplePhrases"]
    assert len(others) == 2
    door = Doorkeeper(load_alexa(locale).outside, Understanding.load(locale))
    assert door.invocation(first).asked is None
    for phrase in others:
        asked = door.invocation(phrase).asked
        assert understood(asked)
        assert all(slot.id for slot in filled_slots(asked, locale))


def test_privacy_permissions_and_category():
    manifest = build(LOCALES, site="https://coach.example.org/")["manifest"]
    privacy = manifest["privacyAndCompliance"]
    assert privacy["locales"]["de-DE"] == {
        "privacyPolicyUrl": "https://coach.example.org/de-DE/privacy.html",
        "termsOfUseUrl": "https://coach.example.org/de-DE/terms.html",
    }
    answers = {name: value for name, value in privacy.items() if isinstance(value, bool)}
    assert answers == {
        "allowsPurchases": False,
        "usesPersonalInfo": True,
        "isChildDirected": False,
        "isExportCompliant": True,
        "containsAds": False,
    }
    assert [one["name"] for one in manifest["permissions"]] == [
        "alexa::person_id:read",
        "alexa::alerts:timers:skill:readwrite",
        "alexa::alerts:reminders:skill:readwrite",
    ]
    assert manifest["publishingInformation"]["category"] == "HEALTH_AND_FITNESS"
    assert set(manifest["publishingInformation"]["locales"]) == set(LOCALES) == set(privacy["locales"])


def test_the_endpoint():
    assert build(LOCALES, endpoint=ARN)["manifest"]["apis"]["custom"]["endpoint"] == {"uri": ARN}
    https = build(LOCALES, endpoint="https://coach.example.org/alexa")["manifest"]["apis"]["custom"]["endpoint"]
    assert https == {"uri": "https://coach.example.org/alexa", "sslCertificateType": "Trusted"}


@pytest.mark.parametrize("endpoint", ["http://x.org", "x", "", "https://", "arn:aws:lambda:x", "https://a b"])
def test_what_is_no_endpoint_is_refused_in_words(endpoint):
    with pytest.raises(ManifestError, match="is neither an address that begins with https"):
        build(LOCALES, endpoint=endpoint)


def test_it_plays_and_shows():
    custom = build(LOCALES)["manifest"]["apis"]["custom"]
    assert custom["interfaces"] == [{"type": "AUDIO_PLAYER"}, {"type": "ALEXA_PRESENTATION_APL"}]


@pytest.mark.parametrize("endpoint", [ARN, "https://coach.example.org/alexa"])
def test_events_go_where_the_conversation_goes(endpoint):
    manifest = build(LOCALES, endpoint=endpoint)["manifest"]
    assert manifest["events"]["endpoint"] == manifest["apis"]["custom"]["endpoint"]
    names = {one["eventName"] for one in manifest["events"]["subscriptions"]}
    assert names == {"SKILL_ENABLED", "SKILL_DISABLED", "SKILL_PERMISSION_ACCEPTED", "SKILL_PERMISSION_CHANGED"}


def test_the_tasks_that_are_defined_are_named():
    manifest = build(LOCALES)["manifest"]["apis"]["custom"]["tasks"]
    assert {(one["name"], one["version"]) for one in manifest} == {(name, "1") for name in TASKS}
    assert {f"{one['name']}.{one['version']}" for one in named()} == {*tasks()}


def test_a_task_has_one_path_one_input_and_a_title_in_every_language():
    for file, task in tasks().items():
        name, _, version = file.rpartition(".")
        assert [*task["paths"]] == [f"/{name}"] and task["info"]["version"] == version
        assert task["info"]["x-amzn-display-details"].keys() >= {"en-US", "en-GB", "de-DE"}
        assert len(task["components"]["schemas"]["Input"]["properties"]) <= 1  # a routine takes one at most
        assert task_name("amzn1.ask.skill.x", name).endswith(f".{name}")


def test_testing_instructions_are_there_once_for_each_language():
    text = build(LOCALES)["manifest"]["publishingInformation"]["testingInstructions"]
    for locale in LOCALES:
        assert text.count(locale) == 1
        assert load_alexa(locale).publishing.testing in text
    assert text.count(load_alexa("en-US").publishing.testing) == 1
    assert len(text) <= 4000
