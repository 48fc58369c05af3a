"""The handler as Lambda calls it, on a DynamoDB that moto plays."""

from __future__ import annotations

import importlib
import sys
import time

import pytest

from skill.alexa.envelope import Foreign
from skill.storage.dynamodb import DynamoStore
from tests.skill.endpoint.standin import SKILL, intent, request
from tests.skill.storage.tables import CREDENTIALS, dynamodb, everything

USER = "amzn1.ask.account.A"


@pytest.fixture
def client(monkeypatch):
    settings = {"FORM_COACH_STORE": "dynamodb", "FORM_COACH_TABLE": "sessions", "FORM_COACH_SKILL_ID": SKILL}
    for name, value in {**CREDENTIALS, **settings}.items():
        monkeypatch.setenv(name, value)
    with dynamodb() as client:
        yield client


@pytest.fixture
def entry(client):
    sys.modules.pop("skill.lambda_entry", None)
    yield importlib.import_module("skill.lambda_entry")
    del sys.modules["skill.lambda_entry"]


def asks(entry, name, id_, attributes=None):
    envelope = request("IntentRequest", at=time.time(), intent=intent(name), requestId=id_)
    envelope["session"] |= {"new": False, "attributes": attributes or {}}
    return entry.handler(envelope, None)


def test_a_workout_begins_and_goes_on_and_the_same_request_twice_acts_once(entry, client):
    launched = entry.handler(request(at=time.time()), None)
    assert "Form Coach" in launched["response"]["outputSpeech"]["ssml"]
    asks(entry, "ReadyIntent", "ready", launched["sessionAttributes"])
    store = DynamoStore(client, "sessions")
    begun = store.latest_open(USER)
    assert begun.session.state == "warming_up"
    answers = [asks(entry, "AMAZON.NextIntent", "next") for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    log = store.log(begun.session.id)
    assert len({entry.recorded.event.id for entry in log}) == len(log)
    assert store.load(begun.session.id).session.step == 1


def test_requests_for_others_are_an_error_and_leave_nothing(entry, client):
    with pytest.raises(Foreign):
        entry.handler(request(skill="another"), None)
    assert everything(client) == []


@pytest.mark.parametrize("event", [{}, [], None, "text", {"request": {"type": "LaunchRequest"}}])
def test_what_names_no_skill_is_for_others(entry, event):
    with pytest.raises(Foreign):
        entry.handler(event, None)


def test_nothing_is_asked_of_the_table_before_somebody_speaks(entry, client):
    assert client.calls == []
