from __future__ import annotations

import json
import logging
import random

import pytest

from skill.alexa.envelope import Foreign, answer
from skill.alexa.request_outline import LARGEST
from tests.skill.endpoint.standin import SKILL, body, build, intent, request

NOTHING = {"version": "1.0", "response": {}}
FALLBACK = "AMAZON.FallbackIntent"


@pytest.fixture
def skill():
    return build(None)


def said(skill, envelope) -> dict:
    raw = envelope if isinstance(envelope, bytes) else body(envelope)
    return json.loads(answer(skill, raw))


def test_a_request_is_answered(skill):
    heard = said(skill, request())
    assert heard["response"]["outputSpeech"]["ssml"] == "<speak>heard LaunchRequest</speak>"
    assert heard["version"] == "1.0"


def changed(path: str, value) -> dict:
    """A launch with one thing changed, such as ``request.type``; None takes it away."""
    envelope = request(error={"type": "INTERNAL_SERVICE_ERROR", "message": ""}, reason="USER_INITIATED")
    *where, name = path.split(".")
    part = envelope
    for step in where:
        part = part[step]
    part.pop(name, None) if value is None else part.__setitem__(name, value)
    return envelope


@pytest.mark.parametrize(
    "raw",
    [
        *(
            b"",
            b"{",
            b"[]",
            b"null",
            b'"x"',
            b"7",
            b"\xff\xfe",
            b'{"request": 7}',
            b"{}",
            b"[" * 100_000,
            b'{"a":' * 900,
        ),
        *(
            b'{"request": {}}',
            b'{"request": {"type": 5}}',
            b"\x00",
            b'{"request": {"timestamp": ' + b"9" * 5000 + b"}}",
        ),
        b" " * (LARGEST + 1),
    ],
)
def test_what_is_no_request_is_answered_like_what_was_not_understood(skill, raw, caplog):
    assert said(skill, raw)["response"]["outputSpeech"]["ssml"] == f"<speak>heard {FALLBACK}</speak>"
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *(("request.type", None), ("request.type", "Unknown"), ("request.type", "intentrequest"), ("request.type", 3)),
        *(("request.timestamp", "yesterday"), ("request.timestamp", "9" * 400), ("request.locale", ["en"])),
        ("request", "text"),
    ],
)
def test_what_the_sdk_cannot_read_is_not_understood(skill, path, value, caplog):
    assert said(skill, changed(path, value))["response"]["outputSpeech"]
    assert skill.heard in ([FALLBACK], ["LaunchRequest"])
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("context.Viewport", {"experiences": [], "shape": "OCTAGON", "mode": "HOLOGRAM"}),
        ("context.AudioPlayer.playerActivity", "DREAMING"),
        ("context.System.person", "nobody"),
        ("context.System.user.permissions", 5),
        ("context.System.device.supportedInterfaces", {"Alexa.Presentation.APL": 5}),
        ("session.attributes", [1]),
        ("session", "text"),
    ],
)
def test_news_that_nothing_depends_on_do_no_harm(skill, path, value):
    assert said(skill, changed(path, value))["response"]["outputSpeech"]["ssml"] == "<speak>heard LaunchRequest</speak>"


@pytest.mark.parametrize(
    "about",
    [
        {"kind": "SessionEndedRequest", "reason": "BORED"},
        {"kind": "SessionEndedRequest", "reason": "ERROR", "error": {"type": "NEW_ONE", "message": "m"}},
        {"kind": "AudioPlayer.PlaybackExploded"},
        {"kind": "System.ExceptionEncountered", "error": {"type": "NEW_ONE"}, "cause": {"requestId": "r"}},
        {"kind": "AlexaSkillEvent.SkillEnabled", "at": 0, "timestamp": "never"},
    ],
)
def test_where_speech_is_not_allowed_there_is_none(skill, about):
    at = about.pop("at", None)
    envelope = (
        request(**about) if at is None else {**request(), "request": {"type": about["kind"], "timestamp": "never"}}
    )
    assert said(skill, envelope) == NOTHING
    assert skill.heard == []


def test_a_question_whether_it_could_is_answered_with_no(skill):
    envelope = request("CanFulfillIntentRequest", intent=5)
    assert said(skill, envelope) == {"version": "1.0", "response": {"canFulfillIntent": {"canFulfill": "NO"}}}


@pytest.mark.parametrize("hostile", ["<speak>&", "\ud800", "\x00\x1b", "\uffff", "'; DROP TABLE", "𝔞", "a" * 50_000])
def test_hostile_words_reach_the_skill_as_words_that_can_be_said(skill, hostile):
    envelope = request("IntentRequest", intent=intent("Explain", exercise=hostile))
    envelope["session"]["attributes"][hostile] = hostile
    assert said(skill, envelope)["response"]["outputSpeech"]
    assert skill.heard == ["Explain"]


def test_nothing_that_was_said_is_logged(skill, caplog):
    caplog.set_level(logging.DEBUG)
    envelope = request("IntentRequest", intent=intent("Pain", where="my secret knee"), dialogState="NEW_ONE")
    envelope["request"]["timestamp"] = "my secret time"
    said(skill, envelope)
    assert caplog.records
    assert "secret" not in caplog.text


@pytest.mark.parametrize("other", ["amzn1.ask.skill.theirs", "", None])
def test_requests_for_others_are_not_acted_on(skill, other):
    envelope = request()
    del envelope["session"]
    envelope["context"]["System"]["application"] = {} if other is None else {"applicationId": other}
    with pytest.raises(Foreign):
        answer(skill, body(envelope), ours=(SKILL,))
    assert skill.heard == []


def test_both_places_must_name_us(skill):
    envelope = request()
    envelope["session"] = {**envelope["session"], "application": {"applicationId": "another"}}
    with pytest.raises(Foreign):
        answer(skill, body(envelope), ours=(SKILL,))
    assert answer(skill, body(request()), ours=("another", SKILL))


def test_a_defect_in_the_skill_ends_the_session_and_is_logged(skill, caplog, monkeypatch):
    monkeypatch.setattr(skill, "invoke", lambda *_: 1 / 0)
    assert said(skill, request()) == {"version": "1.0", "response": {"shouldEndSession": True}}
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize("seed", range(20))
def test_mutated_requests_are_always_answered(skill, seed):
    chance = random.Random(seed)
    for _ in range(20):
        envelope = mutated(
            request("IntentRequest", intent=intent("Explain", exercise="x"), dialogState="STARTED"), chance
        )
        found = said(skill, envelope)
        assert found["version"] == "1.0"
        assert isinstance(found["response"], dict)


def mutated(part, chance):
    """A copy in which a few things are something else, or gone."""
    odd = [None, 0, -1.5, "", "x" * 3000, [], {}, [[]], {"type": "x"}, True, "2026", 10**30]
    if chance.random() < 0.06:
        return chance.choice(odd)
    if isinstance(part, dict):
        return {name: mutated(value, chance) for name, value in part.items() if chance.random() > 0.03}
    return [mutated(value, chance) for value in part] if isinstance(part, list) else part
