"""Certificates as Alexa's: a root, one between, a leaf; made once, because keys take long."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Store

from tests.skill.endpoint.standin import NOW

TODAY = datetime.fromtimestamp(NOW, UTC)
DAY = timedelta(days=1)
_USES = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
_OTHER_USES = ("key_cert_sign", "crl_sign", "encipher_only", "decipher_only")


@cache
def key(name: str):
    """An RSA key for this name."""
    return rsa.generate_private_key(65537, 2048)


@dataclass(frozen=True)
class Certificate:
    """What a certificate says; ``signer`` signs it, and is itself where there is none."""

    name: str
    signer: Certificate | None = None
    hosts: tuple[str, ...] = ()
    begins: datetime = TODAY - 30 * DAY
    ends: datetime = TODAY + 30 * DAY
    curve: bool = False
    purposes: tuple[x509.ObjectIdentifier, ...] = (ExtendedKeyUsageOID.SERVER_AUTH,)

    @property
    def secret(self):
        return ec.generate_private_key(ec.SECP256R1()) if self.curve else key(self.name)

    def made(self) -> x509.Certificate:
        public, signer = self.secret.public_key(), self.signer or self
        builder = (
            x509.CertificateBuilder(_name(signer.name), _name(self.name), public, x509.random_serial_number())
            .not_valid_before(self.begins)
            .not_valid_after(self.ends)
            .add_extension(x509.BasicConstraints(ca=not self.hosts, path_length=None), critical=True)
            .add_extension(_uses("digital_signature" if self.hosts else "key_cert_sign"), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(key(signer.name).public_key()), critical=False
            )
        )
        if self.hosts:
            hosts = x509.SubjectAlternativeName([x509.DNSName(host) for host in self.hosts])
            builder = builder.add_extension(hosts, critical=False)
        if self.hosts and self.purposes:
            builder = builder.add_extension(x509.ExtendedKeyUsage(self.purposes), critical=False)
        return builder.sign(key(signer.name), SHA256())

    def pem(self) -> bytes:
        return self.made().public_bytes(Encoding.PEM)

    def but(self, **changes) -> Certificate:
        return replace(self, **changes)


ROOT = Certificate("Root")
BETWEEN = Certificate("Between", ROOT)
LEAF = Certificate("Alexa", BETWEEN, ("echo-api.amazon.com",))


def chain(leaf: Certificate = LEAF, between: Certificate = BETWEEN, root: Certificate = ROOT) -> bytes:
    """A chain as it is fetched: leaf first."""
    return leaf.pem() + between.pem() + root.pem()


@cache
def roots() -> Store:
    """What is trusted."""
    return Store([ROOT.made()])


def signature(body: bytes, name: str = "Alexa") -> str:
    return b64encode(key(name).sign(body, PKCS1v15(), SHA256())).decode()


def _name(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _uses(wanted: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{use: use == wanted for use in (*_USES, *_OTHER_USES)})
