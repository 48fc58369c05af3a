"""The handler as Lambda calls it, on a DynamoDB that moto plays."""

from __future__ import annotations

import importlib
import sys
import time

import pytest

from engine.storage.leaving import GRACE, left_at
from skill.alexa.envelope import Foreign
from skill.storage.dynamodb import DynamoStore
from tests.skill.endpoint.standin import SKILL, intent, request
from tests.skill.storage import standin
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


def test_an_event_of_the_skill_comes_without_a_session(entry, client):
    store = DynamoStore(client, "sessions")
    store.keep_profile(USER, b"{}")
    envelope = request("AlexaSkillEvent.SkillDisabled", at=time.time(), eventCreationTime="2026-01-02T03:04:05Z")
    del envelope["session"], envelope["request"]["locale"], envelope["context"]["AudioPlayer"]
    assert entry.handler(envelope, None).get("response", {}) == {}
    expires = {item["pk"]["S"]: float(item["expires"]["N"]) for item in everything(client)}
    assert expires[f"user#{USER}"] == left_at(store, USER) + GRACE


class Context:
    """What Lambda tells of a call; so many seconds are left for it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def get_remaining_time_in_millis(self) -> int:
        return int(self.seconds * 1000)


def apology(answer) -> bool:
    """Whether an answer asks to say it again, in a conversation that stays open."""
    words = answer["response"]["outputSpeech"]["ssml"]
    return "Please tell me once more" in words and answer["response"]["shouldEndSession"] is False


def test_where_no_time_is_left_there_are_words_and_nothing_is_begun(entry, client):
    assert apology(entry.handler(request(at=time.time()), Context(entry.MARGIN)))
    assert client.calls == []


@pytest.mark.parametrize("manner", [standin.slow(60), standin.trickling], ids=["slow", "trickling"])
@pytest.mark.parametrize("nearer", ["Lambda", "Alexa"])
def test_a_listener_hears_words_in_time_whatever_the_table_does(client, monkeypatch, manner, nearer):
    """The table holds every call for a minute; the nearer of the two deadlines ends the wait."""
    seconds = {"Lambda": (1.0, 60.0), "Alexa": (60.0, 0.5)}[nearer]
    monkeypatch.setattr("skill.alexa.envelope.ALEXA", seconds[1])
    with standin.serving(client) as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", f"http://127.0.0.1:{server.server_port}")
        sys.modules.pop("skill.lambda_entry", None)
        entry = importlib.import_module("skill.lambda_entry")
        server.manner = manner
        assert apology(entry.handler(request(at=time.time()), Context(seconds[0])))
        assert len(server.calls) <= 1
        server.manner = standin.well
        monkeypatch.setattr("skill.alexa.envelope.ALEXA", 60.0)  # how quick this machine is does not matter here
        assert "Form Coach" in entry.handler(request(at=time.time()), Context(7.0))["response"]["outputSpeech"]["ssml"]
    del sys.modules["skill.lambda_entry"]


def test_what_cannot_be_made_ahead_is_left_to_the_first_request(client, monkeypatch, caplog):
    def rehearse(config):
        raise RuntimeError("it cannot be rehearsed")

    monkeypatch.setattr("skill.alexa.rehearsal.rehearsal.rehearse", rehearse)
    sys.modules.pop("skill.lambda_entry", None)
    entry = importlib.import_module("skill.lambda_entry")
    assert "not everything was made ahead" in caplog.text
    assert "Form Coach" in entry.handler(request(at=time.time()), None)["response"]["outputSpeech"]["ssml"]
    del sys.modules["skill.lambda_entry"]


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
