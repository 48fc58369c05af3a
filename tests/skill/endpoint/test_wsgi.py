"""The web application under somebody's own WSGI server."""

from __future__ import annotations

from threading import Event

import pytest

from engine.storage.memory import MemoryStore
from skill.alexa.request_outline import LARGEST
from skill.endpoint.app import create_app
from skill.endpoint.errors import ServerError
from skill.endpoint.guards import Local
from skill.endpoint.health import Health
from skill.endpoint.wsgi import application
from tests.skill.endpoint.standin import SKILL, body, build, request

JSON = "application/json"


def client(store, skill=None):
    return create_app(skill or build(None), Local("127.0.0.1"), Health(store, "1.2.3")).test_client()


def test_it_answers_without_the_front():
    skill = build(None)
    asking = client(MemoryStore(), skill)
    answer = asking.post("/alexa", data=body(request()), content_type=JSON)
    assert (answer.status_code, answer.content_type) == (200, "application/json;charset=UTF-8")
    assert "heard LaunchRequest" in answer.json["response"]["outputSpeech"]["ssml"]
    assert asking.get("/healthz").json == {"ok": True, "version": "1.2.3", "store": True}
    assert asking.post("/alexa", data=body(request()), content_type="text/plain").status_code == 400
    assert asking.post("/alexa", data=b" " * (LARGEST + 1), content_type=JSON).status_code == 413
    assert [asking.get(path).status_code for path in ("/", "/alexa/")] == [404, 404]
    assert skill.heard == ["LaunchRequest"]


def test_health_does_not_wait_for_the_store_there_either(caplog):
    over = Event()

    class Slow(MemoryStore):
        def sessions(self, user, limit=20):
            over.wait(60)
            return []

    try:
        assert client(Slow()).get("/healthz").status_code == 503
    finally:
        over.set()
    assert "did not answer" in caplog.text


def test_a_failure_is_told_in_the_log_alone(caplog):
    class Broken(Local):
        def admit(self, received, body, about):
            raise RuntimeError("the reason")

    app = create_app(build(None), Broken("127.0.0.1"), Health(MemoryStore(), "0"))
    answer = app.test_client().post("/alexa", data=body(request()), content_type=JSON)
    assert answer.status_code == 500
    assert b"the reason" not in answer.data
    assert "the reason" in caplog.text


def test_it_answers_what_is_signed_alone(monkeypatch):
    monkeypatch.setenv("FORM_COACH_STORE", "memory")
    monkeypatch.delenv("FORM_COACH_SKILL_ID", raising=False)
    with pytest.raises(ServerError, match="FORM_COACH_SKILL_ID"):
        application()
    monkeypatch.setenv("FORM_COACH_SKILL_ID", SKILL)
    asking = application().test_client()
    assert asking.post("/alexa", data=body(request()), content_type=JSON).status_code == 400
    assert asking.get("/healthz").status_code == 200
