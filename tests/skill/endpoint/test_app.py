from __future__ import annotations

import json

import pytest

from engine.storage.memory import MemoryStore
from engine.storage.port import StoreError
from skill.alexa.request_outline import LARGEST
from skill.endpoint.app import create
from skill.endpoint.errors import ServerError
from skill.endpoint.guards import Local, is_loopback
from tests.skill.endpoint.standin import SKILL, body, build, request


@pytest.fixture
def skill():
    return build(None)


@pytest.fixture
def client(skill):
    return create(skill, MemoryStore(), Local("127.0.0.1"), "1.2.3").test_client()


class Broken(MemoryStore):
    def sessions(self, user, limit=20):
        raise StoreError("the disk is gone")


def test_unsigned_requests_are_answered_on_this_machine(client):
    answer = client.post("/alexa", data=body(request()))
    assert (answer.status_code, answer.content_type) == (200, "application/json;charset=UTF-8")
    assert json.loads(answer.data)["response"]["outputSpeech"]["ssml"] == "<speak>heard LaunchRequest</speak>"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "coach.example.org", "", "localhost.evil.org"])
def test_unsigned_requests_only_on_this_machine(host):
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
        *({"environ_overrides": {"REMOTE_ADDR": "1.2.3.4"}}, {"base_url": "http://coach.example.org"}),
    ],
)
def test_unsigned_requests_do_not_come_in_through_a_tunnel(client, skill, about):
    assert client.post("/alexa", data=body(request()), **about).status_code == 400
    assert skill.heard == []


def test_unsigned_requests_for_another_skill(skill):
    client = create(skill, MemoryStore(), Local("::1", (SKILL,)), "0").test_client()
    assert client.post("/alexa", data=body(request(skill="another"))).status_code == 400
    assert client.post("/alexa", data=body(request())).status_code == 200
    assert len(skill.heard) == 1


def test_health(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"ok": True, "version": "1.2.3", "store": True})


def test_health_without_a_store(skill, caplog):
    answer = create(skill, Broken(), Local("::1"), "1").test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (503, {"ok": False, "version": "1", "store": False})
    assert "the disk is gone" in caplog.text


def test_other_ways_and_places(client, skill):
    assert client.get("/alexa").status_code == 405
    assert client.post("/healthz").status_code == 405
    assert client.get("/").status_code == 404
    assert client.post("/alexa", data=b" " * (LARGEST + 1)).status_code == 413
    assert skill.heard == []
