"""Checks that a chain of certificates belongs to Alexa."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import certifi
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from skill.endpoint.errors import Untrusted

NAME: Final = "echo-api.amazon.com"
LONGEST: Final = 8
"""Certificates in a chain; Alexa's own has four."""


class Signer(NamedTuple):
    """A certificate that signs for Alexa.

    Attributes:
        key: Its public key.
        until: When the first certificate of its chain expires, in seconds since the epoch.
    """

    key: RSAPublicKey
    until: float


@cache
def known_roots() -> Store:
    """The certificate authorities that browsers trust."""
    return Store(x509.load_pem_x509_certificates(Path(certifi.where()).read_bytes()))


def signer(pem: bytes, roots: Store, now: float) -> Signer:
    """Verify a chain, leaf first, and return its signer.

    Raises:
        Untrusted: the chain is not valid for Alexa at this time.
    """
    leaf, *others = _read(pem)
    policy = PolicyBuilder().store(roots).time(datetime.fromtimestamp(now, UTC).replace(tzinfo=None))
    try:
        chain = policy.build_server_verifier(x509.DNSName(NAME)).verify(leaf, others)
    except VerificationError as error:
        raise Untrusted(f"certificate: {error}") from error
    _check_purpose(leaf)
    key = leaf.public_key()
    if not isinstance(key, RSAPublicKey):
        raise Untrusted(f"certificate: its key is {type(key).__name__}")
    return Signer(key, min(one.not_valid_after_utc.timestamp() for one in chain))


def _check_purpose(leaf: x509.Certificate) -> None:
    """Check that a certificate names Alexa in full and is for servers; the chain's own rules let both be left open.

    Raises:
        Untrusted: a wildcard names it, or it is for something else or for anything.
    """
    extensions = leaf.extensions
    names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value.get_values_for_type(x509.DNSName)
    if NAME not in (name.lower() for name in names):
        raise Untrusted(f"certificate: it is for {names!r:.100}, not for {NAME} by name")
    try:
        uses = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound as error:
        raise Untrusted("certificate: it does not say that it is for servers") from error
    if ExtendedKeyUsageOID.SERVER_AUTH not in uses:
        raise Untrusted("certificate: it is not for servers")


def _read(pem: bytes) -> list[x509.Certificate]:
    try:
        chain = x509.load_pem_x509_certificates(pem)
    except ValueError as error:
        raise Untrusted("certificate: it is none") from error
    if len(chain) > LONGEST:
        raise Untrusted(f"certificate: a chain of {len(chain)}")
    return chain
