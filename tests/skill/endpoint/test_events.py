"""Events of the skill over the endpoint: they come without a session, and are verified like every request."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from engine.storage.leaving import left_at
from engine.storage.memory import MemoryStore
from skill.alexa.skill import build
from skill.endpoint.front import create
from skill.endpoint.guards import Signed
from skill.endpoint.verification import Verifier
from tests.skill.endpoint import authority
from tests.skill.endpoint.authority import signature
from tests.skill.endpoint.calling import ADDRESS
from tests.skill.endpoint.client import Client
from tests.skill.endpoint.standin import NOW, SKILL

USER = "amzn1.ask.account.LEAVER"


def event(kind: str, application: str = SKILL) -> bytes:
    moment = datetime.fromtimestamp(NOW, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    system = {"application": {"applicationId": application}, "user": {"userId": USER}, "apiEndpoint": "https://api.x"}
    request = {"type": f"AlexaSkillEvent.{kind}", "requestId": f"r-{kind}", "timestamp": moment}
    request |= {"eventCreationTime": moment, "eventPublishingTime": moment}
    return json.dumps({"version": "1.0", "context": {"System": system}, "request": request}).encode()


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    store.keep_profile(USER, b"{}")
    return store


@pytest.fixture
def client(endpoint, store: MemoryStore) -> Client:
    endpoint.serves(authority.chain())
    guard = Signed(Verifier((SKILL,), roots=authority.roots(), clock=lambda: NOW))
    return Client(create(build(store, clock=lambda: NOW), store, guard, "0"))


def post(client: Client, raw: bytes, signed: bytes | None = None):
    headers = {"SignatureCertChainUrl": ADDRESS, "Signature-256": signature(signed or raw)}
    return client.post("/alexa", data=raw, headers=headers)


def test_an_event_is_taken_in_and_answered_with_nothing(client, store):
    answer = post(client, event("SkillDisabled"))
    assert answer.status_code == 200
    assert json.loads(answer.data).get("response", {}) == {}
    assert left_at(store, USER) == pytest.approx(NOW, abs=1)
    post(client, event("SkillEnabled"))
    assert left_at(store, USER) is None


@pytest.mark.parametrize("kind", ["SkillPermissionAccepted", "SkillPermissionChanged", "SomethingNew"])
def test_others_are_answered_with_nothing(client, store, kind):
    answer = post(client, event(kind))
    assert (answer.status_code, json.loads(answer.data).get("response", {})) == (200, {})
    assert left_at(store, USER) is None


def test_what_alexa_did_not_sign_makes_nobody_leave(client, store):
    assert post(client, event("SkillDisabled"), event("SkillEnabled")).status_code == 400
    assert post(client, event("SkillDisabled", "amzn1.ask.skill.another")).status_code == 400
    assert left_at(store, USER) is None
