"""Guards decide which requests are answered."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from typing import Final, Protocol
from urllib.parse import urlsplit

from flask import Request

from skill.alexa.envelope import Foreign, check_application
from skill.alexa.request_outline import Outline
from skill.endpoint.errors import ServerError, Untrusted
from skill.endpoint.verification import Verifier

_FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")


class Guard(Protocol):
    """Decides whether a request may be acted on."""

    def admit(self, received: Request, body: bytes, about: Outline) -> None:
        """Accept a request, or raise.

        Raises:
            Untrusted: it may not be acted on.
        """


class Signed:
    """Accepts requests signed by Alexa."""

    def __init__(self, verifier: Verifier) -> None:
        self._verifier = verifier

    def admit(self, received: Request, body: bytes, about: Outline) -> None:
        """See :meth:`Guard.admit`."""
        self._verifier.verify(received.headers, body, about)


class Local:
    """Accepts requests from this machine, signed or not."""

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

    def admit(self, received: Request, body: bytes, about: Outline) -> None:
        """See :meth:`Guard.admit`. Refuses requests through a proxy: all of them seem to come from this machine."""
        del body
        if not is_loopback(received.remote_addr or "") or any(name in received.headers for name in _FORWARDED):
            raise Untrusted("unsigned, and not from this machine")
        if not is_loopback(urlsplit(f"//{received.host}").hostname or ""):
            raise Untrusted("unsigned, and meant for another host")
        try:
            check_application(about, self._ours)
        except Foreign as error:
            raise Untrusted(str(error)) from error


def is_loopback(host: str) -> bool:
    """Whether ``host`` can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
