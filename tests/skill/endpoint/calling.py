"""The skill's web application as Alexa calls it, with a server that its certificates come from."""

from __future__ import annotations

import time
from contextlib import contextmanager

import responses

from engine.storage.memory import MemoryStore
from skill.endpoint.front import create
from skill.endpoint.guards import Signed
from skill.endpoint.verification import Verifier
from tests.skill.endpoint import authority
from tests.skill.endpoint.authority import signature
from tests.skill.endpoint.client import Client
from tests.skill.endpoint.standin import NOW, SKILL, body, build, request

ADDRESS = "https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem"


class Endpoint:
    """The skill's web application, and the server that Alexa's certificates come from."""

    def __init__(self, certificates: responses.RequestsMock) -> None:
        self.now, self.certificates = NOW, certificates
        self.skill = build(None)
        guard = Signed(Verifier((SKILL,), roots=authority.roots(), clock=lambda: self.now))
        self.client = Client(create(self.skill, MemoryStore(), guard, "0"))

    def serves(self, content: bytes | Exception, address: str = ADDRESS, **about) -> None:
        self.certificates.upsert(responses.GET, address, body=content, **about)

    def post(self, raw: bytes | None = None, address: str = ADDRESS, sign: str | None = None, **headers) -> int:
        raw = body(request()) if raw is None else raw
        said = {"SignatureCertChainUrl": address, "Signature-256": signature(raw) if sign is None else sign, **headers}
        return self.client.post("/alexa", data=raw, headers=said).status_code

    @property
    def fetched(self) -> int:
        return len(self.certificates.calls)


@contextmanager
def refused(endpoint, fetches: int | None = None):
    """Nothing inside is acted on, and all of it is quick."""
    began, heard, fetched = time.monotonic(), list(endpoint.skill.heard), endpoint.fetched
    yield
    assert endpoint.skill.heard == heard
    assert time.monotonic() - began < 20
    if fetches is not None:
        assert endpoint.fetched - fetched == fetches
