"""Asks the web application without a server: what a server would hand it, and what it answers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from skill.endpoint.front import Front

JSON = {"Content-Type": "application/json"}


class Answer(NamedTuple):
    """An answer, with the names of its headers in small letters."""

    status_code: int
    headers: dict[str, str]
    data: bytes

    @property
    def content_type(self) -> str:
        return self.headers["content-type"]

    @property
    def json(self) -> Any:
        return json.loads(self.data)


def scope(
    method: str = "POST",
    path: str = "/alexa",
    headers: Sequence[tuple[bytes, bytes]] = (),
    client: tuple[str, int] | None = ("127.0.0.1", 40_000),
) -> dict[str, Any]:
    """What a server tells of a request before its body."""
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": list(headers),
        "client": client,
        "server": ("127.0.0.1", 8000),
    }


class Client:
    """A program that asks; by default one of this machine that sends JSON."""

    def __init__(self, app: Front) -> None:
        self._app = app

    def get(self, path: str, **about: Any) -> Answer:
        return self.ask("GET", path, **about)

    def post(self, path: str, data: bytes = b"", headers: dict[str, str] | None = None, **about: Any) -> Answer:
        return self.ask("POST", path, data, JSON if headers is None else {**JSON, **headers}, **about)

    def ask(
        self,
        method: str,
        path: str,
        data: bytes = b"",
        headers: dict[str, str] | None = None,
        peer: str = "127.0.0.1",
        host: str = "localhost",
    ) -> Answer:
        """Ask; a header that is None is not sent."""
        return asyncio.run(self.asked(method, path, data, headers, peer, host))

    async def asked(
        self,
        method: str,
        path: str,
        data: bytes = b"",
        headers: dict[str, str] | None = None,
        peer: str = "127.0.0.1",
        host: str = "localhost",
    ) -> Answer:
        """Ask among others that ask."""
        given = {"Host": host, "Content-Length": str(len(data)), **(headers or {})}
        headers = [(n.lower().encode(), v.encode("latin-1")) for n, v in given.items() if v is not None]
        return await self._exchange(scope(method, path, headers, (peer, 40_000)), data)

    async def _exchange(self, about: dict[str, Any], data: bytes) -> Answer:
        came, sent = [{"type": "http.request", "body": data, "more_body": False}], []

        async def receive():
            return came.pop() if came else {"type": "http.disconnect"}

        async def send(message):
            sent.append(message)

        await self._app(about, receive, send)
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]))
