"""Who calls: the address that a request comes from."""

from __future__ import annotations

from ipaddress import ip_address

from werkzeug.sansio.request import Request


def caller_of(received: Request) -> str:
    """The caller's address; empty where there is none.

    A tunnel or proxy on this machine names the caller last in ``X-Forwarded-For``. From elsewhere the header proves
    nothing and is not read.
    """
    peer = peer_of(received)
    forwarded = ",".join(received.headers.getlist("x-forwarded-for"))
    return forwarded.rpartition(",")[2].strip() if forwarded and is_loopback(peer) else peer


def peer_of(received: Request) -> str:
    """The address at the other end of the connection; empty where there is none."""
    return received.remote_addr or ""


def is_loopback(host: str) -> bool:
    """Whether ``host`` can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
