"""Requests and answers as the server hands them over (ASGI)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, NamedTuple

Scope = dict[str, Any]
"""What is known of a request before its body comes."""

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

LARGEST: Final = 64 * 1024
"""Bytes of the longest body that is read."""

PATIENCE: Final = 5.0
"""Seconds for a body to come."""

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "media-src blob: mediastream:; manifest-src 'self'; worker-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the page may do: nothing that is not its own (Content Security Policy)."""

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Answer(NamedTuple):
    """An answer that is sent at once."""

    status: int
    body: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    cache: str = "no-store"
    more: Mapping[str, str] = {}


class Unreadable(Exception):  # noqa: N818 - it says what is the matter
    """The body of a request is too long, or does not come.

    Attributes:
        status: Of the answer.
    """

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def headers_of(scope: Scope) -> dict[str, str]:
    """The headers of a request, by name in small letters; of several of one name, the last."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}


def address_of(scope: Scope) -> str:
    """Where a request comes from."""
    client = scope.get("client")
    return str(client[0]) if client else ""


async def read_body(receive: Receive) -> bytes:
    """Read the body of a request.

    Raises:
        Unreadable: it is too long, too slow, or its sender has gone.
    """
    body, more = bytearray(), True
    try:
        async with asyncio.timeout(PATIENCE):
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Unreadable(400)
                body += message.get("body", b"")
                if len(body) > LARGEST:
                    raise Unreadable(413)
                more = message.get("more_body", False)
    except TimeoutError:
        raise Unreadable(408) from None
    return bytes(body)


async def send_answer(answer: Answer, send: Send) -> None:
    """Send an answer."""
    await send_head(answer, send)
    await send({"type": "http.response.body", "body": answer.body})


async def send_head(answer: Answer, send: Send, *, streamed: bool = False) -> None:
    """Send status and headers; the body of one that is ``streamed`` follows piece by piece."""
    about = {**HEADERS, "Content-Type": answer.kind, "Cache-Control": answer.cache, **answer.more}
    if not streamed:
        about["Content-Length"] = str(len(answer.body))
    pairs = [(name.lower().encode(), value.encode("latin-1")) for name, value in about.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": pairs})
