"""Guards decide which requests are answered."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, Protocol
from urllib.parse import urlsplit

from werkzeug.sansio.request import Request

from skill.alexa.envelope import Foreign, check_application
from skill.alexa.request_outline import Outline
from skill.endpoint.callers import is_loopback, peer_of
from skill.endpoint.errors import ServerError, Untrusted
from skill.endpoint.strangers import set_apart
from skill.endpoint.verification import Verifier

_FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")
_OWN_SITES: Final = ("same-origin", "none")


class Guard(Protocol):
    """Decides whether a request may be acted on."""

    def admit(self, received: Request, body: bytes, about: Outline) -> Outline:
        """Accept a request, and give it as it may be acted on; or raise.

        Raises:
            Untrusted: it may not be acted on.
        """


class Signed:
    """Accepts requests signed by Alexa."""

    def __init__(self, verifier: Verifier) -> None:
        self._verifier = verifier

    def admit(self, received: Request, body: bytes, about: Outline) -> Outline:
        """See :meth:`Guard.admit`."""
        self._verifier.verify(received.headers, body, about)
        return about


class Local:
    """Accepts requests from programs of this machine, signed or not. Their users are apart from all others."""

    def __init__(self, host: str, ours: Collection[str] = ()) -> None:
        """Guard a server at ``host`` for the skills ``ours``; empty for any skill.

        Raises:
            ServerError: others could reach it.
        """
        if not is_loopback(host):
            raise ServerError(
                f"Unsigned requests are for trying things out on this machine alone, and {host!r} can be reached from "
                "others: leave out --host, or --allow-unsigned."
            )
        self._ours = frozenset(ours)

    def admit(self, received: Request, body: bytes, about: Outline) -> Outline:
        """See :meth:`Guard.admit`. Refuses what comes through a proxy, and what a web page had a browser send."""
        del body
        _check_near(received)
        _check_program(received)
        try:
            check_application(about, self._ours)
        except Foreign as error:
            raise Untrusted(str(error)) from error
        return set_apart(about)


def _check_near(received: Request) -> None:
    """Check that a request is from this machine, and meant for it.

    Raises:
        Untrusted: it is not. Through a proxy all requests seem to come from this machine; and a page may have its own
            name lead here, which the host then tells.
    """
    if not is_loopback(peer_of(received)) or any(name in received.headers for name in _FORWARDED):
        raise Untrusted("unsigned, and not from this machine")
    if not is_loopback(_host(f"//{received.headers.get('host', '')}")):
        raise Untrusted("unsigned, and meant for another host")


def _check_program(received: Request) -> None:
    """Check that no web page has sent a request. A page can post JSON only where it is asked for first.

    Raises:
        Untrusted: a page has, or could have.
    """
    headers = received.headers
    if headers.get("sec-fetch-site", "none") not in _OWN_SITES:
        raise Untrusted("unsigned, and from a web page of another site")
    if any(origin != f"http://{headers.get('host', '')}" for origin in headers.getlist("origin")):
        raise Untrusted(f"unsigned, and from a web page of {headers['origin']!r:.100}")
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Untrusted("unsigned, and not sent as JSON: Content-Type must be application/json")


def _host(address: str) -> str:
    """The host of an address; empty where it cannot be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
