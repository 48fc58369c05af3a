from __future__ import annotations

import json
from threading import Event

import pytest

from engine.storage.memory import MemoryStore
from engine.storage.port import StoreError
from skill.alexa.request_outline import LARGEST
from skill.endpoint.front import create
from skill.endpoint.guards import Local
from skill.package.pages import Keeping
from tests.skill.endpoint.client import Client
from tests.skill.endpoint.standin import body, build, request


@pytest.fixture
def skill():
    return build(None)


@pytest.fixture
def client(skill):
    return Client(create(skill, MemoryStore(), Local("127.0.0.1"), "1.2.3"))


class Broken(MemoryStore):
    def sessions(self, user, limit=20):
        raise StoreError("the disk is gone")


def test_a_request_is_answered(client):
    answer = client.post("/alexa", data=body(request()))
    assert (answer.status_code, answer.content_type) == (200, "application/json;charset=UTF-8")
    assert json.loads(answer.data)["response"]["outputSpeech"]["ssml"] == "<speak>heard LaunchRequest</speak>"


def test_health(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"ok": True, "version": "1.2.3", "store": True})


def test_health_without_a_store(skill, caplog):
    answer = Client(create(skill, Broken(), Local("::1"), "1")).get("/healthz")
    assert (answer.status_code, answer.json) == (503, {"ok": False, "version": "1", "store": False})
    assert "the disk is gone" in caplog.text


def test_other_ways_and_places(client, skill):
    assert client.get("/alexa").status_code == 405
    assert client.post("/healthz").status_code == 405
    assert [client.get(path).status_code for path in ("/", "/alexa/", "/healthz/")] == [404, 404, 404]
    assert client.post("/alexa", data=b" " * (LARGEST + 1)).status_code == 413
    assert skill.heard == []


def test_the_pages_for_the_store_are_served_and_tell_who_runs_the_skill(skill):
    front = create(skill, MemoryStore(), Local("::1"), "1", keeping=Keeping(contact="Ann, ann@example.org", days=400))
    client = Client(front)
    led = client.get("/terms", headers={"Accept-Language": "de"})
    assert (led.status_code, led.headers["location"]) == (302, "/de-DE/terms.html")
    page = client.get("/en-IN/privacy.html")
    assert (page.status_code, page.content_type) == (200, "text/html; charset=utf-8")
    assert "Ann, ann@example.org" in page.data.decode()
    assert "400 days" in page.data.decode()
    assert client.post("/en-IN/privacy.html", data=b"x").status_code == 405


class Slow(MemoryStore):
    """A store that does not answer before the test is over."""

    over = Event()

    def sessions(self, user, limit=20):
        self.over.wait(60)
        return []


def test_health_does_not_wait_for_the_store(skill, caplog):
    client = Client(create(skill, Slow(), Local("::1"), "1"))
    try:
        assert [client.get("/healthz").status_code for _ in range(3)] == [503, 503, 503]
    finally:
        Slow.over.set()
    assert "did not answer" in caplog.text


NO_REQUESTS = [
    *(b"", b"{", b"[]", b"null", b"7", b"{}", b"\xff\xfe", b"[" * 50_000, b'{"request": 7}', b'{"request": {}}'),
    *(b'{"request": {"type": 5}}', b'{"request": {"type": ""}}', b"Alexa, open form coach"),
]


@pytest.mark.parametrize("raw", NO_REQUESTS)
def test_what_is_no_request_is_told_so_in_one_line(client, skill, raw):
    answer = client.post("/alexa", data=raw)
    assert (answer.status_code, answer.content_type) == (400, "text/plain; charset=utf-8")
    assert answer.data.decode().startswith("This is no request of Alexa")
    assert answer.data.count(b"\n") == 1
    assert skill.heard == []
