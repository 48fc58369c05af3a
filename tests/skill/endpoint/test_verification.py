"""Which requests are answered. Every wrong one gets 400 at once, and leaves nothing behind."""

from __future__ import annotations

import json

import pytest

from tests.skill.endpoint.authority import signature
from tests.skill.endpoint.calling import ADDRESS, refused
from tests.skill.endpoint.standin import NOW, body, request


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
