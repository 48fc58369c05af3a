"""Who is let in, and above all who is not: every way of being wrong is 400, at once, and leaves nothing behind."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from datetime import timedelta

import pytest
import requests
import responses

from engine.storage.memory import MemoryStore
from skill.endpoint.app import create
from skill.endpoint.guards import Signed
from skill.endpoint.verification import Verifier
from tests.skill.endpoint import authority
from tests.skill.endpoint.authority import BETWEEN, LEAF, ROOT, TODAY, chain, signature
from tests.skill.endpoint.standin import NOW, SKILL, body, build, request

ADDRESS = "https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem"
MINUTE = timedelta(minutes=1)


class Endpoint:
    """The skill's web application, and the server that Alexa's certificates come from."""

    def __init__(self, certificates: responses.RequestsMock) -> None:
        self.now, self.certificates = NOW, certificates
        self.skill = build(None)
        guard = Signed(Verifier((SKILL,), roots=authority.roots(), clock=lambda: self.now))
        self.client = create(self.skill, MemoryStore(), guard, "0").test_client()

    def serves(self, content: bytes | Exception, address: str = ADDRESS, **about) -> None:
        self.certificates.upsert(responses.GET, address, body=content, **about)

    def post(self, raw: bytes | None = None, address: str = ADDRESS, sign: str | None = None, **headers) -> int:
        raw = body(request()) if raw is None else raw
        said = {"SignatureCertChainUrl": address, "Signature-256": signature(raw) if sign is None else sign, **headers}
        return self.client.post("/alexa", data=raw, headers=said).status_code

    @property
    def fetched(self) -> int:
        return len(self.certificates.calls)


@pytest.fixture
def endpoint():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as certificates:
        endpoint = Endpoint(certificates)
        endpoint.serves(chain())
        yield endpoint


@contextmanager
def refused(endpoint, fetches: int | None = None):
    """Nothing inside is acted on, and all of it is quick."""
    began, heard, fetched = time.monotonic(), list(endpoint.skill.heard), endpoint.fetched
    yield
    assert endpoint.skill.heard == heard
    assert time.monotonic() - began < 5
    if fetches is not None:
        assert endpoint.fetched - fetched == fetches


def test_the_right_chain_passes_and_is_fetched_once(endpoint):
    assert [endpoint.post() for _ in range(3)] == [200, 200, 200]
    assert endpoint.fetched == 1
    assert endpoint.skill.heard == ["LaunchRequest"] * 3


@pytest.mark.parametrize(
    "address",
    [
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert-13.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert-13.pem",
        "https://s3.amazonaws.com//echo.api/./echo-api-cert-13.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert-13.pem",
        "https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem#leaf",
    ],
)
def test_the_same_address_in_other_words(endpoint, address):
    assert endpoint.post(address=address) == 200
    assert endpoint.certificates.calls[0].request.url == ADDRESS


@pytest.mark.parametrize(
    "address",
    [
        *("", "nonsense", "http://s3.amazonaws.com/echo.api/echo-api-cert.pem", "https://[/echo.api/x.pem"),
        *("https://notamazon.com/echo.api/echo-api-cert.pem", "https://s3.amazonaws.com.evil.org/echo.api/c.pem"),
        *("https://s3.amazonaws.com@evil.org/echo.api/c.pem", "https://evil@s3.amazonaws.com/echo.api/c.pem"),
        *("https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem", "https://s3.amazonaws.com/invalid.path/c.pem"),
        *("https://s3.amazonaws.com:563/echo.api/c.pem", "https://s3.amazonaws.com:99999/echo.api/c.pem"),
        *("https://s3.amazonaws.com/echo.api/../evil/c.pem", "https://s3.amazonaws.com/echo.api/%2e%2e/evil/c.pem"),
        *("https://s3.amazonaws.com/echo.api/", "https://s3.amazonaws.com/echo.apis/c.pem", "file:///echo.api/c.pem"),
        *("https://s3.amazonaws.com/echo.api/c.pem?versionId=1", "https://s3.amazonaws.com./echo.api/c.pem"),
        *("https://s3.amazonaws.com\\@evil.org/echo.api/c.pem", "https://s3.amazonaws.com/echo.api/" + "c" * 5000),
    ],
)
def test_other_addresses_are_not_even_asked(endpoint, address):
    with refused(endpoint, fetches=0):
        assert endpoint.post(address=address) == 400


@pytest.mark.parametrize(
    "pem",
    [
        pytest.param(chain(LEAF.but(hosts=("echo-api.amazon.co",))), id="another name"),
        pytest.param(chain(LEAF.but(hosts=("*.amazon.org",))), id="a wildcard of others"),
        pytest.param(chain(LEAF.but(ends=TODAY - MINUTE)), id="run out"),
        pytest.param(chain(LEAF.but(begins=TODAY + MINUTE)), id="not begun"),
        pytest.param(chain(between=BETWEEN.but(ends=TODAY - MINUTE)), id="one between has run out"),
        pytest.param(chain(LEAF.but(signer=ROOT.but(name="Elsewhere"))), id="another root"),
        pytest.param(chain(LEAF.but(signer=None)), id="signed by itself"),
        pytest.param(LEAF.pem(), id="nothing between"),
        pytest.param(chain(LEAF.but(curve=True)), id="no RSA key"),
        pytest.param(BETWEEN.pem() + LEAF.pem(), id="wrong order"),
        pytest.param(LEAF.pem() + BETWEEN.pem() * 12, id="a long chain"),
        pytest.param(b"<html>not here</html>", id="no PEM"),
        pytest.param(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", id="no certificate"),
        pytest.param(b"\xff\x00", id="no text"),
        pytest.param(b"", id="empty"),
        pytest.param(chain() + b"\n" * 70_000, id="huge"),
    ],
)
def test_a_chain_that_proves_nothing_is_refused_and_not_remembered(endpoint, pem):
    endpoint.serves(pem)
    with refused(endpoint, fetches=2):
        assert [endpoint.post(), endpoint.post()] == [400, 400]
    endpoint.serves(chain())
    assert endpoint.post() == 200


@pytest.mark.parametrize(
    "failure",
    [
        *(requests.ConnectTimeout("slow"), requests.ReadTimeout("slow"), requests.ConnectionError("down")),
        *(OSError("gone"), requests.exceptions.SSLError("whose?")),
    ],
)
def test_a_certificate_server_that_fails_is_asked_again_next_time(endpoint, failure):
    endpoint.serves(failure)
    with refused(endpoint, fetches=1):
        assert endpoint.post() == 400
    endpoint.serves(chain())
    assert endpoint.post() == 200


@pytest.mark.parametrize("status", [204, 301, 302, 403, 404, 500])
def test_only_a_plain_yes_counts(endpoint, status):
    endpoint.serves(chain(), status=status, headers={"Location": "https://s3.amazonaws.com/echo.api/other.pem"})
    with refused(endpoint, fetches=1):
        assert endpoint.post() == 400


def test_another_body_or_signature(endpoint):
    raw = body(request())
    with refused(endpoint):
        assert endpoint.post(raw + b" ", sign=signature(raw)) == 400
        assert endpoint.post(raw, sign=signature(raw, "Root")) == 400
        for sign in ("", "none", "!!!!", "AAAA", "ä", signature(raw)[:-4], "A" * 100_000):
            assert endpoint.post(raw, sign=sign) == 400
    assert endpoint.post(raw) == 200


def test_missing_headers(endpoint):
    raw = body(request())
    with refused(endpoint, fetches=0):
        assert endpoint.client.post("/alexa", data=raw).status_code == 400
        assert endpoint.client.post("/alexa", data=raw, headers={"Signature-256": signature(raw)}).status_code == 400
        assert endpoint.client.post("/alexa", data=raw, headers={"SignatureCertChainUrl": ADDRESS}).status_code == 400


@pytest.mark.parametrize("away", [-151, -86_400, 151, 86_400])
def test_an_old_request_and_one_from_the_future(endpoint, away):
    with refused(endpoint, fetches=0):
        assert endpoint.post(body(request(at=NOW + away))) == 400


@pytest.mark.parametrize("away", [-149, 0, 149])
def test_a_little_late_or_ahead_is_on_time(endpoint, away):
    assert endpoint.post(body(request(at=NOW + away))) == 200


@pytest.mark.parametrize(
    "timestamp", [None, 5, "", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]
)
def test_no_time_at_all(endpoint, timestamp):
    envelope = request()
    envelope["request"]["timestamp"] = timestamp
    with refused(endpoint, fetches=0):
        assert endpoint.post(body(envelope)) == 400


def test_another_skill(endpoint):
    with refused(endpoint, fetches=0):
        assert endpoint.post(body(request(skill="amzn1.ask.skill.theirs"))) == 400
        for raw in (b"", b"{", b"[]", b"{}", b"[" * 50_000):
            assert endpoint.post(raw) == 400


def test_a_signer_is_trusted_until_its_certificate_runs_out(endpoint):
    endpoint.serves(chain(LEAF.but(ends=TODAY + MINUTE)))
    assert endpoint.post() == 200
    endpoint.now += 61
    with refused(endpoint, fetches=1):
        assert endpoint.post(body(request(at=endpoint.now))) == 400
    endpoint.serves(chain())
    assert endpoint.post(body(request(at=endpoint.now))) == 200


def test_few_signers_are_remembered(endpoint):
    for number in range(40):
        address = f"https://s3.amazonaws.com/echo.api/{number}.pem"
        endpoint.serves(chain(), address)
        assert endpoint.post(address=address) == 200
    assert endpoint.post(address=address) == 200
    assert endpoint.fetched == 40


def test_the_reason_is_logged_and_not_told(endpoint, caplog):
    raw = body(request())
    answer = endpoint.client.post("/alexa", data=raw, headers={"SignatureCertChainUrl": "https://evil.org/echo.api/x"})
    assert (answer.status_code, answer.data) == (400, b"")
    assert "evil.org" in caplog.text


def test_who_is_let_in_but_cannot_be_read_is_answered(endpoint):
    raw = body(request("NewKindOfRequest"))
    answer = endpoint.client.post(
        "/alexa", data=raw, headers={"SignatureCertChainUrl": ADDRESS, "Signature-256": signature(raw)}
    )
    assert answer.status_code == 200
    assert answer.content_type == "application/json;charset=UTF-8"
    assert json.loads(answer.data)["response"]["outputSpeech"]
