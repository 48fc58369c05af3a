"""The application that answers screens: the page, the pictures of a workout, and what is pressed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, Protocol

import msgspec

from engine.storage.errors import StoreError
from engine.web.access import Gate
from engine.web.asgi import (
    Answer,
    Receive,
    Scope,
    Send,
    Unreadable,
    address_of,
    headers_of,
    read_body,
    send_answer,
    send_head,
)
from engine.web.hub import Hub
from engine.web.pages import Pages

_log = logging.getLogger(__name__)

STALLED: Final = 15.0
"""Seconds in which a screen has to take a picture; then it is left, and comes back when it can."""

JSON: Final = "application/json"
STREAM: Final = "text/event-stream"

PICTURES: Final = "/pictures"
"""Where the stream of pictures is."""

WORDS: Final = "/words"
"""Where the words of the page are."""

Handler = Callable[[bytes, str], Awaitable[Answer]]
"""Answers a body that came to a path."""


class Backstage(Protocol):
    """What a screen shows, and who takes what is pressed.

    Attributes:
        hub: Brings the pictures.
    """

    hub: Hub

    def routes(self) -> Mapping[tuple[str, str], Handler]:
        """What is answered, by method and path; a path that ends with a slash is the beginning of many."""
        ...


class App:
    """The application. For one event loop."""

    def __init__(self, gate: Gate, backstage: Backstage, words: Answer) -> None:
        """Let in whom ``gate`` lets in. ``words`` are the page's own, which anybody may read."""
        self._gate, self._backstage, self._pages, self._words = gate, backstage, Pages(), words
        self._routes = {("GET", "/clock"): _clock, **backstage.routes()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        answer = self._answer_at_once(scope)
        if answer is None and (scope["method"], scope["path"]) == ("GET", PICTURES):
            await self._stream(receive, send)
            return
        await send_answer(answer or await self._handle(scope, receive), send)

    def _answer_at_once(self, scope: Scope) -> Answer | None:
        """What is answered whatever the body is: a refusal, or a file of the page."""
        headers, now = headers_of(scope), asyncio.get_running_loop().time()
        refusal = self._gate.check_way(headers)
        if refusal is None and (page := self._page(scope)) is not None:
            return page
        refusal = refusal or self._gate.check_key(headers, address_of(scope), now)
        return None if refusal is None else Answer(refusal.status, f"{refusal.reason}\n".encode())

    def _page(self, scope: Scope) -> Answer | None:
        """What is no secret: the files of the page, and its words."""
        if scope["method"] != "GET":
            return None
        return self._words if scope["path"] == WORDS else self._pages.find(scope["path"])

    async def _handle(self, scope: Scope, receive: Receive) -> Answer:
        method, path = scope["method"], scope["path"]
        handler = self._routes.get((method, path)) or self._routes.get((method, path[: path.rfind("/") + 1]))
        if handler is None:
            return Answer(404)
        if method == "POST" and not headers_of(scope).get("content-type", "").startswith(JSON):
            return Answer(415)
        return await _answered(handler, receive, path)

    async def _stream(self, receive: Receive, send: Send) -> None:
        """Send pictures until the screen goes."""
        if self._backstage.hub.full:
            await send_answer(Answer(503, b"There are too many screens.\n"), send)
            return
        await send_head(Answer(200, kind=STREAM), send, streamed=True)
        showing = asyncio.ensure_future(self._show(send))
        gone = asyncio.ensure_future(_until_gone(receive))
        await asyncio.wait({showing, gone}, return_when=asyncio.FIRST_COMPLETED)
        for one in (showing, gone):
            one.cancel()
        await asyncio.gather(showing, gone, return_exceptions=True)

    async def _show(self, send: Send) -> None:
        async for picture in self._backstage.hub.watch():
            body = b"data: " + picture + b"\n\n" if picture else b": here\n\n"
            async with asyncio.timeout(STALLED):
                await send({"type": "http.response.body", "body": body, "more_body": True})


async def _answered(handler: Handler, receive: Receive, path: str) -> Answer:
    try:
        return await handler(await read_body(receive), path)
    except Unreadable as error:
        return Answer(error.status, more={"Connection": "close"})
    except msgspec.MsgspecError as error:
        return Answer(400, f"{error}\n".encode())
    except StoreError as error:  # for people: a full disk, a history that is damaged
        return Answer(503, f"{error}\n".encode())
    except Exception:
        _log.exception("a screen was not answered")
        return Answer(500)


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _clock(_body: bytes, _path: str) -> Answer:
    """Tell the time of this machine, in milliseconds from any beginning: pictures are dated by it."""
    return Answer(200, str(round(asyncio.get_running_loop().time() * 1000, 1)).encode(), JSON)
