"""Invalid certificates, and servers that do not deliver them: 400 at once, and not cached."""

from __future__ import annotations

from datetime import timedelta

import pytest
import requests

from tests.skill.endpoint.authority import BETWEEN, LEAF, ROOT, TODAY, chain
from tests.skill.endpoint.calling import refused
from tests.skill.endpoint.standin import body, request

MINUTE = timedelta(minutes=1)


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
