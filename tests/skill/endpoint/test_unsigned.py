"""Unsigned requests: from programs of this machine alone, and never for anybody whom it knows."""

from __future__ import annotations

import json

import pytest

from engine.storage.memory import MemoryStore
from skill.alexa.attributes import OURS
from skill.alexa.skill import build as build_coach
from skill.endpoint.callers import is_loopback
from skill.endpoint.errors import ServerError
from skill.endpoint.front import create
from skill.endpoint.guards import Local
from skill.endpoint.strangers import PREFIX
from tests.skill.endpoint.client import Client
from tests.skill.endpoint.standin import SKILL, body, build, intent, request

HERE = "127.0.0.1:8000"


@pytest.fixture
def skill():
    return build(None)


@pytest.fixture
def client(skill):
    return Client(create(skill, MemoryStore(), Local("127.0.0.1"), "1.2.3"))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "coach.example.org", "", "localhost.evil.org"])
def test_only_on_this_machine(host):
    with pytest.raises(ServerError, match="can be reached from others"):
        Local(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine(host):
    assert is_loopback(host)
    Local(host)


@pytest.mark.parametrize(
    "about",
    [
        *({"headers": {"X-Forwarded-For": "1.2.3.4"}}, {"headers": {"Forwarded": "for=1.2.3.4"}}),
        *({"headers": {"Via": "1.1 tunnel"}}, {"peer": "1.2.3.4"}, {"peer": ""}),
    ],
)
def test_not_through_a_tunnel(client, skill, about):
    assert client.post("/alexa", body(request()), **about).status_code == 400
    assert skill.heard == []


@pytest.mark.parametrize(
    "host", ["coach.example.org", "127.0.0.1.evil.org:8000", "evil.org:8000", "[", "", "127.0.0.1@evil.org", "0.0.0.0"]
)
def test_not_for_a_name_that_only_leads_here(client, skill, host):
    assert client.post("/alexa", body(request()), host=host).status_code == 400
    assert skill.heard == []


def test_not_for_another_skill(skill):
    client = Client(create(skill, MemoryStore(), Local("::1", (SKILL,)), "0"))
    assert client.post("/alexa", body(request(skill="another"))).status_code == 400
    assert client.post("/alexa", body(request())).status_code == 200
    assert len(skill.heard) == 1


@pytest.mark.parametrize(
    "page",
    [
        *({"Origin": "https://evil.org"}, {"Origin": "null"}, {"Origin": ""}, {"Origin": "http://127.0.0.1:3000"}),
        *(
            {"Origin": "http://localhost:8000"},
            {"Origin": "https://127.0.0.1:8000"},
            {"Origin": f"http://{HERE}.evil.org"},
        ),
        *({"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": ""}),
        *({"Content-Type": "text/plain"}, {"Content-Type": "text/plain;a=application/json"}, {"Content-Type": ""}),
        *({"Content-Type": "application/x-www-form-urlencoded"}, {"Content-Type": "multipart/form-data; boundary=a"}),
        *(
            {"Content-Type": None},
            {"Content-Type": "application/jsonp"},
            {"Content-Type": "text/plain, application/json"},
        ),
    ],
)
def test_not_from_a_web_page(client, skill, page, caplog):
    answer = client.post("/alexa", body(request()), page, host=HERE)
    assert (answer.status_code, answer.data) == (400, b"")
    assert "unsigned, and" in caplog.text
    assert skill.heard == []


def test_a_page_may_not_ask_whether_it_may(client):
    asks = {"Origin": "https://evil.org", "Access-Control-Request-Method": "POST"}
    answer = client.ask("OPTIONS", "/alexa", headers=asks, host=HERE)
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "program",
    [
        *({}, {"Content-Type": "application/json; charset=utf-8"}, {"Content-Type": "Application/JSON"}),
        *({"Origin": f"http://{HERE}", "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}),
    ],
)
def test_programs_of_this_machine_are_answered(client, skill, program):
    assert client.post("/alexa", body(request()), program, host=HERE).status_code == 200
    assert skill.heard == ["LaunchRequest"]


NAMES = ("local", "household:local", "unsigned:", "amzn1.ask.account.A")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", ["user", "person", "remembered"])
def test_nobody_whom_this_machine_knows_is_forgotten_without_a_signature(place, name):
    store = MemoryStore()
    store.keep_profile(name, b"{}")
    client = Client(create(build_coach(store), store, Local("127.0.0.1"), "0"))

    answer = client.post("/alexa", body(asked_by(name, place, "ForgetMeIntent", {}))).json
    kept = answer["sessionAttributes"]
    assert client.post("/alexa", body(asked_by(name, place, "AMAZON.YesIntent", kept))).status_code == 200

    assert store.profile(name) == b"{}"


def test_an_unsigned_user_has_a_history_of_their_own():
    store = MemoryStore()
    client = Client(create(build_coach(store), store, Local("127.0.0.1"), "0"))
    opened = client.post("/alexa", body(asked_by("local", "user", "StartWorkoutIntent", {}, workout="day-1")))
    assert opened.status_code == 200
    assert not store.sessions("local")
    assert store.sessions(f"{PREFIX}local")


def asked_by(name: str, place: str, meaning: str, attributes: dict, **slots: str) -> dict:
    """A request that claims to be somebody's in one of the places that name people."""
    envelope = request("IntentRequest", requestId=f"r-{meaning}", intent=intent(meaning, **slots))
    envelope["session"] |= {"new": not attributes, "attributes": attributes}
    system = envelope["context"]["System"]
    if place == "user":
        envelope["session"]["user"] = system["user"] = {"userId": name}
    elif place == "person":
        system["person"] = {"personId": name}
    elif attributes:
        envelope["session"]["attributes"] = {OURS: claimed(attributes[OURS], name)}
    return envelope


def claimed(written: str, name: str) -> str:
    """The attributes with somebody else's name in them."""
    return body({**json.loads(written), "person": name}).decode()
