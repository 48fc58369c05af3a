"""Verifies that a request comes from Alexa, is for this skill, and is recent."""

from __future__ import annotations

import binascii
import time
from base64 import b64decode
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Final, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.verification import Store

from skill.alexa.envelope import Foreign, check_application
from skill.alexa.request_outline import Outline
from skill.endpoint.addresses import certificate_address
from skill.endpoint.errors import Untrusted
from skill.endpoint.fetching import fetch
from skill.endpoint.signers import Signers

ADDRESS: Final = "SignatureCertChainUrl"
SIGNATURE: Final = "Signature-256"
TOLERANCE: Final = 150.0
"""Largest difference between a request's time and now, in seconds."""


class Headers(Protocol):
    """The part of a request's headers that is used."""

    def get(self, key: str, /, default: str) -> str:
        """The header ``name``."""


class Verifier:
    """Verifies requests. Safe for several threads."""

    def __init__(
        self,
        ours: Collection[str],
        *,
        roots: Store | None = None,
        clock: Callable[[], float] = time.time,
        get: Callable[[str], bytes] = fetch,
    ) -> None:
        """Accept requests for the skills ``ours``.

        Args:
            ours: Skill ids.
            roots: Authorities to trust; None for those that browsers trust.
            clock: Seconds since the epoch.
            get: Fetches a chain.
        """
        self._ours, self._clock, self._signers = frozenset(ours), clock, Signers(get, roots)

    def verify(self, headers: Headers, body: bytes, about: Outline) -> None:
        """Verify a request, or raise.

        Args:
            headers: The request's headers; names in any case.
            body: The body, unchanged.
            about: The parsed request.

        Raises:
            Untrusted: it may not.
        """
        now = self._clock()
        # Cheap checks come first.
        address = certificate_address(headers.get(ADDRESS, default=""))
        signature = _signature(headers.get(SIGNATURE, default=""))
        _check_time(about, now)
        try:
            check_application(about, self._ours)
        except Foreign as error:
            raise Untrusted(str(error)) from error
        _check_signature(self._signers.find(address, now).key, signature, body)


def _signature(header: str) -> bytes:
    try:
        found = b64decode(header, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Untrusted("signature: not base64") from error
    if not found:
        raise Untrusted("signature: none")
    return found


def _check_time(about: Outline, now: float) -> None:
    try:
        moment = datetime.fromisoformat(about.word("request", "timestamp"))
    except ValueError as error:
        raise Untrusted("timestamp: none") from error
    away = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - now
    if abs(away) > TOLERANCE:
        raise Untrusted(f"timestamp: {away:+.0f} s from now")


def _check_signature(key: RSAPublicKey, signature: bytes, body: bytes) -> None:
    try:
        key.verify(signature, body, PKCS1v15(), SHA256())
    except InvalidSignature as error:
        raise Untrusted("signature: not of this body by this key") from error
