"""Who is let in."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from typing import Final, Protocol
from urllib.parse import urlsplit

from flask import Request

from skill.endpoint.errors import ServerError, Untrusted
from skill.endpoint.verification import Verifier
from skill.envelope import Foreign, check_application
from skill.request_outline import Outline

_FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")


class Guard(Protocol):
    """Decides whether a request may be acted on."""

    def admit(self, received: Request, body: bytes, about: Outline) -> None:
        """Let it in.

        Raises:
            Untrusted: it may not be acted on.
        """


class Signed:
    """Lets in what Alexa signed."""

    def __init__(self, verifier: Verifier) -> None:
        self._verifier = verifier

    def admit(self, received: Request, body: bytes, about: Outline) -> None:
        """See :meth:`Guard.admit`."""
        self._verifier.verify(received.headers, body, about)


class Local:
    """Lets in what comes from this very machine, signed or not."""

    def __init__(self, host: str, ours: Collection[str] = ()) -> None:
        """Be the guard of a server at ``host``, for the skills ``ours``; none means any.

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
        """See :meth:`Guard.admit`. Behind a tunnel or a proxy everybody seems to be on this machine."""
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
    """Whether only this machine reaches ``host``."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
