"""Invalid certificates, and servers that do not deliver them: 400 at once, and they are asked again after a while."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest
import requests
from cryptography.x509.oid import ExtendedKeyUsageOID

from skill.endpoint.errors import Untrusted
from skill.endpoint.fetching import Busy
from skill.endpoint.signers import FAILED_FOR, FAILURES_KEPT, Signers
from tests.skill.endpoint import authority
from tests.skill.endpoint.authority import BETWEEN, LEAF, ROOT, TODAY, chain
from tests.skill.endpoint.calling import ADDRESS, refused
from tests.skill.endpoint.standin import NOW, body, request

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    "pem",
    [
        pytest.param(chain(LEAF.but(hosts=("echo-api.amazon.co",))), id="another name"),
        pytest.param(chain(LEAF.but(hosts=("*.amazon.org",))), id="a wildcard of others"),
        pytest.param(chain(LEAF.but(hosts=("*.amazon.com",))), id="a wildcard of Amazon's"),
        pytest.param(chain(LEAF.but(hosts=("echo-api.amazon.co", "*.amazon.com"))), id="a wildcard beside a name"),
        pytest.param(chain(LEAF.but(purposes=())), id="for no purpose"),
        pytest.param(chain(LEAF.but(purposes=(ExtendedKeyUsageOID.CLIENT_AUTH,))), id="for clients"),
        pytest.param(chain(LEAF.but(purposes=(ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,))), id="for anything"),
        pytest.param(chain(LEAF.but(purposes=(ExtendedKeyUsageOID.CODE_SIGNING,))), id="for code"),
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
def test_a_chain_that_proves_nothing_is_refused_and_asked_for_again_after_a_while(endpoint, pem):
    endpoint.serves(pem)
    with refused(endpoint, fetches=1):
        assert [endpoint.post() for _ in range(3)] == [400] * 3
    endpoint.serves(chain())
    endpoint.now += FAILED_FOR
    assert endpoint.post() == 200


@pytest.mark.parametrize(
    "failure",
    [
        *(requests.ConnectTimeout("slow"), requests.ReadTimeout("slow"), requests.ConnectionError("down")),
        *(OSError("gone"), requests.exceptions.SSLError("whose?")),
    ],
)
def test_a_certificate_server_that_fails_is_asked_again_after_a_while(endpoint, failure, caplog):
    endpoint.serves(failure)
    with refused(endpoint, fetches=1):
        assert [endpoint.post() for _ in range(3)] == [400] * 3
    endpoint.serves(chain())
    endpoint.now += FAILED_FOR - 1
    with refused(endpoint, fetches=0):
        assert endpoint.post() == 400
    assert "ago" in caplog.text
    endpoint.now += 1
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
    endpoint.now += FAILED_FOR
    assert endpoint.post(body(request(at=endpoint.now))) == 200


def test_a_purpose_among_others_will_do(endpoint):
    endpoint.serves(chain(LEAF.but(purposes=(ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.SERVER_AUTH))))
    assert endpoint.post() == 200


def test_failures_of_others_keep_no_valid_signer_out():
    fetched = []

    def get(address):
        fetched.append(address)
        if address != ADDRESS:
            raise Untrusted("404")
        return chain()

    signers = Signers(get, authority.roots())
    for address in (ADDRESS, *map(str, range(FAILURES_KEPT + 10)), str(FAILURES_KEPT), ADDRESS):
        with suppress(Untrusted):
            signers.find(address, NOW)
    assert len(fetched) == FAILURES_KEPT + 11


def test_a_certificate_is_fetched_once_however_many_want_it():
    began, go, fetched = threading.Event(), threading.Event(), []

    def get(address):
        fetched.append(address)
        began.set()
        go.wait(30)
        return chain()

    signers = Signers(get, authority.roots())
    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(signers.find, ADDRESS, NOW) for _ in range(8)]
        began.wait(30)
        go.set()
        found = {id(one.result(30).key) for one in asked}
    assert (len(fetched), len(found)) == (1, 1)


def test_what_was_not_asked_because_others_were_is_asked_at_once():
    answers = [Busy("too many"), chain()]

    def get(address):
        answer = answers.pop(0)
        if isinstance(answer, Busy):
            raise answer
        return answer

    signers = Signers(get, authority.roots())
    with pytest.raises(Untrusted):
        signers.find(ADDRESS, NOW)
    assert signers.find(ADDRESS, NOW).until > NOW


def test_few_signers_are_remembered(endpoint):
    for number in range(40):
        address = f"https://s3.amazonaws.com/echo.api/{number}.pem"
        endpoint.serves(chain(), address)
        assert endpoint.post(address=address) == 200
    assert endpoint.post(address=address) == 200
    assert endpoint.fetched == 40
